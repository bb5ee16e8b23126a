package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Filter, sort, page and trim a list as a query asks. */
final class Listing {

    private static final Set<String> STEERING =
            Set.of("fields", "limit", "marker", "page_reverse", "sort_key", "sort_dir");
    private static final Set<String> TAGS = Set.of("tags", "tags-any", "not-tags", "not-tags-any");

    private final Request request;
    private final Attributes attributes;
    private final Function<String, Refusal> unknownMarker;

    private Listing(Request request, Attributes attributes, Function<String, Refusal> unknownMarker) {
        this.request = request;
        this.attributes = attributes;
        this.unknownMarker = unknownMarker;
    }

    static Reply of(
            Request request,
            Attributes attributes,
            Function<String, Refusal> unknownMarker,
            Stream<ObjectNode> everything) {
        return new Listing(request, attributes, unknownMarker).of(everything);
    }

    /** The fields of one thing that the query asks for. */
    static ObjectNode trimmed(Request request, ObjectNode shown) {
        List<String> fields = request.values("fields");
        return fields.isEmpty() ? shown : shown.deepCopy().retain(fields);
    }

    private Reply of(Stream<ObjectNode> everything) {
        refuseUnknownFilters();
        List<ObjectNode> wanted = everything
                .filter(shown -> request.query().keySet().stream().allMatch(name -> matches(shown, name)))
                .sorted(order())
                .toList();
        int limit = limit();
        List<ObjectNode> page = page(wanted, limit);
        ObjectNode body = Json.object(
                attributes.collection(),
                Json.array(page.stream().map(shown -> trimmed(request, shown)).toList()));
        if (limit < Integer.MAX_VALUE) {
            body.set(attributes.collection() + "_links", Json.array(links(page, limit)));
        }
        return Reply.json(200, body);
    }

    private void refuseUnknownFilters() {
        List<String> unknown = request.query().keySet().stream()
                .filter(name -> !STEERING.contains(name) && !TAGS.contains(name))
                .filter(name -> !attributes.names().contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            String names = unknown.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ", "[", "]"));
            throw Words.badRequest(names + " is invalid attribute for filtering");
        }
    }

    private boolean matches(ObjectNode shown, String name) {
        if (STEERING.contains(name)) {
            return true;
        }
        if (TAGS.contains(name)) {
            return name.startsWith("not-");
        }
        if (name.equals("fixed_ips")) {
            return request.values(name).stream().allMatch(value -> hasAddress(shown, value));
        }
        JsonNode actual = shown.path(name);
        if (actual.isBoolean()) {
            return request.values(name).stream()
                    .anyMatch(value -> Attribute.flagOf(Json.object("v", value).get("v")) == actual.asBoolean());
        }
        return request.values(name).stream().anyMatch(value -> has(actual, value));
    }

    private static boolean has(JsonNode actual, String value) {
        if (actual.isArray()) {
            return Stream.iterate(0, i -> i < actual.size(), i -> i + 1)
                    .anyMatch(i -> actual.get(i).asText().equals(value));
        }
        return actual.isNull() ? value.isEmpty() : actual.asText().equals(value);
    }

    /**
     * {@code ip_address=10.0.0.5}, {@code subnet_id=…}: what one of a port's addresses must have; {@code
     * ip_address_substr=0.0.5}: a part of it.
     */
    private static boolean hasAddress(ObjectNode port, String wanted) {
        String[] keyAndValue = wanted.split("=", 2);
        if (keyAndValue.length != 2) {
            return false;
        }
        boolean isPart = keyAndValue[0].equals("ip_address_substr");
        return port.path("fixed_ips").findValuesAsText(isPart ? "ip_address" : keyAndValue[0]).stream()
                .anyMatch(value -> isPart ? value.contains(keyAndValue[1]) : value.equals(keyAndValue[1]));
    }

    private Comparator<ObjectNode> order() {
        List<String> keys = request.values("sort_key");
        List<String> directions = request.values("sort_dir");
        if (keys.size() != directions.size()) {
            throw Words.badRequest("The number of sort_keys and sort_dirs must be same");
        }
        Comparator<ObjectNode> byId =
                Comparator.comparing(shown -> shown.path("id").asText());
        Comparator<ObjectNode> order = byId;
        for (int i = keys.size() - 1; i >= 0; i--) {
            String key = keys.get(i);
            if (!attributes.names().contains(key)) {
                throw Words.badRequest("['" + key + "'] is invalid attribute for sort_key");
            }
            Comparator<ObjectNode> by =
                    Comparator.comparing(shown -> shown.path(key).asText());
            order = (isDescending(directions.get(i)) ? by.reversed() : by).thenComparing(order);
        }
        return order;
    }

    private static boolean isDescending(String direction) {
        return switch (direction) {
            case "asc" -> false;
            case "desc" -> true;
            default ->
                throw Words.badRequest(
                        "['" + direction + "'] is invalid value for sort_dirs, valid value is 'asc' and 'desc'");
        };
    }

    /** How many may be shown; Neutron reads 0 as no limit. */
    private int limit() {
        String limit = request.query().getOrDefault("limit", "0");
        if (!limit.matches("[0-9]{1,9}")) {
            throw Words.refusal(
                    400,
                    "BadRequest",
                    "Bad limit request: Limit must be an integer 0 or greater and not '" + limit + "'.");
        }
        int number = Integer.parseInt(limit);
        return number == 0 ? Integer.MAX_VALUE : number;
    }

    private List<ObjectNode> page(List<ObjectNode> wanted, int limit) {
        Map<String, String> query = request.query();
        List<ObjectNode> rest = new ArrayList<>(wanted);
        boolean isReverse = query.getOrDefault("page_reverse", "").equalsIgnoreCase("true");
        if (isReverse) {
            Collections.reverse(rest);
        }
        if (query.containsKey("marker")) {
            String marker = query.getOrDefault("marker", "");
            int at = rest.stream()
                    .map(shown -> shown.path("id").asText())
                    .toList()
                    .indexOf(marker);
            if (at < 0) {
                throw unknownMarker.apply(marker);
            }
            rest = rest.subList(at + 1, rest.size());
        }
        List<ObjectNode> page = new ArrayList<>(rest.stream().limit(limit).toList());
        if (isReverse) {
            Collections.reverse(page);
        }
        return page;
    }

    private List<ObjectNode> links(List<ObjectNode> page, int limit) {
        boolean isReverse = request.query().getOrDefault("page_reverse", "").equalsIgnoreCase("true");
        boolean isFull = page.size() == limit;
        List<ObjectNode> links = new ArrayList<>();
        if (isFull || isReverse) {
            links.add(link(
                    "next",
                    page.isEmpty() ? "" : page.get(page.size() - 1).path("id").asText(),
                    ""));
        }
        if (isFull || !isReverse) {
            links.add(link(
                    "previous", page.isEmpty() ? "" : page.get(0).path("id").asText(), "&page_reverse=True"));
        }
        return links;
    }

    private ObjectNode link(String rel, String marker, String more) {
        String query = request.query().entrySet().stream()
                .filter(entry -> !Set.of("marker", "page_reverse").contains(entry.getKey()))
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String after = marker.isEmpty() ? "" : "&marker=" + marker;
        return Json.object("rel", rel, "href", request.baseUrl() + request.path() + "?" + query + after + more);
    }
}
