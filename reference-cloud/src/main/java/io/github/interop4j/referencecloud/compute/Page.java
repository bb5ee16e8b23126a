package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The part of a list that a request wants, by {@code limit} and {@code marker}.
 *
 * @param elements in order
 * @param isFull whether there may be more
 */
record Page<T>(List<T> elements, boolean isFull) {

    private static final int MOST = 1000;

    static <T> Page<T> of(List<T> all, Request request, Function<T, String> idOf) {
        Map<String, String> query = request.query();
        int limit = Math.min(number(query, "limit"), MOST);
        int from = 0;
        if (query.containsKey("marker")) {
            String marker = query.getOrDefault("marker", "");
            from = 1 + all.stream().map(idOf).toList().indexOf(marker);
            if (from == 0) {
                throw new Refusal(400, "marker [" + marker + "] not found");
            }
        }
        List<T> elements = all.stream().skip(from).limit(limit).toList();
        return new Page<>(elements, !elements.isEmpty() && elements.size() == limit);
    }

    private static int number(Map<String, String> query, String name) {
        String value = query.getOrDefault(name, String.valueOf(MOST));
        if (!value.matches("[0-9]{1,9}")) {
            throw new Refusal(
                    400,
                    "Invalid input for query parameters " + name + ". Value: " + value + ". '" + value
                            + "' does not match '^[0-9]*$'");
        }
        return Integer.parseInt(value);
    }

    /** The body of an answer: the collection, and where the next page is if there may be one. */
    ObjectNode shown(String collection, Request request, Function<T, ObjectNode> show, Function<T, String> idOf) {
        ObjectNode body =
                Json.object(collection, Json.array(elements.stream().map(show).toList()));
        if (isFull) {
            Map<String, String> query = new LinkedHashMap<>(request.query());
            query.remove("marker");
            query.put("marker", idOf.apply(elements.get(elements.size() - 1)));
            String next = request.baseUrl() + request.path() + "?"
                    + query.entrySet().stream()
                            .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&"));
            body.set(collection + "_links", Json.array(List.of(Links.link("next", next))));
        }
        return body;
    }
}
