package io.github.interop4j.guideline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;

/**
 * The guidelines this library knows, and the way to read others.
 *
 * <p>Safe to share between threads. A table is read when it is first asked for.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Guidelines {

    private final List<String> ids;
    private final Map<String, Guideline> read = new ConcurrentHashMap<>();

    private Guidelines(List<String> ids) {
        this.ids = ids;
    }

    /** The bundled fact tables: they hold the facts of the official files and none of their prose. */
    public static Guidelines bundled() {
        return new Guidelines(resource("index").lines().toList());
    }

    /**
     * Read a guideline of any kind from a file.
     *
     * @throws GuidelineException if the file is not readable or not a guideline; the message says where and why
     */
    public static Guideline read(Path file) {
        String name = String.valueOf(file.getFileName());
        try (InputStream content = Files.newInputStream(file)) {
            return read(name, content);
        } catch (IOException unreadable) {
            throw new GuidelineException(file.toString(), "", "not readable: " + unreadable);
        }
    }

    /**
     * Read a guideline of any kind.
     *
     * @param name the file's name for messages and, where it is a dated one, for the guideline's id
     */
    public static Guideline read(String name, InputStream content) {
        return new DocumentReader(name).read(content);
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
        return read.computeIfAbsent(id, each -> FactTableReader.read(each, resource(each)));
    }

    private static String resource(String name) {
        String path = name + ".facts";
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
