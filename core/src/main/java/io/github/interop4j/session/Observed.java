package io.github.interop4j.session;

import io.github.interop4j.wire.Exchange;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What a typed call of openstack4j returned, and what it put on the wire. The value is never evidence: openstack4j
 * drops and alters statuses. The exchanges are.
 */
@API(status = API.Status.EXPERIMENTAL)
public record Observed<T>(T value, List<Exchange> exchanges) {

    public Observed {
        exchanges = List.copyOf(exchanges);
    }
}
