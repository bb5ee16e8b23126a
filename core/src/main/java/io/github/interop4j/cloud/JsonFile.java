package io.github.interop4j.cloud;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.interop4j.cloud.Value.Items;
import io.github.interop4j.cloud.Value.Kind;
import io.github.interop4j.cloud.Value.Scalar;
import io.github.interop4j.cloud.Value.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads JSON and remembers where everything stood. */
final class JsonFile {

    private final Path path;
    private final JsonParser parser;

    private JsonFile(Path path, JsonParser parser) {
        this.path = path;
        this.parser = parser;
    }

    /** What the text says, or nothing if it says nothing. */
    static Optional<Value> read(Path path, String text) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            Value root = new JsonFile(path, parser).value("", parser.currentTokenLocation());
            if (parser.nextToken() != null) {
                throw new ConfigurationException(at(path, parser.currentTokenLocation())
                        + " is not valid JSON: something follows where the document has ended. Remove it.");
            }
            return Optional.of(root);
        } catch (JsonProcessingException e) {
            // Jackson quotes unrecognised words, and one of them may be a password.
            String problem = e.getOriginalMessage().startsWith("Unrecognized token")
                    ? "a bare word stands where quoted text or a number belongs"
                    : e.getOriginalMessage();
            throw new ConfigurationException(at(path, e.getLocation()) + " is not valid JSON: " + problem
                    + ". Look for a missing comma, quote or bracket here or just before.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Value value(String key, JsonLocation where) throws IOException {
        Origin.File origin = new Origin.File(path, key, OptionalInt.of(where.getLineNr()));
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> new Section(entries(key), origin);
            case START_ARRAY -> new Items(items(key), origin);
            default -> new Scalar(parser.getText(), kind(token), origin);
        };
    }

    private Map<String, Value> entries(String key) throws IOException {
        Map<String, Value> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonLocation where = parser.currentTokenLocation();
            parser.nextToken();
            entries.put(name, value(key.isEmpty() ? name : key + "." + name, where));
        }
        return entries;
    }

    private List<Value> items(String key) throws IOException {
        List<Value> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(key + "[" + items.size() + "]", parser.currentTokenLocation()));
        }
        return List.copyOf(items);
    }

    private static Kind kind(JsonToken token) {
        return switch (token) {
            case VALUE_NULL -> Kind.NOTHING;
            case VALUE_TRUE, VALUE_FALSE -> Kind.TRUTH;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            default -> Kind.TEXT;
        };
    }

    private static String at(Path path, JsonLocation location) {
        return path + ":" + location.getLineNr() + ":" + location.getColumnNr();
    }
}
