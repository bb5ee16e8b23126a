package io.github.interop4j.referencecloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What two clouds must have in common in an answer: status, names of headers, media type, and every place in the body
 * with its type.
 */
record Shape(int status, SortedSet<String> headers, SortedSet<String> places) {

    private static final Set<String> CARRIAGE = Set.of("date", "content-length", "connection", "transfer-encoding");

    static Shape of(Answer answer) {
        SortedSet<String> headers = answer.headers().map().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !CARRIAGE.contains(name))
                .map(name -> name.equals("content-type")
                        ? name + "=" + answer.header(name).toLowerCase(Locale.ROOT)
                        : name)
                .collect(Collectors.toCollection(TreeSet::new));
        SortedSet<String> places = new TreeSet<>();
        if (answer.body().isEmpty()) {
            places.add("empty");
        } else {
            answer.body().json().ifPresentOrElse(json -> walk("", json, places), () -> places.add("text"));
        }
        return new Shape(answer.status(), headers, places);
    }

    /** One line, that {@link #parse} reads. */
    @Override
    public String toString() {
        return status + " | " + String.join(", ", headers) + " | " + String.join(", ", places);
    }

    static Shape parse(String line) {
        String[] parts = line.split(" \\| ", -1);
        return new Shape(Integer.parseInt(parts[0]), set(parts[1]), set(parts[2]));
    }

    private static SortedSet<String> set(String joined) {
        return joined.isEmpty() ? new TreeSet<>() : new TreeSet<>(Set.of(joined.split(", ", -1)));
    }

    private static void walk(String pointer, JsonNode node, SortedSet<String> places) {
        if (node.isObject()) {
            places.add(pointer + ":object");
            node.fieldNames().forEachRemaining(name -> walk(pointer + "/" + name, node.get(name), places));
        } else if (node.isArray()) {
            places.add(pointer + ":array");
            node.forEach(element -> walk(pointer + "/*", element, places));
        } else {
            places.add(pointer + ":" + node.getNodeType().name().toLowerCase(Locale.ROOT));
        }
    }
}
