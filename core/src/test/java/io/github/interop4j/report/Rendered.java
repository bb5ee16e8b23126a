package io.github.interop4j.report;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeMap;

/** What an output has put into files. */
public final class Rendered {

    private final TreeMap<String, byte[]> files = new TreeMap<>();

    public static Rendered of(Output output, Report report) {
        var rendered = new Rendered();
        output.render(report, rendered.files::put);
        return rendered;
    }

    public TreeMap<String, byte[]> files() {
        return files;
    }

    public byte[] bytes(String name) {
        return Objects.requireNonNull(files.get(name), () -> "there is no " + name + " but " + files.keySet());
    }

    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
