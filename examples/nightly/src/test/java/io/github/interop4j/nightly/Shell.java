package io.github.interop4j.nightly;

import io.github.interop4j.report.Terminal;
import io.github.interop4j.wire.Cancellation;
import io.github.interop4j.wire.Redaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A machine with nothing on it but a folder, on which commands are given. */
final class Shell {

    final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    Shell(Path folder) {
        this.folder = folder;
    }

    /** What a command printed, and its exit code. */
    record Said(int code, String out, String err) {

        String all() {
            return out + err;
        }
    }

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Writes a clouds.yaml into the working directory. */
    Shell clouds(String yaml) {
        return file("clouds.yaml", yaml);
    }

    Shell file(String name, String content) {
        try {
            Files.writeString(folder.resolve(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Said interop4j(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var host = new Host(
                environment,
                folder,
                folder.resolve("home"),
                folder.resolve("root"),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Terminal.PLAIN,
                new Cancellation(),
                new Redaction());
        int code = new Interop4j(host).execute(arguments);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
