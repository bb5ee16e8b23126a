package io.github.interop4j.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.check.CheckSource;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.lies.LiesTrial;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.Catalogue;
import io.github.interop4j.run.ConformanceRun;
import io.github.interop4j.run.KnownCheck;
import io.github.interop4j.verdict.CheckResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Holds the checks of a module to accusing no honest cloud of anything, not even beyond the verdict, while they look at
 * things that are being made, changed and deleted by each other: all at once, against a cloud that takes its time.
 */
public final class SlowCloudGate {

    /** How long everything takes: several polls. */
    private static final List<Duration> PACES = List.of(Duration.ofMillis(100), Duration.ofMillis(400));

    private SlowCloudGate() {}

    /** Returns a test for each pace. */
    public static Stream<DynamicTest> of(CheckSource source, UnaryOperator<ReferenceCloud.Builder> shape) {
        return PACES.stream()
                .map(pace -> DynamicTest.dynamicTest(
                        pace.toMillis() + " ms",
                        () -> assertThat(accusations(source, shape.apply(ReferenceCloud.builder()), pace))
                                .isEmpty()));
    }

    private static List<String> accusations(CheckSource source, ReferenceCloud.Builder shape, Duration pace) {
        try (ReferenceCloud reference = shape.pace(pace).start()) {
            Map<Role, Cloud> clouds = TroubleTrial.hasty(LiesTrial.clouds(reference));
            ConformanceRun run = ConformanceRun.against(
                            Objects.requireNonNull(clouds.get(Role.MEMBER)),
                            Requirements.of(Guidelines.bundled().get("2020.06"), Program.PLATFORM))
                    .only(Catalogue.of(List.of(source)).checks().stream()
                            .map(KnownCheck::id)
                            .toList())
                    .sources(List.of(source))
                    .concurrency(8);
            clouds.forEach(run::as);
            return run.execute().lines().stream()
                    .flatMap(line -> line.check().stream())
                    .distinct()
                    .flatMap(SlowCloudGate::accusations)
                    .toList();
        }
    }

    private static Stream<String> accusations(CheckResult result) {
        Outcome outcome = result.verdict().outcome();
        Stream<String> verdict = outcome == Outcome.PASSED || outcome == Outcome.SKIPPED
                ? Stream.empty()
                : Stream.of(outcome + ": " + result.verdict().reason().orElse(""));
        Stream<String> findings = result.findings().stream()
                .filter(each -> each.kind().isBeyond())
                .map(each -> each.message());
        return Stream.concat(verdict, findings).map(each -> result.source() + ": " + each);
    }
}
