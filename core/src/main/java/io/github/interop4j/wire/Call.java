package io.github.interop4j.wire;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * One request, ready to be sent.
 *
 * @param service the canonical service type it is for, such as {@code compute}
 * @param method  in capitals; any method of HTTP or of a service, {@code COPY} too
 * @param attempt 1 for the first, one more for each time the wire sends it again
 */
@API(status = API.Status.EXPERIMENTAL)
public record Call(String service, String method, URI uri, Headers headers, Optional<Content> content, int attempt) {

    static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");

    public Call(String service, String method, URI uri, Headers headers, Optional<Content> content) {
        this(service, method, uri, headers, content, 1);
    }

    /** Returns the same request, for this service. */
    public Call to(String otherService) {
        return new Call(otherService, method, uri, headers, content, attempt);
    }

    /** Returns the same request with one more header, which replaces what stood under its name. */
    public Call with(String header, String value) {
        return new Call(service, method, uri, headers.with(header, value), content, attempt);
    }

    /** Asks for nothing but information (RFC 9110, 9.2.1). */
    boolean isSafe() {
        return SAFE.contains(method);
    }

    /** Has the same effect sent twice as sent once (RFC 9110, 9.2.2). */
    boolean isIdempotent() {
        return IDEMPOTENT.contains(method);
    }

    Call again() {
        return new Call(service, method, uri, headers, content, attempt + 1);
    }

    /** Without query, headers and body, which may hold a secret. */
    @Override
    public String toString() {
        return method + " " + uri.getPath();
    }
}
