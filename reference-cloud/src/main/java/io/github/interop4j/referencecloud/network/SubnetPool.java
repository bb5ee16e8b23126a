package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A pool that subnets can be taken from.
 *
 * @param prefixes as they were wanted, a JSON list
 * @param shortest, longest, usual lengths of the prefixes of its subnets
 */
record SubnetPool(Standard standard, String prefixes, int version, int shortest, int longest, int usual)
        implements Resource {

    /** What Neutron lets be where nothing is said. */
    static SubnetPool create(Standard standard, String prefixes, int version, JsonNode wanted) {
        int shortest = wanted.path("min_prefixlen").asInt(version == 4 ? 8 : 64);
        return new SubnetPool(
                standard.revised(0),
                prefixes,
                version,
                shortest,
                wanted.path("max_prefixlen").asInt(version == 4 ? 32 : 128),
                wanted.path("default_prefixlen").asInt(shortest));
    }

    SubnetPool changed(JsonNode change, String newPrefixes, Instant now) {
        return new SubnetPool(
                standard.changed(change, now),
                newPrefixes,
                version,
                change.path("min_prefixlen").asInt(shortest),
                change.path("max_prefixlen").asInt(longest),
                change.path("default_prefixlen").asInt(usual));
    }

    @Override
    public String path() {
        return "network/subnet-pool/" + id();
    }
}
