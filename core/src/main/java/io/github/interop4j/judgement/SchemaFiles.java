package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The schema files beside a class: {@code {"$ref": "server.schema.json#/properties/server"}} in one of them stands for
 * what stands there in its neighbour.
 *
 * <p>What stands beside such a reference is merged over it: objects field by field, all else replaces. References within
 * a file ({@code #/$defs/link}) stay as they are, but those of a neighbour are followed too, since they mean its places.
 */
record SchemaFiles(Class<?> neighbour) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads a file, with what it refers to in its neighbours put in place. */
    JsonNode read(String file) {
        JsonNode source = source(file)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no schema " + file + " among the resources of package " + neighbour.getPackageName()));
        return resolved(source, new Spot(file, List.of()));
    }

    /** A file, and the references that led from the one that is read to it. */
    private record Spot(String file, List<String> way) {

        boolean leaves(String reference) {
            return !reference.isEmpty() && (!way.isEmpty() || !reference.startsWith("#"));
        }

        Spot at(String reference) {
            String[] parts = reference.split("#", 2);
            String next = parts[0].isEmpty() ? file : parts[0];
            String whole = next + "#" + (parts.length == 2 ? parts[1] : "");
            return new Spot(next, Stream.concat(way.stream(), Stream.of(whole)).toList());
        }

        boolean isCircle() {
            return way.stream().distinct().count() < way.size();
        }

        String pointer() {
            String last = way.get(way.size() - 1);
            return last.substring(last.indexOf('#') + 1);
        }
    }

    private JsonNode resolved(JsonNode node, Spot spot) {
        if (node instanceof ArrayNode array) {
            ArrayNode all = JSON.createArrayNode();
            array.forEach(each -> all.add(resolved(each, spot)));
            return all;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode beside = JSON.createObjectNode();
        object.properties().forEach(field -> beside.set(field.getKey(), resolved(field.getValue(), spot)));
        String reference = object.path("$ref").asText("");
        if (!spot.leaves(reference)) {
            return beside;
        }
        beside.remove("$ref");
        return merged(target(reference, spot), beside);
    }

    private ObjectNode target(String reference, Spot from) {
        Spot to = from.at(reference);
        if (to.isCircle()) {
            throw wrong(
                    from,
                    reference,
                    "which leads back to itself by way of " + String.join(", ", from.way()),
                    "break the circle");
        }
        JsonNode source = source(to.file())
                .orElseThrow(() -> wrong(
                        from,
                        reference,
                        "but there is no " + to.file() + " beside it",
                        "write that file or correct the $ref"));
        boolean isPointer = to.pointer().isEmpty() || to.pointer().startsWith("/");
        if (isPointer && source.at(to.pointer()) instanceof ObjectNode there) {
            // what a whole file says of itself says nothing where it is put
            return ((ObjectNode) resolved(there, to)).without("$schema");
        }
        throw wrong(from, reference, "but " + to.file() + " has no schema at " + to.pointer(), "correct the $ref");
    }

    private static ObjectNode merged(ObjectNode there, ObjectNode beside) {
        beside.properties()
                .forEach(field -> there.set(
                        field.getKey(),
                        there.get(field.getKey()) instanceof ObjectNode one
                                        && field.getValue() instanceof ObjectNode other
                                ? merged(one, other)
                                : field.getValue()));
        return there;
    }

    private IllegalArgumentException wrong(Spot from, String reference, String why, String remedy) {
        return new IllegalArgumentException(from.file() + " among the resources of package "
                + neighbour.getPackageName() + " refers to " + reference + ", " + why + ": " + remedy);
    }

    private Optional<JsonNode> source(String file) {
        try (InputStream in = neighbour.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " beside " + neighbour.getName() + " cannot be read", e);
        }
    }
}
