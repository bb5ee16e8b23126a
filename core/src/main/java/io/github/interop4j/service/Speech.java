package io.github.interop4j.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.Map;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Says requests to one service as one principal: method, path and body stand in each word.
 *
 * <p>Each {@code {}} of a path takes one argument, an {@link Id} or a text, escaped.
 *
 * @param service the service type, such as {@code network}
 * @param base    what the paths are below
 */
@API(status = API.Status.EXPERIMENTAL)
public record Speech(Principal principal, String service, Request.Base base) {

    private static final String BLANK = "{}";

    public Answer get(String path, Object... segments) {
        return principal.send(request("GET", path, segments));
    }

    /** Asks for as much as the query parameters select. */
    public Answer list(String path, Map<String, ?> query, Object... segments) {
        return principal.send(request("GET", path, segments).query(query));
    }

    public Answer post(JsonNode body, String path, Object... segments) {
        return principal.send(request("POST", path, segments).with(body));
    }

    public Answer put(JsonNode body, String path, Object... segments) {
        return principal.send(request("PUT", path, segments).with(body));
    }

    public Answer delete(String path, Object... segments) {
        return principal.send(request("DELETE", path, segments));
    }

    /**
     * Begins a request for what is out of the ordinary: headers, bytes, another token; {@link #send} sends it.
     *
     * @throws IllegalArgumentException if the path has not as many {@code {}} as there are segments
     */
    public Request request(String method, String path, Object... segments) {
        var filled = new StringBuilder();
        int from = 0;
        for (Object segment : segments) {
            int blank = path.indexOf(BLANK, from);
            if (blank < 0) {
                throw new IllegalArgumentException(path + " has no {} for " + segment);
            }
            filled.append(path, from, blank)
                    .append(Request.escape(segment instanceof Id id ? id.value() : segment.toString()));
            from = blank + BLANK.length();
        }
        if (path.indexOf(BLANK, from) >= 0) {
            throw new IllegalArgumentException(path + " has more {} than there are segments");
        }
        return Request.of(
                service, method, base, filled.append(path.substring(from)).toString());
    }

    public Answer send(Request request) {
        return principal.send(request);
    }

    /** Returns a name for something of this kind that nobody else uses. */
    public String newName(String kind) {
        return principal.newName(kind);
    }

    /** Returns a body of one object under this key, as nearly every service wants it. */
    public static ObjectNode body(String key, Consumer<ObjectNode> content) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        content.accept(body.putObject(key));
        return body;
    }
}
