package io.github.interop4j.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.interop4j.wire.Id;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One run's ledger on disk: a line of JSON for each thing that happened, appended, never changed. Holds no secret.
 *
 * <p>Locked while its run lives, so that a sweep can tell a run that works from one that died. What a request must not
 * leave without is forced to disk before its line is said to be written. Safe for use by many threads, interrupted ones
 * too.
 *
 * <p>Some systems end the lock when this process opens and closes the file elsewhere: read a live book from another
 * process only.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Book implements AutoCloseable {

    /** Raised when a line's meaning changes; a reader refuses a book of a later format. */
    static final int FORMAT = 1;

    static final String SUFFIX = ".jsonl";

    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(Instant.class, new ToStringSerializer())
                    .addDeserializer(Instant.class, new InstantReader()))
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

    private final Path file;
    /** Not a channel: that would be closed, and its lock ended, by the interruption of a thread that writes. */
    private final RandomAccessFile writer;

    private final FileLock lock;
    private int owed;
    private boolean closed;

    private Book(Path file, RandomAccessFile writer, FileLock lock, int owed) {
        this.file = file;
        this.writer = writer;
        this.lock = lock;
        this.owed = owed;
    }

    /**
     * Opens the book of a new run.
     *
     * @param folder the state folder; the book is {@code ledger/CLOUD/RUN.jsonl} below it
     * @throws BookNotWritable if it cannot be written: then nothing may be created either
     */
    public static Book open(Path folder, String cloud, String run) {
        Path file = folder.resolve("ledger").resolve(fileName(cloud)).resolve(run + SUFFIX);
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(file);
            var writer = new RandomAccessFile(file.toFile(), "rw");
            var book = new Book(file, writer, writer.getChannel().lock(), 0);
            ObjectNode first = JSON.createObjectNode();
            first.put("format", FORMAT)
                    .put("run", run)
                    .put("cloud", cloud)
                    .put("started", Instant.now().toString());
            book.append(first);
            return book;
        } catch (IOException e) {
            throw new BookNotWritable(file, "nothing will be created: choose another folder with --state", e);
        }
    }

    /**
     * Opens the book of a run that has died, to note in it what was taken back; empty while its run lives, and where
     * it is no longer there. It is kept unless it is {@link #remove}d.
     */
    static Optional<Book> reopen(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var writer = new RandomAccessFile(file.toFile(), "rw");
        FileLock lock = tryLock(writer);
        if (lock == null) {
            writer.close();
            return Optional.empty();
        }
        return Optional.of(new Book(file, writer, lock, Integer.MAX_VALUE));
    }

    private static @Nullable FileLock tryLock(RandomAccessFile writer) throws IOException {
        try {
            return writer.getChannel().tryLock();
        } catch (OverlappingFileLockException livesInThisProcess) {
            return null;
        }
    }

    /** Keeps a cloud's name, whatever characters it has, from naming another folder. */
    static String fileName(String cloud) {
        return cloud.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+", "_");
    }

    /**
     * Writes down what is about to be made, and returns once it is on disk.
     *
     * @throws BookNotWritable if it is not: the request must not leave
     */
    synchronized void intend(Intent intent) {
        write(JSON.createObjectNode().set("intent", JSON.valueToTree(intent)), "the request was not sent");
        owed++;
    }

    /**
     * Something of before the run may be altered from here on, until it is {@link #gone}.
     *
     * @throws BookNotWritable if that could not be written: it must not be altered
     */
    synchronized void lent(int number, Restoration lent) {
        ObjectNode line = JSON.createObjectNode();
        ObjectNode told = line.putObject("lent")
                .put("number", number)
                .put("cloud", lent.cloud())
                .put("kind", lent.kind())
                .put("id", lent.id().value())
                .put("where", lent.where())
                .put("hint", lent.hint());
        if (!lent.memo().isEmpty()) {
            told.put("memo", lent.memo());
        }
        write(line, "nothing was altered");
        owed++;
    }

    /**
     * The cloud said what it made.
     *
     * @param more whether there may be more than it said
     */
    synchronized void made(int intent, Collection<Id> ids, boolean more) {
        ObjectNode line = JSON.createObjectNode().put("made", intent);
        ids.forEach(id -> line.withArray("/ids").add(id.value()));
        if (more) {
            line.put("more", true);
        }
        note(line);
    }

    /** The cloud said that it did nothing. */
    synchronized void refused(int intent, int status) {
        owed--;
        note(JSON.createObjectNode().put("refused", intent).put("status", status));
    }

    /** All that came of this intent has been seen gone; or what was lent has been put back. */
    synchronized void gone(int intent) {
        owed--;
        note(JSON.createObjectNode().put("gone", intent));
    }

    private void write(ObjectNode line, String instead) {
        try {
            append(line);
        } catch (IOException e) {
            throw new BookNotWritable(file, instead, e);
        }
    }

    /**
     * Writes what has happened already. Where that fails nothing is lost but time: a sweep looks for what is not
     * noted, and an id that is nowhere else is still in this run's memory.
     */
    private void note(ObjectNode line) {
        try {
            append(line);
        } catch (IOException e) {
            return;
        }
    }

    /** A line is there whole and on disk, or not at all. */
    private void append(ObjectNode line) throws IOException {
        long end = writer.length();
        try {
            writer.seek(end);
            writer.write(bytes(line));
            writer.getFD().sync();
        } catch (IOException e) {
            try {
                writer.setLength(end);
            } catch (IOException both) {
                e.addSuppressed(both);
            }
            throw e;
        }
    }

    private static byte[] bytes(ObjectNode line) {
        try {
            return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of the ledger that is not JSON", e);
        }
    }

    /** Sets what a sweep appends apart from a last line that was torn. */
    synchronized void endTornLine() throws IOException {
        long end = writer.length();
        if (end > 0) {
            writer.seek(end - 1);
            if (writer.read() != '\n') {
                writer.write('\n');
            }
        }
    }

    /** Closes the book, once; one in which nothing is owed is removed. */
    @Override
    public synchronized void close() {
        close(owed == 0);
    }

    /** Closes it and removes it: nothing in it is owed any more. */
    synchronized void remove() {
        close(true);
    }

    private void close(boolean remove) {
        if (closed) {
            return;
        }
        closed = true;
        try {
            lock.release();
            writer.close();
            if (remove) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new BookNotWritable(file, "it cannot be closed either", e);
        }
    }
}
