package io.github.interop4j.nightly;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Clouds;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.referencecloud.ReferenceCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** A reference cloud in this process, for whoever names no cloud; it plays every role but the administrator's. */
final class EmbeddedCloud implements AutoCloseable {

    private static final Map<Role, String> ROLES = Map.of(
            Role.MEMBER, "reference",
            Role.OTHER, "reference-other",
            Role.EXPENDABLE, "reference-expendable",
            Role.READER, "reference-reader");

    private final ReferenceCloud cloud = ReferenceCloud.start();

    /** Returns who plays which role. */
    Map<Role, Cloud> roles() {
        try {
            Path folder = Files.createTempDirectory("interop4j");
            Path file = cloud.writeCloudsYaml(folder.resolve("clouds.yaml"));
            Clouds clouds = Clouds.discover(Map.of("OS_CLIENT_CONFIG_FILE", file.toString()), folder, folder, folder);
            var roles = new EnumMap<Role, Cloud>(Role.class);
            ROLES.forEach((role, name) -> roles.put(role, clouds.named(name)));
            Files.delete(file);
            Files.delete(folder);
            return roles;
        } catch (IOException e) {
            throw new UncheckedIOException("the reference cloud's clouds.yaml cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        cloud.close();
    }
}
