package io.github.interop4j.ledger;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.session.Names;
import io.github.interop4j.session.Principal;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Cancellation;
import io.github.interop4j.wire.CloudWire;
import io.github.interop4j.wire.Redaction;
import io.github.interop4j.wire.WireObserver;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Those whom a run acted as, logged in again: each when first it is needed.
 */
final class Makers {

    private final Function<String, Cloud> clouds;
    private final Redaction redaction;
    private final Cancellation cancellation;
    private final Map<String, Maker> known = new HashMap<>();

    Makers(Function<String, Cloud> clouds, Redaction redaction, Cancellation cancellation) {
        this.clouds = clouds;
        this.redaction = redaction;
        this.cancellation = cancellation;
    }

    /** Somebody, and the time where they are. */
    record Maker(Principal principal, CloudClock clock) {}

    /**
     * Returns the cloud of this name, logged in.
     *
     * @throws io.github.interop4j.cloud.ConfigurationException if clouds.yaml has none
     * @throws io.github.interop4j.session.NotAuthenticated     if Keystone gives no token
     * @throws io.github.interop4j.wire.NoAnswer                if it gives no answer
     */
    Maker of(String cloud) {
        Maker maker = known.get(cloud);
        if (maker == null) {
            maker = loggedIn(clouds.apply(cloud));
            known.put(cloud, maker);
        }
        return maker;
    }

    /** Returns an entry of clouds.yaml. */
    Cloud cloud(String name) {
        return clouds.apply(name);
    }

    /** Returns somebody who has not logged in yet. */
    Principal principal(Cloud cloud) {
        return new Principal(cloud, wire(cloud, List.of()), new Names("sweep"));
    }

    private CloudWire wire(Cloud cloud, List<WireObserver> observers) {
        return new CloudWire(cloud.tls(), cloud.pace(), redaction, cancellation, observers);
    }

    private Maker loggedIn(Cloud cloud) {
        var clock = new CloudClock(Clock.systemUTC());
        var hearing = new WireObserver() {
            @Override
            public void answered(Call call, Answer answer) {
                clock.hear(answer);
            }
        };
        var principal = new Principal(cloud, wire(cloud, List.of(hearing)), new Names("sweep"));
        principal.identity();
        return new Maker(principal, clock);
    }
}
