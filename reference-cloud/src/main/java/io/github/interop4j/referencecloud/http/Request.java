package io.github.interop4j.referencecloud.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One request as it arrived.
 *
 * @param path as sent, still escaped
 * @param rawQuery as sent, empty if there was none
 * @param headers by name, in any case
 * @param variables what stood in place of the variables of the route's template
 * @param baseUrl where this cloud listens, without a slash at the end
 * @param overlooked parameters of the query that a lying cloud pretends not to see
 */
@API(status = API.Status.EXPERIMENTAL)
public record Request(
        String method,
        String path,
        String rawQuery,
        Map<String, String> headers,
        Body body,
        Map<String, String> variables,
        String baseUrl,
        Set<String> overlooked) {

    public Request {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
        variables = Map.copyOf(variables);
        overlooked = Set.copyOf(overlooked);
    }

    /** A request as it arrives, before it is routed. */
    public static Request arriving(
            String method, String path, String rawQuery, Map<String, String> headers, Body body, String baseUrl) {
        return new Request(method, path, rawQuery, headers, body, Map.of(), baseUrl, Set.of());
    }

    public Request with(Map<String, String> routeVariables) {
        return new Request(method, path, rawQuery, headers, body, routeVariables, baseUrl, overlooked);
    }

    /** This request, with one header more or another. */
    public Request with(String header, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(header, value);
        return new Request(method, path, rawQuery, more, body, variables, baseUrl, overlooked);
    }

    /** This request, as one sees it who overlooks a parameter of the query; it still stands in the raw query. */
    public Request overlooking(String parameter) {
        return new Request(method, path, rawQuery, headers, body, variables, baseUrl, Set.of(parameter));
    }

    /** A segment of the path, by the name it has in the route's template. */
    public String variable(String name) {
        @Nullable String value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException("the route of " + path + " has no {" + name + "}");
        }
        return value;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The parameters of the query, decoded; of a repeated one the first. */
    public Map<String, String> query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : rawQuery.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] nameAndValue = pair.split("=", 2);
                parameters.putIfAbsent(
                        decoded(nameAndValue[0]), nameAndValue.length == 2 ? decoded(nameAndValue[1]) : "");
            }
        }
        parameters.keySet().removeAll(overlooked);
        return parameters;
    }

    /** Every value of a parameter of the query, decoded, in order; empty if there is none. */
    public List<String> values(String parameter) {
        List<String> values = new ArrayList<>();
        for (String pair : rawQuery.split("&", -1)) {
            String[] nameAndValue = pair.split("=", 2);
            boolean isMeant = !pair.isEmpty() && decoded(nameAndValue[0]).equals(parameter);
            if (isMeant && !overlooked.contains(parameter)) {
                values.add(nameAndValue.length == 2 ? decoded(nameAndValue[1]) : "");
            }
        }
        return List.copyOf(values);
    }

    private static String decoded(String escaped) {
        return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    }
}
