package io.github.interop4j.referencecloud.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Build and read the JSON of requests and replies. */
@API(status = API.Status.EXPERIMENTAL)
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Make an object of keys and values in turn: {@code object("id", id, "links", object("self", url))}. */
    public static ObjectNode object(@Nullable Object... keysAndValues) {
        ObjectNode object = MAPPER.createObjectNode();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.set(String.valueOf(keysAndValues[i]), MAPPER.valueToTree(keysAndValues[i + 1]));
        }
        return object;
    }

    public static ArrayNode array(Collection<?> elements) {
        ArrayNode array = MAPPER.createArrayNode();
        elements.forEach(element -> array.add(MAPPER.<JsonNode>valueToTree(element)));
        return array;
    }

    public static byte[] write(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Read one JSON document; empty where the bytes are none, or more than one. */
    public static Optional<JsonNode> read(byte[] bytes) {
        try (var parser = MAPPER.createParser(bytes)) {
            JsonNode node = MAPPER.readTree(parser);
            boolean whole = node != null && !(node instanceof MissingNode) && parser.nextToken() == null;
            return whole ? Optional.of(node) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
