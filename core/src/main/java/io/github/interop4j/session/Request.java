package io.github.interop4j.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.wire.Content;
import io.github.interop4j.wire.Headers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * One request as a word says it: the service and the path below it. The principal adds endpoint and token.
 *
 * @param service the service type, such as {@code compute}
 * @param base    what the path is below: the endpoint as the catalog has it, or a part of it
 * @param token   whose token goes with it
 */
@API(status = API.Status.EXPERIMENTAL)
public record Request(
        String service,
        String method,
        Base base,
        String path,
        Headers headers,
        Optional<Content> content,
        Token token) {

    /** What the path is below. */
    public enum Base {
        /** The endpoint as the catalog has it: compute, volumes, objects. */
        ENDPOINT,
        /** The endpoint up to its version, without a project: where a version describes itself. */
        VERSION,
        /** The endpoint without version and what follows it, so that the path says the version: identity, image, network. */
        ROOT
    }

    /** Whose token goes with a request. */
    public sealed interface Token {
        /** The principal's own, renewed when it has expired. */
        record Own() implements Token {}

        /** None at all. */
        record None() implements Token {}

        /** This one, whatever comes of it. */
        record Given(String value) implements Token {
            @Override
            public String toString() {
                return "Given[***]";
            }
        }
    }

    public static Request of(String service, String method, Base base, String path) {
        return new Request(service, method, base, path, Headers.NONE, Optional.empty(), new Token.Own());
    }

    public Request with(JsonNode body) {
        return with(Content.json(body));
    }

    public Request with(Content body) {
        return new Request(service, method, base, path, headers, Optional.of(body), token);
    }

    public Request header(String name, String value) {
        return new Request(service, method, base, path, headers.with(name, value), content, token);
    }

    /** Adds headers, which replace what stood under their names. */
    public Request headers(Map<String, String> more) {
        Request request = this;
        for (var each : more.entrySet()) {
            request = request.header(each.getKey(), each.getValue());
        }
        return request;
    }

    /** Adds a query parameter; name and value are escaped here. */
    public Request query(String name, String value) {
        String separator = path.contains("?") ? "&" : "?";
        String more = path + separator + escape(name) + "=" + escape(value);
        return new Request(service, method, base, more, headers, content, token);
    }

    /** Adds query parameters in the order of their names; one whose value is a list is repeated. */
    public Request query(Map<String, ?> parameters) {
        Request request = this;
        for (var each : new TreeMap<>(parameters).entrySet()) {
            Iterable<?> values = each.getValue() instanceof Iterable<?> several ? several : List.of(each.getValue());
            for (Object value : values) {
                request = request.query(each.getKey(), value.toString());
            }
        }
        return request;
    }

    public Request withoutToken() {
        return new Request(service, method, base, path, headers, content, new Token.None());
    }

    public Request withToken(String value) {
        return new Request(service, method, base, path, headers, content, new Token.Given(value));
    }

    /** Escapes one segment of a path, slashes too. */
    public static String escape(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
