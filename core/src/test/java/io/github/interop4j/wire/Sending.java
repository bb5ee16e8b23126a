package io.github.interop4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.interop4j.cloud.Pace;
import io.github.interop4j.cloud.Tls;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Wires and requests for tests. */
public final class Sending {

    /** So long that nothing in a test that works waits for its end. */
    public static final Duration AMPLE = Duration.ofSeconds(30);

    public static final Pace PACE = new Pace(AMPLE, AMPLE, AMPLE, Duration.ofMillis(10));

    private Sending() {}

    public static CloudWire wire(WireObserver... observers) {
        return wire(PACE, observers);
    }

    public static CloudWire wire(Pace pace, WireObserver... observers) {
        return wire(pace, new Cancellation(), observers);
    }

    public static CloudWire wire(Pace pace, Cancellation cancellation, WireObserver... observers) {
        return new CloudWire(Tls.DEFAULT, pace, new Redaction(), cancellation, List.of(observers));
    }

    public static CloudWire wire(Tls tls) {
        return new CloudWire(tls, PACE, new Redaction(), new Cancellation(), List.of());
    }

    public static CloudWire wire(Redaction redaction) {
        return new CloudWire(Tls.DEFAULT, PACE, redaction, new Cancellation(), List.of());
    }

    public static Pace impatient(Duration busyPatience) {
        return new Pace(AMPLE, busyPatience, AMPLE, Duration.ofMillis(10));
    }

    public static Call get(URI uri) {
        return call("GET", uri);
    }

    public static Call call(String method, URI uri) {
        return new Call("compute", method, uri, Headers.NONE, Optional.empty());
    }

    public static Call call(String method, URI uri, String json) {
        return new Call(
                "compute",
                method,
                uri,
                Headers.NONE,
                Optional.of(Content.bytes(json.getBytes(UTF_8), "application/json")));
    }

    public static Call call(String method, URI uri, Map<String, String> headers) {
        Headers all = Headers.NONE;
        for (var each : headers.entrySet()) {
            all = all.with(each.getKey(), each.getValue());
        }
        return new Call("compute", method, uri, all, Optional.empty());
    }

    /** Returns what a piece of work left in a journal, also where it threw. */
    public static List<Exchange> journalOf(Supplier<?> work) {
        try (Journal journal = Journal.open()) {
            try {
                Object unused = work.get();
            } catch (NoAnswer | Interrupted expected) {
                // the journal tells
            }
            return journal.exchanges();
        }
    }
}
