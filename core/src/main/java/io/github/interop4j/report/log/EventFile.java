package io.github.interop4j.report.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A file of lines that are appended and never changed; one is there whole or not at all, as far as the system can tell.
 */
final class EventFile {

    private final Path path;
    /** Not a channel: that would be closed by the interruption of a thread that writes. */
    private final RandomAccessFile writer;

    private EventFile(Path path, RandomAccessFile writer) {
        this.path = path;
        this.writer = writer;
    }

    static EventFile create(Path path) throws IOException {
        var writer = new RandomAccessFile(path.toFile(), "rw");
        writer.setLength(0);
        return new EventFile(path, writer);
    }

    Path path() {
        return path;
    }

    void append(String line) throws IOException {
        long end = writer.length();
        try {
            writer.seek(end);
            writer.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            try {
                writer.setLength(end);
            } catch (IOException both) {
                e.addSuppressed(both);
            }
            throw e;
        }
    }

    void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be closed", e);
        }
    }
}
