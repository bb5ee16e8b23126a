package io.github.interop4j.referencecloud.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * One answer, before it is put on the socket.
 *
 * @param headers by name, in any case; the length is computed when it is sent
 */
@API(status = API.Status.EXPERIMENTAL)
public record Reply(int status, Map<String, String> headers, Body body) {

    public Reply {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    public static Reply json(int status, JsonNode body) {
        return new Reply(status, Map.of("Content-Type", "application/json"), Body.of(body));
    }

    public static Reply html(int status, String body) {
        return new Reply(status, Map.of("Content-Type", "text/html; charset=UTF-8"), Body.of(body));
    }

    public static Reply text(int status, String body) {
        return new Reply(status, Map.of("Content-Type", "text/plain; charset=UTF-8"), Body.of(body));
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), Body.empty());
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }

    public Reply without(String header) {
        Map<String, String> fewer = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fewer.putAll(headers);
        fewer.remove(header);
        return new Reply(status, fewer, body);
    }

    public Reply withStatus(int other) {
        return new Reply(other, headers, body);
    }

    public Reply withBody(Body other) {
        return new Reply(status, headers, other);
    }
}
