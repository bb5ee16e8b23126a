package io.github.interop4j.ledger;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.wire.Cancellation;
import io.github.interop4j.wire.Id;
import io.github.interop4j.wire.Redaction;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Takes back what runs that died left in a cloud, by the ledgers they left behind.
 *
 * <p>Only what ledger, name, project and time of creation agree on is touched, as whom it was made; a run that is alive
 * is left alone. An instance is used by one thread, in a process in which no run is at work.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Sweep {

    private final Path ledgers;
    private final Function<String, Cloud> clouds;
    private final Set<Id> delete = new LinkedHashSet<>();
    private SweepListener listener = SweepListener.SILENT;
    private Cancellation cancellation = new Cancellation();
    private Redaction redaction = new Redaction();
    private boolean dry;

    private Sweep(Path state, Function<String, Cloud> clouds) {
        this.ledgers = state.resolve("ledger");
        this.clouds = clouds;
    }

    /**
     * Describes a sweep.
     *
     * @param state  the folder that runs were given as their state
     * @param clouds finds an entry of clouds.yaml by its name
     */
    public static Sweep of(Path state, Function<String, Cloud> clouds) {
        return new Sweep(state, clouds);
    }

    /** Only looks, and tells what it would do; beside logging in it sends only GETs. */
    public Sweep dry(boolean only) {
        dry = only;
        return this;
    }

    /** Takes these back too, where it finds that they may be of a run and only a person can tell. */
    public Sweep delete(Collection<String> ids) {
        ids.forEach(id -> delete.add(new Id(id)));
        return this;
    }

    public Sweep listener(SweepListener told) {
        listener = told;
        return this;
    }

    public Sweep cancelledBy(Cancellation signal) {
        cancellation = signal;
        return this;
    }

    public Sweep redaction(Redaction secrets) {
        redaction = secrets;
        return this;
    }

    /** Returns the clouds of which there are ledgers, by name. */
    public Set<String> clouds() {
        var names = new TreeSet<String>();
        for (Path book : books(ledgers, 2)) {
            try {
                BookReader.read(book).map(BookReading::cloud).ifPresent(names::add);
            } catch (UnreadableBook e) {
                names.add(ledgers.relativize(book).getName(0).toString());
            }
        }
        return names;
    }

    /**
     * Sweeps what runs left in one cloud.
     *
     * @throws SweptAlready                                     if another sweep is at work in this folder
     * @throws io.github.interop4j.cloud.ConfigurationException if something is owed there and clouds.yaml does not know it
     * @throws io.github.interop4j.session.NotAuthenticated     if its credential is refused
     * @throws io.github.interop4j.wire.NoAnswer                if its Keystone does not answer
     * @throws io.github.interop4j.wire.Interrupted             if it is cancelled; what it did until then is noted
     */
    public SweepResult execute(String cloud) {
        List<Path> books = books(ledgers.resolve(Book.fileName(cloud)), 1);
        if (books.isEmpty()) {
            return new SweepResult(List.of(), 0, 0);
        }
        Path lock = ledgers.resolve("sweep.lock");
        try (var only = new RandomAccessFile(lock.toFile(), "rw");
                FileLock held = tryLock(only, lock)) {
            return held.isValid() ? sweep(cloud, books) : new SweepResult(List.of(), 0, 0);
        } catch (IOException e) {
            throw new BookNotWritable(lock, "nothing is swept", e);
        }
    }

    private FileLock tryLock(RandomAccessFile only, Path file) throws IOException {
        FileLock held;
        try {
            held = only.getChannel().tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            held = null;
        }
        if (held == null) {
            throw new SweptAlready(file);
        }
        return held;
    }

    private SweepResult sweep(String cloud, List<Path> books) throws IOException {
        var makers = new Makers(clouds, redaction, cancellation);
        var things = new ArrayList<Swept>();
        int unreadable = 0;
        int alive = 0;
        for (Path file : books) {
            Optional<Book> book = Book.reopen(file);
            if (book.isEmpty()) {
                if (Files.exists(file)) {
                    alive++;
                    listener.alive(run(file), file);
                }
                continue;
            }
            try (Book dead = book.get()) {
                Optional<BookReading> reading = BookReader.read(file);
                if (reading.filter(each -> each.cloud().equals(cloud)).isPresent()) {
                    unreadable += reading.get().damaged().isEmpty() ? 0 : 1;
                    things.addAll(sweep(reading.get(), dead, makers, books));
                }
            } catch (UnreadableBook e) {
                unreadable++;
                listener.warned(String.valueOf(e.getMessage()));
            }
        }
        return new SweepResult(things, unreadable, alive);
    }

    private List<Swept> sweep(BookReading reading, Book book, Makers makers, List<Path> books) throws IOException {
        listener.begun(reading.cloud(), reading.run(), reading.started(), reading.file());
        if (reading.torn() > 0) {
            listener.warned(
                    "line " + reading.torn() + " of " + reading.file()
                            + " was not written to its end, as happens when a process is killed: what it was to allow was not begun");
        }
        reading.damaged()
                .forEach(line -> listener.warned("line " + line + " of " + reading.file()
                        + " cannot be read: what it spoke of is not swept. Look for things named interop4j-"
                        + reading.run()
                        + " yourself, then delete the file"));
        if (!reading.owing().isEmpty()) {
            makers.of(reading.cloud());
        }
        var wishes = new BookSweep.Wishes(dry, delete, others(reading.file(), books));
        var sweep = new BookSweep(reading, makers, wishes, listener);
        Set<Integer> left = sweep.sweep();
        if (!dry) {
            book.endTornLine();
            Stream.concat(
                            reading.owing().stream().map(each -> each.intent().number()),
                            reading.lent().stream().map(BookReading.Lent::number))
                    .filter(number -> !left.contains(number))
                    .forEach(book::gone);
            if (left.isEmpty() && reading.damaged().isEmpty()) {
                book.remove();
            }
        }
        cancellation.check();
        return sweep.all();
    }

    /** Returns what other runs have made for certain. */
    private static Set<Id> others(Path file, List<Path> books) {
        var others = new LinkedHashSet<Id>();
        for (Path each : books) {
            try {
                if (!each.equals(file) && Files.exists(each)) {
                    BookReader.read(each).map(BookReading::made).ifPresent(others::addAll);
                }
            } catch (UnreadableBook e) {
                continue; // told when its turn comes
            }
        }
        return others;
    }

    private static String run(Path file) {
        return String.valueOf(file.getFileName()).replace(Book.SUFFIX, "");
    }

    /** Runs are named by the time they began: the oldest comes first. */
    private static List<Path> books(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(each -> each.toString().endsWith(Book.SUFFIX) && Files.isRegularFile(each))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableBook(folder, 0, String.valueOf(e.getMessage()));
        }
    }
}
