package io.github.interop4j.lies;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.check.CheckSource;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Clouds;
import io.github.interop4j.cloud.Pace;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.judgement.Finding;
import io.github.interop4j.referencecloud.Lie;
import io.github.interop4j.referencecloud.Lies;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.ToldExchange;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.Catalogue;
import io.github.interop4j.run.ConformanceRun;
import io.github.interop4j.run.KnownCheck;
import io.github.interop4j.verdict.CheckResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Tries one check: once honestly, then once for every lie about what it was told in its check phase.
 *
 * <p>Each run has a cloud of its own, so that no lie outlives its run. Waits are short; a lie ends none of them sooner.
 */
public final class LiesTrial {

    /** A lie that is waited out must not cost a real wait; a stall is not among the lies. */
    private static final Pace HASTY =
            new Pace(Duration.ofSeconds(20), Duration.ofMillis(300), Duration.ofMillis(600), Duration.ofMillis(50));

    /** Names what a run found of the one check it ran, and what its watcher saw. */
    private record Run(CheckResult result, Watcher watcher) {}

    private final List<CheckSource> sources;
    private final UnaryOperator<ReferenceCloud.Builder> shape;

    /**
     * Prepares trials.
     *
     * @param sources where the checks are
     * @param shape   what the reference cloud must be like for them
     */
    public LiesTrial(List<CheckSource> sources, UnaryOperator<ReferenceCloud.Builder> shape) {
        this.sources = List.copyOf(sources);
        this.shape = shape;
    }

    /**
     * Tries the only check with this id.
     *
     * @param perKind how many lies of a kind to tell about one kind of answer; the first ones
     * @throws AssertionError if the honest run does not pass: then nothing it overlooks means anything
     */
    public Trial of(String id, int perKind) {
        KnownCheck check = Catalogue.of(sources).checks().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no check " + id));
        return of(check, perKind);
    }

    /**
     * Tries this check, which may be one of several variants that share their id.
     *
     * @param perKind how many lies of a kind to tell about one kind of answer; the first ones
     * @throws AssertionError if the honest run does not pass: then nothing it overlooks means anything
     */
    public Trial of(KnownCheck check, int perKind) {
        Run honest = run(check, Optional.empty());
        if (honest.result().verdict().outcome() != Outcome.PASSED) {
            throw new AssertionError("the honest run of " + check.source() + " must pass but: "
                    + honest.result().verdict());
        }
        List<Finding> beyond = honest.result().findings().stream()
                .filter(each -> each.kind().isBeyond())
                .toList();
        if (!beyond.isEmpty()) { // each would be taken for noticing whatever lie is told there
            throw new AssertionError("the honest run of " + check.source() + " must find nothing but: " + beyond);
        }
        var told = new ArrayList<Told>();
        for (Lie lie : lies(honest.watcher().told(), perKind)) {
            Run lied = run(check, Optional.of(lie));
            told.add(judged(lie, lied));
        }
        boolean hasBody =
                honest.watcher().told().stream().anyMatch(each -> !each.body().isEmpty());
        return new Trial(check.id(), honest.result().source(), hasBody, told);
    }

    private static List<Lie> lies(List<ToldExchange> told, int perKind) {
        Map<String, Lie> distinct = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ToldExchange exchange : told) {
            for (Lie lie : Lies.about(exchange)) {
                String kind = exchange.method() + exchange.path() + exchange.status() + lie.kind();
                if (!distinct.containsKey(lie.description()) && counts.merge(kind, 1, Integer::sum) <= perKind) {
                    distinct.put(lie.description(), lie);
                }
            }
        }
        return List.copyOf(distinct.values());
    }

    private static Told judged(Lie lie, Run run) {
        CheckResult result = run.result();
        if (!run.watcher().lied()) {
            return new Told(lie, Told.Noticed.UNTOLD, "");
        }
        String reason = result.verdict().reason().orElse("");
        Outcome outcome = result.verdict().outcome();
        boolean byIt = result.verdict().deciding().stream().anyMatch(run.watcher()::isAbout);
        if (outcome == Outcome.FAILED && byIt) {
            return new Told(lie, Told.Noticed.BY_VERDICT, reason);
        }
        Optional<Finding> finding = result.findings().stream()
                .filter(each -> run.watcher().isAbout(each.exchange()))
                .min(Comparator.comparing(each -> each.kind() == Finding.Kind.EVERY_ANSWER));
        if (finding.isPresent()) {
            boolean byRule = finding.get().kind() == Finding.Kind.EVERY_ANSWER;
            return new Told(
                    lie,
                    byRule ? Told.Noticed.BY_RULE : Told.Noticed.BY_FINDING,
                    finding.get().message());
        }
        return outcome == Outcome.PASSED
                ? new Told(lie, Told.Noticed.NOT, "")
                : new Told(lie, Told.Noticed.BY_ACCIDENT, outcome + ": " + reason);
    }

    private Run run(KnownCheck check, Optional<Lie> lie) {
        try (ReferenceCloud cloud = shape.apply(ReferenceCloud.builder()).start()) {
            var watcher = new Watcher(cloud, lie, check.sentence());
            var owed = Requirements.of(Guidelines.bundled().get("2020.06"), Program.PLATFORM);
            Map<Role, Cloud> clouds = clouds(cloud);
            var run = ConformanceRun.against(
                            clouds.getOrDefault(
                                    Role.MEMBER, clouds.values().iterator().next()),
                            owed)
                    .only(List.of(check.id()))
                    .sources(sources)
                    .concurrency(1)
                    .listener(watcher)
                    .observer(watcher)
                    .guest(new ReferenceGuest());
            clouds.forEach(run::as);
            CheckResult result = run.execute().lines().stream()
                    .flatMap(line -> line.check().stream())
                    .filter(each -> each.source().equals(check.source()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(check.source() + " did not run"));
            return new Run(result, watcher);
        }
    }

    /** Returns the reference cloud in every role but the administrator's. */
    public static Map<Role, Cloud> clouds(ReferenceCloud cloud) {
        try {
            Path folder = Files.createTempDirectory("interop4j-lies");
            Path file = cloud.writeCloudsYaml(folder.resolve("clouds.yaml"));
            Clouds clouds = Clouds.discover(Map.of("OS_CLIENT_CONFIG_FILE", file.toString()), folder, folder, folder);
            var roles = new LinkedHashMap<Role, Cloud>();
            roles.put(Role.MEMBER, named(clouds, "reference"));
            roles.put(Role.OTHER, named(clouds, "reference-other"));
            roles.put(Role.EXPENDABLE, named(clouds, "reference-expendable"));
            roles.put(Role.READER, named(clouds, "reference-reader"));
            Files.delete(file);
            Files.delete(folder);
            return roles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cloud named(Clouds clouds, String name) {
        return clouds.named(name).toBuilder().pace(HASTY).build();
    }
}
