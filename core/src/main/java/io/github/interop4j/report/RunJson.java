package io.github.interop4j.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * The file run.json: every result of one run, for programs. Documented in docs/reference/run-json.md.
 *
 * <p>It holds what the journal holds, so no secret. A later version may add keys; a key that is here keeps its meaning
 * as long as {@link #VERSION} stays.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class RunJson {

    /** The file's name. */
    public static final String FILE = "run.json";

    /** What the key {@code format} says. */
    public static final String FORMAT = "interop4j-run";

    /** What the key {@code version} says. */
    public static final int VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private RunJson() {}

    /**
     * Writes {@code run.json} into a folder: at once and whole, in place of an older one.
     *
     * @throws NotWritable if that cannot be done; an older file is then as it was
     */
    public static Path write(Conclusion conclusion, ResultFolder folder) {
        WholeFile.write(folder.path(), FILE, bytes(conclusion));
        return folder.path().resolve(FILE);
    }

    /** Returns what the file holds. */
    public static byte[] bytes(Conclusion conclusion) {
        try {
            return (JSON.writeValueAsString(RunJsonWriter.tree(conclusion)) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that is not JSON", e);
        }
    }

    /**
     * Reads a run back.
     *
     * @throws NotARun if the file is not one, or of a later version than this library knows
     */
    public static RecordedRun read(Path file) {
        try {
            JsonNode tree = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
            return new RunJsonReader(file.toString(), tree).run();
        } catch (JsonProcessingException e) {
            throw new NotARun(file + " is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new NotARun(file + " cannot be read: " + ResultFolder.reason(e));
        }
    }
}
