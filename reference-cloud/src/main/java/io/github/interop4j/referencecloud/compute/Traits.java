package io.github.interop4j.referencecloud.compute;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the owner of a server can say about it, and change. */
record Traits(
        String name,
        String description,
        String accessIpv4,
        String accessIpv6,
        String diskConfig,
        Map<String, String> metadata,
        List<String> tags) {

    Traits {
        metadata = new LinkedHashMap<>(metadata);
        tags = List.copyOf(tags);
    }

    @Override
    public Map<String, String> metadata() {
        return new LinkedHashMap<>(metadata);
    }

    Traits named(String other) {
        return new Traits(other, description, accessIpv4, accessIpv6, diskConfig, metadata, tags);
    }

    Traits withoutAccess() {
        return new Traits(name, description, "", "", diskConfig, metadata, tags);
    }

    Traits withMetadata(Map<String, String> others) {
        return new Traits(name, description, accessIpv4, accessIpv6, diskConfig, others, tags);
    }

    Traits withTags(List<String> others) {
        return new Traits(name, description, accessIpv4, accessIpv6, diskConfig, metadata, others);
    }
}
