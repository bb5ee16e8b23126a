package io.github.interop4j.run;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.lies.LiesTrial;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run of planted checks against a reference cloud of its own, for tests. */
final class PlantedRun implements AutoCloseable {

    private final ReferenceCloud reference;
    private final Map<Role, Cloud> clouds;

    PlantedRun() {
        this(ReferenceCloud.start());
    }

    PlantedRun(ReferenceCloud reference) {
        this.reference = reference;
        this.clouds = LiesTrial.clouds(reference);
    }

    ReferenceCloud reference() {
        return reference;
    }

    Cloud cloud(Role role) {
        return Optional.ofNullable(clouds.get(role)).orElseThrow();
    }

    ConformanceRun of(String... only) {
        return ConformanceRun.against(cloud(Role.MEMBER), guideline())
                .sources(List.of(() -> List.of("io.github.interop4j.run.planted")))
                .only(List.of(only));
    }

    /** A guideline that knows some of the planted checks. */
    static Requirements guideline() {
        String document = """
                {"id": "planted", "schema": "1.6", "status": "draft",
                 "components": {"compute": {
                     "required": ["kept", "wished"], "advisory": ["advised"], "deprecated": [], "removed": ["gone"]}},
                 "capabilities": {
                     "kept": {"tests": {
                         "acme.Keys.shown": {"idempotent_id": "id-planted-shown"},
                         "acme.Keys.elsewhere": {"idempotent_id": "id-planted-other"}}},
                     "wished": {"tests": {"acme.Wishes.granted": {"idempotent_id": "id-planted-nowhere"}}},
                     "advised": {"tests": {"acme.Keys.given": {"idempotent_id": "id-planted-given"}}},
                     "gone": {"tests": {"acme.Keys.awaited": {"idempotent_id": "id-planted-awaited"}}}}}
                """;
        Guideline guideline =
                Guidelines.read("planted.json", new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        return Requirements.of(guideline, Program.COMPUTE);
    }

    /** Says of each line what came of its id and why. */
    static List<String> told(RunResult result) {
        return result.lines().stream()
                .map(line -> line.id() + " " + line.outcome()
                        + line.reason().map(reason -> ": " + reason).orElse(""))
                .toList();
    }

    static Line line(RunResult result, String id) {
        return result.lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static boolean ran(Line line) {
        return line.outcome() != Outcome.NOT_RUN && line.outcome() != Outcome.NOT_IMPLEMENTED;
    }

    @Override
    public void close() {
        reference.close();
    }
}
