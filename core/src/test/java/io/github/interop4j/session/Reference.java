package io.github.interop4j.session;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Clouds;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.wire.Cancellation;
import io.github.interop4j.wire.CloudWire;
import io.github.interop4j.wire.Redaction;
import io.github.interop4j.wire.WireObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Clouds and principals of a reference cloud, for tests. */
public final class Reference {

    private Reference() {}

    /** Reads one of the clouds that a reference cloud describes. */
    public static Cloud cloud(ReferenceCloud reference, String name) {
        return cloud(reference.cloudsYaml(), name).toBuilder()
                .pace(io.github.interop4j.wire.Sending.PACE)
                .build();
    }

    /** Reads a cloud of a clouds.yaml, so that each of its values knows where it was said. */
    public static Cloud cloud(String yaml, String name) {
        try {
            Path folder = Files.createTempDirectory("reference");
            Path file = Files.writeString(folder.resolve("clouds.yaml"), yaml);
            try {
                return Clouds.discover(Map.of("OS_CLIENT_CONFIG_FILE", file.toString()), folder, folder, folder)
                        .named(name);
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Principal principal(Cloud cloud, WireObserver... observers) {
        var wire = new CloudWire(cloud.tls(), cloud.pace(), new Redaction(), new Cancellation(), List.of(observers));
        return new Principal(cloud, wire, new Names("test"));
    }
}
