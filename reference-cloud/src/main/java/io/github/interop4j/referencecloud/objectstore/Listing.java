package io.github.interop4j.referencecloud.objectstore;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Body;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * List what an account or a container holds, as a query asks.
 *
 * @param element what one is called in XML, {@code container} or {@code object}
 * @param of what holds it, {@code account} or {@code container}, and its name
 */
record Listing(String element, String of, String name) {

    private static final int MOST = 10_000;

    /** One line of a list: something that is there, or a part of names that several begin with. */
    private record Line(String name, Optional<ObjectNode> shown) {

        ObjectNode json() {
            return shown.orElseGet(() -> Json.object("subdir", name));
        }
    }

    /**
     * Answer a list.
     *
     * @param everything what is there, by name
     */
    Reply of(Request request, Map<String, ObjectNode> everything) {
        List<Line> page = page(lines(new TreeMap<>(everything), request.query()), request.query());
        Optional<String> format = Optional.ofNullable(request.query().get("format"));
        Reply reply = switch (format.orElseGet(() -> accepted(request))) {
            case "json" ->
                listed(
                        "application/json",
                        Body.of(Json.array(page.stream().map(Line::json).toList())));
            case "xml" -> listed("application/xml", Body.of(xml(page)));
            default -> plain(page);
        };
        return format.isPresent() ? reply : reply.with("Vary", "Accept");
    }

    private static String accepted(Request request) {
        String accepted = request.header("Accept").orElse("");
        return accepted.contains("json") ? "json" : accepted.contains("xml") ? "xml" : "plain";
    }

    private static Reply listed(String type, Body body) {
        return new Reply(200, Map.of("Content-Type", type + "; charset=utf-8"), body);
    }

    private static Reply plain(List<Line> page) {
        String text = page.stream().map(line -> line.name() + "\n").collect(Collectors.joining());
        return listed("text/plain", Body.of(text)).withStatus(page.isEmpty() ? 204 : 200);
    }

    private static List<Line> lines(SortedMap<String, ObjectNode> everything, Map<String, String> query) {
        String path = query.getOrDefault("path", "");
        String prefix = path.isEmpty() ? query.getOrDefault("prefix", "") : path + "/";
        String delimiter = path.isEmpty() ? query.getOrDefault("delimiter", "") : "/";
        SortedMap<String, Line> lines = new TreeMap<>();
        everything.forEach((name, shown) -> {
            if (name.startsWith(prefix)) {
                int end = delimiter.isEmpty() ? -1 : name.indexOf(delimiter, prefix.length());
                if (end < 0) {
                    lines.put(name, new Line(name, Optional.of(shown)));
                } else if (path.isEmpty()) {
                    String part = name.substring(0, end + delimiter.length());
                    lines.putIfAbsent(part, new Line(part, Optional.empty()));
                }
            }
        });
        return new ArrayList<>(lines.values());
    }

    private static List<Line> page(List<Line> lines, Map<String, String> query) {
        boolean isReverse = List.of("true", "1", "yes", "on", "t", "y").contains(query.getOrDefault("reverse", ""));
        String after = query.getOrDefault("marker", "");
        String before = query.getOrDefault("end_marker", "");
        List<Line> wanted = new ArrayList<>(lines);
        if (isReverse) {
            Collections.reverse(wanted);
        }
        String low = isReverse ? before : after;
        String high = isReverse ? after : before;
        return wanted.stream()
                .filter(line -> low.isEmpty() || line.name().compareTo(low) > 0)
                .filter(line -> high.isEmpty() || line.name().compareTo(high) < 0)
                .limit(limit(query))
                .toList();
    }

    /** How many are wanted; Swift overlooks what is no number. */
    private static int limit(Map<String, String> query) {
        String limit = query.getOrDefault("limit", "");
        if (!limit.matches("[0-9]{1,9}")) {
            return MOST;
        }
        if (Integer.parseInt(limit) > MOST) {
            throw Words.refusal(412, "Maximum limit is " + MOST);
        }
        return Integer.parseInt(limit);
    }

    private String xml(List<Line> page) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append('<').append(of).append(" name=\"").append(escaped(name)).append("\">");
        for (Line line : page) {
            xml.append(line.shown().map(this::xml).orElseGet(() -> subdirectory(line.name())));
        }
        return xml.append("</").append(of).append('>').toString();
    }

    private String xml(ObjectNode shown) {
        String fields = shown.properties().stream()
                .map(field ->
                        "<" + field.getKey() + ">" + escaped(field.getValue().asText()) + "</" + field.getKey() + ">")
                .collect(Collectors.joining());
        return "<" + element + ">" + fields + "</" + element + ">";
    }

    private static String subdirectory(String name) {
        return "<subdir name=\"" + escaped(name) + "\"><name>" + escaped(name) + "</name></subdir>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
