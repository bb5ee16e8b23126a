package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.wire.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * What is true of every resource in an answer, whichever it is: it is the one asked for, its links lead to it, and a list
 * has the order that the API reference says.
 */
final class Resources {

    private static final Set<String> RELATIONS = Set.of("self", "bookmark", "alternate");

    private static final Pattern ASKED_BY_ID =
            Pattern.compile(".*/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    /** An order by default: in which list, by which field, and whether what is greater comes first. */
    private record Order(String list, String field, boolean descending) {}

    /**
     * Where a list has one, by its path: {@code sort_key} and {@code sort_dir} of
     * docs.openstack.org/api-ref/compute/#list-servers-detailed and #list-flavors, {@code sort} of
     * docs.openstack.org/api-ref/image/v2/#list-images. Networking says of none in which order it comes.
     */
    private static final Map<String, Order> ORDERS = Map.of(
            "compute /servers/detail", new Order("/servers", "/created", true),
            "compute /flavors", new Order("/flavors", "/id", false),
            "compute /flavors/detail", new Order("/flavors", "/id", false),
            "image /images", new Order("/images", "/created_at", true));

    private final Call call;
    private final AnswerAssert judge;

    Resources(Call call, AnswerAssert judge) {
        this.call = call;
        this.judge = judge;
    }

    void judge(JsonNode body) {
        Matcher asked = ASKED_BY_ID.matcher(call.uri().getPath());
        if (asked.matches()) {
            itself(body, asked.group(1));
        }
        if (call.service().equals("image")) { // the links of its schemas are templates
            new ImageResources(call, judge).judge(body);
        } else {
            body.properties().forEach(field -> links(field.getValue(), "/" + field.getKey(), true));
        }
        if (call.service().equals("network")) {
            once(body, "");
        }
        order(body);
        if (call.service().equals("compute")) {
            new ComputeResources(judge).judge(body);
            if (call.method().equals("POST")) {
                location(body.path("server"));
            }
        }
    }

    /** What makes a server, or makes it anew, says where it is: #create-server and #rebuild-server-rebuild-action. */
    private void location(JsonNode server) {
        if (server.path("id").isTextual()) {
            String location = judge.headerValue("Location").orElse("absent");
            judge.judge(
                    location.endsWith("/servers/" + server.path("id").textValue()),
                    "the header Location must lead to the server but was " + location);
        }
    }

    /** One resource is the answer, or stands alone in it. */
    private void itself(JsonNode body, String id) {
        if (call.service().equals("compute")) {
            judge.judge(body.size() == 1, "the body must be one thing but has the fields " + Json.names(body));
        }
        String place = body.size() == 1 ? "/" + Json.names(body).get(0) + "/id" : "/id";
        if (body.at(place).isTextual()) {
            judge.judge(
                    body.at(place).textValue().equalsIgnoreCase(id),
                    place + " must be that of the path but was " + body.at(place));
        }
    }

    /** docs.openstack.org/api-guide/compute/links_and_references.html, and the volumes have the same. */
    private void links(JsonNode node, String place, boolean isAnswer) {
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                links(node.get(index), place + "/" + index, isAnswer);
            }
        } else if (node.isObject()) {
            if (node.path("id").isTextual() && node.path("links").isArray()) {
                lead(node.path("links"), place + "/links", node.path("id").textValue(), isAnswer);
            }
            node.properties().forEach(field -> links(field.getValue(), place + "/" + field.getKey(), false));
        }
    }

    /** What is only mentioned has a bookmark at least; an image has its other self in the image service. */
    private void lead(JsonNode links, String place, String id, boolean isAnswer) {
        var relations = new ArrayList<String>();
        links.forEach(link -> {
            relations.add(link.path("rel").asText());
            judge.judge(
                    leads(link.path("href").asText(), id),
                    place + " must lead to " + id + " but one of them is " + link.path("href"));
        });
        judge.judge(
                RELATIONS.containsAll(relations)
                        && new HashSet<>(relations).size() == relations.size()
                        && relations.contains("bookmark")
                        && (!isAnswer || relations.contains("self"))
                        && (!isAnswer || !place.startsWith("/image") || relations.contains("alternate")),
                place + " must be one each of what leads to such a thing but are " + relations);
    }

    private static boolean leads(String href, String id) {
        return href.endsWith("/" + id)
                || (href.contains("%")
                        && URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8)
                                .endsWith("/" + id));
    }

    /** Nothing that a network has is in one list of it twice. */
    private void once(JsonNode node, String place) {
        if (node.isArray()) {
            var seen = new HashSet<JsonNode>();
            node.forEach(each -> judge.judge(seen.add(each), place + " must list nothing twice"));
        }
        node.properties().forEach(field -> once(field.getValue(), place + "/" + field.getKey()));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            once(node.get(index), place + "/" + index);
        }
    }

    private void order(JsonNode body) {
        String path = call.uri().getPath().replaceFirst(".*/v2(\\.1)?(?=/)", "");
        String query = String.valueOf(call.uri().getQuery());
        Order order = ORDERS.get(call.service() + " " + path);
        if (order != null && !query.contains("sort")) {
            List<String> values = StreamSupport.stream(body.at(order.list()).spliterator(), false)
                    .filter(Resources::hasItsPlace)
                    .map(each -> each.at(order.field()).asText())
                    .toList();
            Comparator<String> comparator = order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
            judge.judge(
                    values.stream().sorted(comparator).toList().equals(values),
                    order.list() + " must be in the order of " + order.field() + ", "
                            + (order.descending() ? "the last first" : "the first first") + ", but lists " + values);
        }
    }

    /**
     * A server on its way to a cell is listed before those that are in one; ids that are words sort as each database
     * pleases.
     */
    private static boolean hasItsPlace(JsonNode each) {
        return !each.path("status").asText().equals("BUILD")
                && each.path("id").asText().matches("\\d+|[0-9a-f-]{36}");
    }
}
