package io.github.interop4j.referencecloud.volume;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Body;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Filter, sort and page a list as a query asks.
 *
 * @param collection the key of the list in the answer, {@code volumes}
 * @param kind what one of it is called, {@code Volume}
 * @param filters the fields that a caller can filter by; Cinder overlooks every other parameter
 */
record Listing(String collection, String kind, Set<String> filters) {

    private static final int MOST = 1000;
    private static final Set<String> SORTABLE =
            Set.of("id", "name", "status", "size", "created_at", "updated_at", "volume_id", "availability_zone");

    /**
     * Answer a list.
     *
     * @param everything in full
     * @param showing what of one is shown
     */
    Reply of(Request request, Stream<ObjectNode> everything, Function<ObjectNode, ObjectNode> showing) {
        Map<String, String> query = request.query();
        List<ObjectNode> wanted = everything
                .filter(each -> filters.stream()
                        .filter(query::containsKey)
                        .allMatch(name -> matches(each, name, query.getOrDefault(name, ""))))
                .sorted(order(query))
                .toList();
        int limit = Math.min(number(query, "limit", MOST), MOST);
        List<ObjectNode> page = wanted.stream()
                .skip(afterMarker(wanted, query) + number(query, "offset", 0))
                .limit(limit)
                .toList();
        ObjectNode body =
                Json.object(collection, Json.array(page.stream().map(showing).toList()));
        if (!page.isEmpty() && page.size() == limit) {
            body.set(collection + "_links", Json.array(List.of(next(request, page.get(page.size() - 1)))));
        }
        if (Microversion.of(request).isAtLeast(45)
                && query.getOrDefault("with_count", "").equalsIgnoreCase("true")) {
            body.put("count", wanted.size());
        }
        return Reply.json(200, body);
    }

    private static boolean matches(ObjectNode each, String name, String value) {
        if (name.equals("metadata")) {
            String json = value.replaceAll("(?<=[{:, ])u'", "'").replace('\'', '"');
            JsonNode wanted = Body.of(json).json().filter(JsonNode::isObject).orElseGet(Json::object);
            return wanted.properties().stream()
                    .allMatch(entry ->
                            entry.getValue().equals(each.path("metadata").get(entry.getKey())));
        }
        return each.path(name).asText().toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT));
    }

    private static Comparator<ObjectNode> order(Map<String, String> query) {
        String sort = query.getOrDefault("sort", "");
        String asked = sort.isEmpty() ? query.getOrDefault("sort_key", "created_at") : sort.split("[:,]", 2)[0];
        String key = asked.equals("display_name") ? "name" : asked; // its name of old
        boolean isAscending =
                sort.isEmpty() ? query.getOrDefault("sort_dir", "desc").equals("asc") : sort.contains(":asc");
        if (!SORTABLE.contains(key)) {
            throw new Refusal(400, "Invalid input received: Invalid sort key");
        }
        Comparator<ObjectNode> by = key.equals("size")
                ? Comparator.comparing(each -> each.path(key).asInt())
                : Comparator.comparing(
                        each -> each.path(key).isNull() ? "" : each.path(key).asText());
        Comparator<ObjectNode> order = by.thenComparing(each -> each.path("id").asText());
        return isAscending ? order : order.reversed();
    }

    private int afterMarker(List<ObjectNode> wanted, Map<String, String> query) {
        if (!query.containsKey("marker")) {
            return 0;
        }
        String marker = query.getOrDefault("marker", "");
        int at = wanted.stream().map(each -> each.path("id").asText()).toList().indexOf(marker);
        if (at < 0) {
            throw Words.notFound(kind, marker);
        }
        return at + 1;
    }

    private static int number(Map<String, String> query, String name, int usual) {
        String text = query.getOrDefault(name, String.valueOf(usual));
        if (!text.matches("-?[0-9]{1,9}")) {
            throw new Refusal(400, name + " param must be an integer");
        }
        if (text.startsWith("-")) {
            throw new Refusal(400, name + " param must be positive");
        }
        return Integer.parseInt(text);
    }

    private static ObjectNode next(Request request, ObjectNode last) {
        String query = request.query().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("marker"))
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String after = "marker=" + last.path("id").asText();
        return Json.object(
                "rel",
                "next",
                "href",
                request.baseUrl() + request.path() + "?" + (query.isEmpty() ? after : query + "&" + after));
    }
}
