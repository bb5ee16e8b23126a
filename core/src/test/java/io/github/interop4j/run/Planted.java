package io.github.interop4j.run;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.lies.LiesTrial;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
}
