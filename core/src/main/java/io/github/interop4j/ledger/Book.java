package io.github.interop4j.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.wire.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import org.apiguardian.api.API;

/**
 * One run's ledger on disk: a line of JSON for each thing that happened, appended, never changed. Holds no secret.
 *
 * <p>Locked while its run lives, so that a sweep can tell a run that works from one that died. An intent is forced to
 * disk before {@link #intend} returns. Safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Book implements AutoCloseable {

    /** Raised when a line's meaning changes; a reader refuses a book of a later format. */
    static final int FORMAT = 1;

    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new com.fasterxml.jackson.databind.module.SimpleModule()
                    .addSerializer(Instant.class, new com.fasterxml.jackson.databind.ser.std.ToStringSerializer())
                    .addDeserializer(Instant.class, new InstantReader()))
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;
    private int owed;

    private Book(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens the book of a new run.
     *
     * @param folder the state folder; the book is {@code ledger/CLOUD/RUN.jsonl} below it
     * @throws UncheckedIOException if it cannot be written: then nothing may be created either
     */
    public static Book open(Path folder, String cloud, String run) {
        Path file = folder.resolve("ledger").resolve(fileName(cloud)).resolve(run + ".jsonl");
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            var book = new Book(file, channel, channel.lock());
            ObjectNode first = JSON.createObjectNode();
            first.put("format", FORMAT)
                    .put("run", run)
                    .put("cloud", cloud)
                    .put("started", Instant.now().toString());
            book.append(first, true);
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the ledger " + file
                            + " cannot be written, so nothing will be created: choose another folder with --state",
                    e);
        }
    }

    /** Keeps a cloud's name, whatever characters it has, from naming another folder. */
    static String fileName(String cloud) {
        return cloud.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+", "_");
    }

    synchronized void intend(Intent intent) {
        owed++;
        append(JSON.createObjectNode().set("intent", JSON.valueToTree(intent)), true);
    }

    synchronized void made(int intent, Collection<Id> ids) {
        ObjectNode line = JSON.createObjectNode().put("made", intent);
        ids.forEach(id -> line.withArray("/ids").add(id.value()));
        append(line, false);
    }

    /** Something of before the run may be altered from here on, until it is {@link #gone}. */
    synchronized void lent(int number, Restoration lent) {
        owed++;
        ObjectNode line = JSON.createObjectNode();
        line.putObject("lent")
                .put("number", number)
                .put("cloud", lent.cloud())
                .put("kind", lent.kind())
                .put("id", lent.id().value())
                .put("where", lent.where())
                .put("hint", lent.hint());
        append(line, true);
    }

    /** The cloud said that it did nothing. */
    synchronized void refused(int intent, int status) {
        owed--;
        append(JSON.createObjectNode().put("refused", intent).put("status", status), false);
    }

    /** All that came of this intent has been seen gone; or what was lent has been put back. */
    synchronized void gone(int intent) {
        owed--;
        append(JSON.createObjectNode().put("gone", intent), false);
    }

    private void append(ObjectNode line, boolean forced) {
        try {
            channel.write(ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8)));
            if (forced) {
                channel.force(false);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of the ledger that is not JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger " + file + " cannot be written", e);
        }
    }

    /** Closes the book, once; one in which nothing is owed is removed. */
    @Override
    public synchronized void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            if (owed == 0) {
                Files.deleteIfExists(file);
            }
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger " + file + " cannot be closed", e);
        }
    }
}
