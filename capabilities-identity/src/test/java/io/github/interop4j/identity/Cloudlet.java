package io.github.interop4j.identity;

import io.github.interop4j.check.CheckSource;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Clouds;
import io.github.interop4j.cloud.Pace;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.Catalogue;
import io.github.interop4j.run.ConformanceRun;
import io.github.interop4j.run.KnownCheck;
import io.github.interop4j.run.RunResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * A reference cloud with everybody in it, and runs of checks against it at a quick pace.
 */
final class Cloudlet implements AutoCloseable {

    private static final Pace QUICK =
            new Pace(Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofMillis(40));

    private final ReferenceCloud reference;
    private final Clouds clouds;
    private final Map<Role, String> roles = new EnumMap<>(Role.class);

    Cloudlet(ReferenceCloud.Builder builder, Path folder) {
        this(builder, 3, folder);
    }

    /** Locks an account after so many wrong passwords. */
    Cloudlet(ReferenceCloud.Builder builder, int wrongPasswords, Path folder) {
        reference = builder.lockout(wrongPasswords, Duration.ofMillis(100)).start();
        Path file = reference.writeCloudsYaml(folder.resolve("clouds.yaml"));
        clouds = Clouds.discover(Map.of("OS_CLIENT_CONFIG_FILE", file.toString()), folder, folder, folder);
        as(Role.MEMBER, "reference");
    }

    Cloudlet as(Role role, String cloud) {
        roles.put(role, cloud);
        return this;
    }

    Cloudlet withEverybody() {
        return as(Role.OTHER, "reference-other").as(Role.EXPENDABLE, "reference-expendable");
    }

    /** Runs every check of this module. */
    RunResult run() {
        CheckSource source = new IdentityCheckSource();
        return run(
                source,
                Catalogue.of(List.of(source)).checks().stream()
                        .map(KnownCheck::id)
                        .toList());
    }

    RunResult run(CheckSource source, List<String> ids) {
        var owed = Requirements.of(Guidelines.bundled().get("2022.11"), Program.PLATFORM);
        ConformanceRun run = ConformanceRun.against(cloud(Role.MEMBER), owed)
                .sources(List.of(source))
                .only(ids);
        roles.keySet().forEach(role -> run.as(role, cloud(role)));
        return run.execute();
    }

    private Cloud cloud(Role role) {
        return clouds.named(roles.getOrDefault(role, "")).toBuilder()
                .pace(QUICK)
                .build();
    }

    /** What is in the cloud that somebody has to clean up. */
    SortedSet<String> view() {
        return reference.view();
    }

    @Override
    public void close() {
        reference.close();
    }
}
