package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * A JSON Schema that is a file beside a check class, and what an answer violates of it.
 *
 * <p>The file says what must be there. Fields it does not name are told apart from violations: an object schema with
 * {@code properties} is read as closed, outside {@code anyOf} and its like, where closing would change what matches.
 */
final class Schema {

    /** Keywords whose value holds schemas by name. */
    private static final List<String> BY_NAME = List.of("properties", "patternProperties", "$defs", "definitions");

    /** Keywords whose value is a schema, or a list of them. */
    private static final List<String> ELEMENTS = List.of("items", "prefixItems", "additionalProperties");

    /** Compiled once for each class they stand beside, and gone with that class. */
    private static final ClassValue<ConcurrentMap<String, Schema>> COMPILED = new ClassValue<>() {
        @Override
        protected ConcurrentMap<String, Schema> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private final com.networknt.schema.Schema compiled;

    private Schema(JsonNode source) {
        this.compiled = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(com.networknt.schema.SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(closed(source));
    }

    /** What an answer violates, each as a sentence; and the JSON Pointers of the fields the schema does not know. */
    record Violations(List<String> demands, List<String> unknown) {}

    static Schema beside(Class<?> neighbour, String name) {
        return COMPILED.get(neighbour)
                .computeIfAbsent(name, each -> new Schema(new SchemaFiles(neighbour).read(each + ".schema.json")));
    }

    /** The schema that the file has below a keyword of ours, which validators pass over; it demands nothing where it has none. */
    static Schema beside(Class<?> neighbour, String name, String keyword) {
        return COMPILED.get(neighbour).computeIfAbsent(name + "#" + keyword, each -> {
            JsonNode below =
                    new SchemaFiles(neighbour).read(name + ".schema.json").path(keyword);
            return new Schema(below.isMissingNode() ? BooleanNode.TRUE : below);
        });
    }

    /** Returns what is demanded of headers and not so, each as a sentence. */
    List<String> violationsOf(ObjectNode headers) {
        return sentences(
                compiled.validate(headers),
                error -> header(error.getInstanceLocation().toString()) + error.getMessage());
    }

    Violations validate(JsonNode answer) {
        if (answer.isMissingNode()) {
            return new Violations(List.of("there must be a body"), List.of());
        }
        List<Error> errors = compiled.validate(answer);
        List<String> unknown = errors.stream()
                .filter(Schema::isUnknownField)
                .map(error -> error.getInstanceLocation() + "/" + Json.escaped(error.getProperty()))
                .sorted()
                .distinct()
                .toList();
        return new Violations(sentences(errors, error -> place(error) + " " + error.getMessage()), unknown);
    }

    private static List<String> sentences(List<Error> errors, Function<Error, String> sentence) {
        return errors.stream()
                .filter(error -> !isUnknownField(error))
                .map(sentence)
                .sorted()
                .distinct()
                .toList();
    }

    private static boolean isUnknownField(Error error) {
        return error.getKeyword().equals("additionalProperties");
    }

    /** Most of what is said of all headers is that one is missing. */
    private static String header(String pointer) {
        return pointer.isEmpty() ? "the headers: " : "the header " + pointer.substring(1) + " ";
    }

    private static String place(Error error) {
        String pointer = error.getInstanceLocation().toString();
        return pointer.isEmpty() ? "the body" : pointer;
    }

    private static JsonNode closed(JsonNode source) {
        JsonNode schema = source.deepCopy();
        close(schema);
        return schema;
    }

    /** Closes a schema and those within it; a field may have any name, that of a keyword too. */
    private static void close(JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) {
            return;
        }
        if (object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        BY_NAME.forEach(keyword -> object.path(keyword).forEach(Schema::close));
        ELEMENTS.forEach(keyword -> {
            JsonNode within = object.path(keyword);
            close(within);
            if (within.isArray()) {
                within.forEach(Schema::close);
            }
        });
    }
}
