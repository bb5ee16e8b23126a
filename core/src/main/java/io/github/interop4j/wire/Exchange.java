package io.github.interop4j.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;

/**
 * One request and what came of it, as it may be stored and shown: free of secrets.
 *
 * @param number   counts from 1 within a check; {@code #6} in a message means this
 * @param attempt  1 for the first, one more for each time the wire sent the same request again
 * @param status   empty where no answer came
 * @param failure  why no answer came
 * @param times    how often it was sent while waiting for a state, this being the last
 * @param duration from before the first byte left until after the last one came
 */
@API(status = API.Status.EXPERIMENTAL)
public record Exchange(
        int number,
        Phase phase,
        String service,
        String method,
        String uri,
        int attempt,
        Headers requestHeaders,
        String requestBody,
        OptionalInt status,
        Optional<String> failure,
        Headers responseHeaders,
        String responseBody,
        Instant started,
        Duration duration,
        int times) {

    /** Returns how messages name it: {@code #6 GET /v2.1/servers/2fb8 -> 200}. */
    public String title() {
        String outcome = status.isPresent() ? Integer.toString(status.getAsInt()) : "no answer";
        return "#" + number + " " + method + " " + path() + " -> " + outcome;
    }

    /** Whether the request asks for nothing but information (RFC 9110, 9.2.1). */
    public boolean asksOnly() {
        return Call.SAFE.contains(method);
    }

    /** Returns the path and query without scheme and host. */
    public String path() {
        int host = uri.indexOf("://");
        int path = uri.indexOf('/', host < 0 ? 0 : host + 3);
        return path < 0 ? "/" : uri.substring(path);
    }

    /** Returns the id under which the provider's own logs know this request. */
    public Optional<String> requestId() {
        return responseHeaders
                .first("X-Openstack-Request-Id")
                .or(() -> responseHeaders.first("X-Compute-Request-Id"))
                .or(() -> responseHeaders.first("X-Trans-Id"));
    }

    /** Returns it without headers and bodies; the provider's request id stays. */
    public Exchange outline() {
        return new Exchange(
                number,
                phase,
                service,
                method,
                uri,
                attempt,
                Headers.NONE,
                "",
                status,
                failure,
                requestId()
                        .map(id -> Headers.NONE.with("X-Openstack-Request-Id", id))
                        .orElse(Headers.NONE),
                "",
                started,
                duration,
                times);
    }

    Exchange numbered(int newNumber, int newTimes) {
        return new Exchange(
                newNumber,
                phase,
                service,
                method,
                uri,
                attempt,
                requestHeaders,
                requestBody,
                status,
                failure,
                responseHeaders,
                responseBody,
                started,
                duration,
                newTimes);
    }
}
