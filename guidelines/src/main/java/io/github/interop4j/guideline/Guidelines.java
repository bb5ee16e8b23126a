package io.github.interop4j.guideline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * The guidelines this library knows, and the way to read others.
 *
 * <p>Safe to share between threads. A table is read when it is first asked for.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Guidelines {

    private static final Pattern NAME = Pattern.compile("(.+)\\.(?:json|lst|facts)");

    private final List<String> ids;
    private final Map<String, Guideline> read = new ConcurrentHashMap<>();

    private final Function<String, Guideline> reader;

    private Guidelines(List<String> ids, Function<String, Guideline> reader) {
        this.ids = ids;
        this.reader = reader;
    }

    /** The bundled fact tables: they hold the facts of the official files and none of their prose. */
    public static Guidelines bundled() {
        return new Guidelines(Index.IDS, id -> FactTableReader.read(id, resource(id + ".facts")));
    }

    /** What the jar holds does not change while it is in use. */
    private static final class Index {
        static final List<String> IDS = resource("index.facts").lines().toList();
    }

    /**
     * The guidelines of a folder: files that end in {@code .json}, {@code .lst} or {@code .facts}.
     *
     * <p>Their ids are here the names of the files without the ending. A file that is no guideline is refused when it is
     * asked for.
     *
     * @throws GuidelineException if the folder is not readable
     */
    public static Guidelines in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, Path> byName = new TreeMap<>();
            files.forEach(file -> {
                Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    byName.put(name.group(1), file);
                }
            });
            return new Guidelines(List.copyOf(byName.keySet()), id -> read(Objects.requireNonNull(byName.get(id))));
        } catch (IOException unreadable) {
            throw new GuidelineException(folder.toString(), "", "not readable: " + unreadable);
        }
    }

    /**
     * Read a guideline of any kind from a file.
     *
     * @throws GuidelineException if the file is not readable or not a guideline; the message says where and why
     */
    public static Guideline read(Path file) {
        return read(Parents.of(file), file);
    }

    static Guideline read(Parents parents, Path file) {
        String name = String.valueOf(file.getFileName());
        try (InputStream content = Files.newInputStream(file)) {
            return OldNames.withIds(new DocumentReader(name, parents).read(content));
        } catch (NoSuchFileException gone) {
            throw new GuidelineException(file.toString(), "", "expected a file, found none");
        } catch (IOException unreadable) {
            throw new GuidelineException(file.toString(), "", "not readable: " + unreadable);
        }
    }

    /**
     * Read a guideline of any kind; an in-house one can extend bundled ones only.
     *
     * @param name the file's name for messages and, where it is a dated one, for the guideline's id
     * @throws GuidelineException if the content is not readable or not a guideline; the message says where and why
     */
    public static Guideline read(String name, InputStream content) {
        return OldNames.withIds(new DocumentReader(name, Parents.none()).read(content));
    }

    /**
     * How the official file of that name changed, the earliest state first; empty where none is known.
     *
     * @param id the guideline's id
     */
    public static List<Revision> revisions(String id) {
        return resource("revisions.tsv")
                .lines()
                .map(line -> List.of(line.split("\t", -1)))
                .filter(row ->
                        row.get(0).endsWith("/" + id + ".json") || row.get(0).equals(id + ".json"))
                .map(Revision::of)
                .toList();
    }

    /** The ids, the powered guidelines first, each group in order of date. */
    public List<String> ids() {
        return ids;
    }

    /**
     * The guideline of that id.
     *
     * @throws UnknownNameException if there is none; the message names the nearest
     */
    public Guideline get(String id) {
        if (!ids.contains(id)) {
            throw UnknownNameException.of("guideline", id, ids);
        }
        return read.computeIfAbsent(id, reader);
    }

    private static String resource(String path) {
        try (InputStream table = Guidelines.class.getResourceAsStream(path)) {
            if (table == null) {
                throw new GuidelineException(path, "", "missing from the jar of interop4j-guidelines");
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new GuidelineException(path, "", "not readable: " + unreadable);
        }
    }
}
