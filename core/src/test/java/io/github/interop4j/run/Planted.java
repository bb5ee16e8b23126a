package io.github.interop4j.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.lies.LiesTrial;
import io.github.interop4j.referencecloud.Received;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs of checks that were planted for a test, against a reference cloud in every role.
 */
public final class Planted {

    private Planted() {}

    /** Describes a run of what is below a package: these ids or capabilities. */
    public static ConformanceRun run(ReferenceCloud reference, String below, String... idsOrCapabilities) {
        Map<Role, Cloud> clouds = LiesTrial.clouds(reference);
        ConformanceRun run = ConformanceRun.against(
                        Optional.ofNullable(clouds.get(Role.MEMBER)).orElseThrow(),
                        Requirements.of(Guidelines.bundled().get("2020.06"), Program.PLATFORM))
                .sources(List.of(() -> List.of(below)))
                .only(List.of(idsOrCapabilities));
        clouds.forEach(run::as);
        return run;
    }

    /** Returns the lines of what ran or was to run, and not those of the guideline's other ids. */
    public static List<Line> lines(RunResult result) {
        return result.lines().stream().filter(line -> line.check().isPresent()).toList();
    }

    /** Demands that so many checks ran, and passed. */
    public static void allPassed(RunResult result, int count) {
        assertThat(lines(result))
                .hasSize(count)
                .allSatisfy(
                        line -> assertThat(line.outcome()).as(line.toString()).isEqualTo(Outcome.PASSED));
    }

    /** Returns by which methods networks were made and deleted, in order. */
    public static List<String> madeAndDeleted(ReferenceCloud reference) {
        return reference.received().stream()
                .filter(each -> each.path().contains("/v2.0/networks"))
                .map(Received::method)
                .filter(Set.of("POST", "DELETE")::contains)
                .toList();
    }
}
