package io.github.interop4j.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.apiguardian.api.API;

/** A file that is there whole or not at all, also for who reads it at that moment. */
@API(status = API.Status.INTERNAL)
public final class WholeFile {

    private WholeFile() {}

    /**
     * Writes it, and the folders it needs.
     *
     * @throws NotWritable if that cannot be done; an older file is then as it was
     */
    public static void write(Path folder, String name, byte[] content) {
        Path file = folder.resolve(name);
        try {
            Path parent = file.resolveSibling("");
            if (!parent.equals(folder)) {
                Files.createDirectories(parent);
            }
            // not a temporary file of Java's, which nobody else could read: collectors run as other users
            Path fresh = parent.resolve("." + file.getFileName() + "." + UUID.randomUUID());
            try {
                write(fresh, content);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new NotWritable("cannot write " + file + ": " + ResultFolder.reason(e), e);
        }
    }

    private static void write(Path fresh, byte[] content) throws IOException {
        try (FileChannel writing = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                writing.write(rest);
            }
            writing.force(true);
        }
    }
}
