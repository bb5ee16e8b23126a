package io.github.interop4j.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Runs a class in a process of its own whose files may not grow beyond a limit: the kernel refuses what goes beyond that as
 * it refuses what a full disk has no room for.
 */
public final class SmallDisk {

    private SmallDisk() {}

    /**
     * Runs it to its end, and returns all that it printed.
     *
     * @param kilobytes how large a file may become
     */
    public static String run(int kilobytes, Class<?> main, Path folder) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f " + kilobytes + " && exec \"$@\"",
                        "bash",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        child.waitFor();
        return said;
    }
}
