package io.github.interop4j.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command in a process of its own, which can be killed. */
final class Processes {

    private Processes() {}

    /** Starts it in a folder; what it prints goes into the file {@code said} there. */
    static Process start(Path folder, String... arguments) throws IOException {
        return start(folder, List.of(), List.of(arguments));
    }

    /** Starts it by means of another command. */
    static Process start(Path folder, List<String> by, List<String> arguments) throws IOException {
        var command = new ArrayList<>(by);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }
}
