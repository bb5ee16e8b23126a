package io.github.interop4j.referencecloud;

import io.github.interop4j.referencecloud.compute.SimulatedCompute;
import io.github.interop4j.referencecloud.http.RoutingTable;
import io.github.interop4j.referencecloud.http.Service;
import io.github.interop4j.referencecloud.identity.Rules;
import io.github.interop4j.referencecloud.identity.SimulatedIdentity;
import io.github.interop4j.referencecloud.image.SimulatedImageService;
import io.github.interop4j.referencecloud.network.ServerWiring;
import io.github.interop4j.referencecloud.network.SimulatedNetworkService;
import io.github.interop4j.referencecloud.objectstore.SimulatedObjectStore;
import io.github.interop4j.referencecloud.release.Release;
import io.github.interop4j.referencecloud.volume.SimulatedVolumeService;
import io.github.interop4j.referencecloud.world.Conditions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** List the services of the cloud: a new one is added here, and is in the catalog by that. */
final class Services {

    private Services() {}

    static RoutingTable routes(Rules rules, Conditions conditions, boolean withIdentityV2) {
        List<Service> others = List.of(
                new SimulatedCompute(conditions, new ServerWiring(conditions)),
                new SimulatedNetworkService(conditions),
                new SimulatedVolumeService(conditions),
                new SimulatedObjectStore(conditions),
                new SimulatedImageService(conditions));
        Service identity = new SimulatedIdentity(rules, conditions.release(), others, withIdentityV2);
        return new RoutingTable(
                Stream.concat(Stream.of(identity), others.stream()).toList());
    }

    /** The routes of all services, old ones too, to tell the kinds of requests apart without a cloud. */
    static RoutingTable templates() {
        Clock clock = Clock.systemUTC();
        return routes(
                new Rules(clock, Duration.ZERO, 0, 0, Duration.ZERO),
                new Conditions(clock, Duration.ZERO, Map.of(), Release.OCATA),
                true);
    }
}
