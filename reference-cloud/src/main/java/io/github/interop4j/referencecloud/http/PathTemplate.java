package io.github.interop4j.referencecloud.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Recognise the paths of one kind of request.
 *
 * <p>{@code /v3/users/{user_id}} matches any one segment in place of {@code {user_id}}; a variable with dots, {@code
 * {object...}}, matches all the rest, and is the last. A slash at the end of a path means nothing, as in the real
 * services, but in such a rest.
 */
@API(status = API.Status.EXPERIMENTAL)
public record PathTemplate(List<String> segments) {

    private static final String REST = "...";

    public PathTemplate {
        segments = List.copyOf(segments);
    }

    public static PathTemplate of(String template) {
        return new PathTemplate(split(template));
    }

    /** The segments that stand in place of the variables, decoded; empty where the path is another one's. */
    public Optional<Map<String, String>> match(String rawPath) {
        List<String> actual = endsInRest() ? splitBeforeRest(rawPath) : split(rawPath);
        if (actual.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < actual.size(); i++) {
            String segment = segments.get(i);
            if (isVariable(segment)) {
                variables.put(
                        segment.substring(1, segment.length() - 1).replace(REST, ""),
                        URLDecoder.decode(actual.get(i).replace("+", "%2B"), StandardCharsets.UTF_8));
            } else if (!segment.equals(actual.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    /** This template, with the names of its variables left out: {@code /v3/users/{}}. */
    public String anonymous() {
        return segments.stream()
                .map(segment -> isVariable(segment) ? "{}" : segment)
                .collect(Collectors.joining("/", "/", ""));
    }

    @Override
    public String toString() {
        return "/" + String.join("/", segments);
    }

    private boolean endsInRest() {
        return !segments.isEmpty() && segments.get(segments.size() - 1).endsWith(REST + "}");
    }

    private List<String> splitBeforeRest(String path) {
        String[] parts = path.replaceAll("^/+", "").split("/", segments.size());
        return parts[parts.length - 1].isEmpty() ? List.of() : List.of(parts);
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static List<String> split(String path) {
        String trimmed = path.replaceAll("^/+|/+$", "");
        return trimmed.isEmpty() ? List.of() : List.of(trimmed.split("/", -1));
    }
}
