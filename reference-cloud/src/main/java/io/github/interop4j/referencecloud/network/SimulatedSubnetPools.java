package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Body;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** Simulate {@code /v2.0/subnetpools}: the pools themselves, from which no subnet can be taken here. */
final class SimulatedSubnetPools implements Kind.Changeable<SubnetPool> {

    private static final String PREFIXES = "prefixes";
    private static final Attributes ATTRIBUTES = Attributes.of(
            "subnetpool",
            "subnetpools",
            Attribute.any(PREFIXES).required(),
            Attribute.any("min_prefixlen"),
            Attribute.any("max_prefixlen"),
            Attribute.any("default_prefixlen"),
            Attribute.any("default_quota"),
            Attribute.any("address_scope_id"),
            Attribute.flag("shared").onlyAtCreation().forAdmin(),
            Attribute.flag("is_default").forAdmin(),
            Attribute.shown("ip_version"));

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public List<SubnetPool> seen(Sight sight) {
        return sight.own(SubnetPool.class);
    }

    @Override
    public Refusal unknown(String id) {
        return Words.refusal(404, "SubnetPoolNotFound", "Subnet pool " + id + " could not be found.");
    }

    @Override
    public SubnetPool create(JsonNode wanted, Standard standard, Sight sight) {
        List<Cidr> prefixes = prefixesOf(wanted.get(PREFIXES));
        int version = prefixes.get(0).version();
        return SubnetPool.create(standard, wanted.get(PREFIXES).toString(), version, wanted);
    }

    @Override
    public SubnetPool change(SubnetPool pool, ObjectNode change, Sight sight, Instant now) {
        if (!change.has(PREFIXES)) {
            return pool.changed(change, pool.prefixes(), now);
        }
        prefixesOf(change.get(PREFIXES));
        return pool.changed(change, change.get(PREFIXES).toString(), now);
    }

    private static List<Cidr> prefixesOf(JsonNode wanted) {
        List<Cidr> prefixes = StreamSupport.stream(wanted.spliterator(), false)
                .map(JsonNode::asText)
                .map(text -> Cidr.parse(text)
                        .orElseThrow(() -> Words.invalid(PREFIXES, "'" + text + "' is not a valid IP subnet.")))
                .toList();
        if (prefixes.isEmpty()) {
            throw Words.refusal(400, "EmptySubnetPoolPrefixList", "Empty subnet pool prefix list.");
        }
        if (prefixes.stream().mapToInt(Cidr::version).distinct().count() > 1) {
            throw Words.refusal(400, "PrefixVersionMismatch", "Cannot mix IPv4 and IPv6 prefixes in a subnet pool.");
        }
        return prefixes;
    }

    /** Zed says the lengths of a pool as texts. */
    @Override
    public ObjectNode show(SubnetPool pool, Sight sight) {
        ObjectNode shown = shown(pool);
        for (String length : List.of("min_prefixlen", "max_prefixlen", "default_prefixlen")) {
            shown.put(length, shown.get(length).asText());
        }
        return shown.putNull("default_quota").putNull("address_scope_id");
    }

    /** And of one that was changed as numbers, and less. */
    @Override
    public ObjectNode showChanged(SubnetPool pool, Sight sight) {
        return shown(pool);
    }

    private static ObjectNode shown(SubnetPool pool) {
        ObjectNode shown = pool.standard().shown();
        shown.setAll(Json.object(
                "ip_version",
                pool.version(),
                "min_prefixlen",
                pool.shortest(),
                "max_prefixlen",
                pool.longest(),
                "default_prefixlen",
                pool.usual(),
                "shared",
                false,
                "is_default",
                false));
        shown.set(PREFIXES, Body.of(pool.prefixes()).json().orElseThrow());
        return shown;
    }
}
