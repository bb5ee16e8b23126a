package io.github.interop4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The body of a request: bytes and their media type.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Content {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] bytes;
    private final String mediaType;
    private final Optional<String> folder;

    private Content(byte[] bytes, String mediaType) {
        this(bytes, mediaType, Optional.empty());
    }

    private Content(byte[] bytes, String mediaType, Optional<String> folder) {
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.folder = folder;
    }

    public static Content json(JsonNode body) {
        try {
            return new Content(JSON.writeValueAsBytes(body), "application/json");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A JSON tree that cannot be written", e);
        }
    }

    public static Content text(String body, String mediaType) {
        return new Content(body.getBytes(UTF_8), mediaType);
    }

    public static Content bytes(byte[] body, String mediaType) {
        return new Content(body.clone(), mediaType);
    }

    /** Makes a body of an archive, all of which is in one folder. */
    public static Content archive(byte[] body, String mediaType, String folder) {
        return new Content(body.clone(), mediaType, Optional.of(folder));
    }

    /** Returns the folder that comes into being where this is unpacked; empty for what is no archive. */
    public Optional<String> folder() {
        return folder;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Returns the body as JSON; a missing node where it is none. */
    public JsonNode tree() {
        try {
            return mediaType.contains("json") ? JSON.readTree(bytes) : MissingNode.getInstance();
        } catch (IOException e) {
            return MissingNode.getInstance(); // a check may send what is not JSON on purpose
        }
    }

    byte[] raw() {
        return bytes;
    }

    /** Length only: a body may hold a secret. */
    @Override
    public String toString() {
        return bytes.length + " bytes of " + mediaType;
    }
}
