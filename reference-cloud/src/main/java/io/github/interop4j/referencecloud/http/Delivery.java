package io.github.interop4j.referencecloud.http;

import java.time.Duration;
import org.apiguardian.api.API;

/** How a reply reaches the client: as it should, or not. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Delivery {

    static Delivery of(Reply reply) {
        return new Whole(reply);
    }

    /** Send all of it. */
    record Whole(Reply reply) implements Delivery {}

    /** Wait, then deliver. */
    record Late(Duration delay, Delivery then) implements Delivery {}

    /** Announce the whole body, send half of it, and close the connection. */
    record Half(Reply reply) implements Delivery {}

    /** Announce the whole body, send half of it, and send nothing more while the client waits. */
    record Stalled(Reply reply) implements Delivery {}

    /** Close the connection without a byte. */
    record Dropped() implements Delivery {}
}
