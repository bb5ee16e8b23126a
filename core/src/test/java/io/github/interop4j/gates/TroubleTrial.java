package io.github.interop4j.gates;

import io.github.interop4j.check.CheckListener;
import io.github.interop4j.check.CheckSource;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Pace;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.ledger.Sweep;
import io.github.interop4j.ledger.SweepResult;
import io.github.interop4j.lies.LiesTrial;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.Catalogue;
import io.github.interop4j.run.ConformanceRun;
import io.github.interop4j.run.KnownCheck;
import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Runs checks against a cloud that fails at random moments, and says what a run may not make of that: a PASSED that was
 * not earned, a FAILED that is not the cloud's own, anything that is still there after a sweep. What is judged beyond the
 * verdict only must leave a finding.
 */
public final class TroubleTrial {

    /** One request in so many is answered badly. */
    private static final int ONE_IN = 25;

    private static final String MARK = "X-Planted-Trouble";

    private static final Pace HASTY =
            new Pace(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(20), Duration.ofMillis(50));

    /** What goes wrong; what the cloud says itself is marked, so that a verdict on it can be told from any other. */
    private static final List<Function<Fault.On, Fault>> TROUBLES = List.of(
            on -> on.answers(500, Map.of(MARK, "500"), "{}"),
            on -> on.answers(503, Map.of(MARK, "503"), "{}"),
            on -> on.answers(503, Map.of(MARK, "503"), "{}").retryAfter(Duration.ofSeconds(1)),
            on -> on.answers(429, Map.of(MARK, "429"), "{}").retryAfter(Duration.ofSeconds(1)),
            Fault.On::dropsTheConnection,
            Fault.On::dropsTheAnswer,
            Fault.On::sendsHalfTheBody,
            Fault.On::stallsInTheBody);

    /**
     * What came of a run.
     *
     * @param outcomes   how many checks had each outcome
     * @param objections what it did wrongly, in sentences
     */
    public record Result(Map<String, Integer> outcomes, List<String> objections) {}

    private final List<CheckSource> sources;
    private final UnaryOperator<ReferenceCloud.Builder> shape;

    public TroubleTrial(List<CheckSource> sources, UnaryOperator<ReferenceCloud.Builder> shape) {
        this.sources = List.copyOf(sources);
        this.shape = shape;
    }

    /**
     * Runs every check once, then sweeps.
     *
     * @param seed  decides what goes wrong and when, as far as the order of requests is the same
     * @param state an empty folder
     */
    public Result of(long seed, Path state) {
        try (ReferenceCloud reference = shape.apply(ReferenceCloud.builder()).start()) {
            var before = new TreeSet<>(reference.view());
            Map<Role, Cloud> clouds = hasty(LiesTrial.clouds(reference));
            Cloud member = Objects.requireNonNull(clouds.get(Role.MEMBER));
            ConformanceRun run = ConformanceRun.against(
                            member, Requirements.of(Guidelines.bundled().get("2020.06"), Program.PLATFORM))
                    .only(Catalogue.of(sources).checks().stream()
                            .map(KnownCheck::id)
                            .toList())
                    .sources(sources)
                    .concurrency(8)
                    .state(state)
                    .listener(new CheckListener() {
                        @Override
                        public void planned(int checks) { // the logins are over: a run that cannot begin shows nothing
                            trouble(reference, new Random(seed), 20 * checks);
                        }
                    });
            clouds.forEach(run::as);
            List<CheckResult> results = run.execute().lines().stream()
                    .flatMap(line -> line.check().stream())
                    .toList();
            reference.honest();
            SweepResult swept = sweep(state, member.name(), clouds);
            var objections = new ArrayList<String>();
            var outcomes = new TreeMap<String, Integer>();
            for (CheckResult each : results) {
                outcomes.merge(each.verdict().outcome().name(), 1, Integer::sum);
                objections.addAll(objections(each));
            }
            var after = new TreeSet<>(reference.view());
            after.removeAll(before);
            after.forEach(
                    each -> objections.add("it left " + each + ", after a sweep too, which left " + swept.left()));
            return new Result(outcomes, objections);
        }
    }

    static Map<Role, Cloud> hasty(Map<Role, Cloud> clouds) {
        var hasty = new LinkedHashMap<Role, Cloud>();
        clouds.forEach(
                (role, cloud) -> hasty.put(role, cloud.toBuilder().pace(HASTY).build()));
        return hasty;
    }

    private static void trouble(ReferenceCloud cloud, Random random, int requests) {
        IntStream.range(0, requests / ONE_IN)
                .forEach(each -> cloud.tell(TROUBLES.get(random.nextInt(TROUBLES.size()))
                        .apply(Fault.on(Requests.all()))
                        .after(random.nextInt(requests))
                        .times(1)));
    }

    private static SweepResult sweep(Path state, String member, Map<Role, Cloud> clouds) {
        var byName = new LinkedHashMap<String, Cloud>();
        clouds.values().forEach(each -> byName.put(each.name(), each));
        return Sweep.of(state, name -> Objects.requireNonNull(byName.get(name))).execute(member);
    }

    static List<String> objections(CheckResult result) {
        return switch (result.verdict().outcome()) {
            case PASSED ->
                result.exchanges().stream()
                        .filter(each -> each.phase() == Phase.CHECK && !isAnsweredFor(each, result))
                        .filter(each -> result.exchanges().stream()
                                .noneMatch(other -> isAgain(other, each) && isAnsweredFor(other, result)))
                        .map(each -> result.source() + " PASSED, though it never got an answer in " + each.title())
                        .toList();
            case FAILED ->
                result.deciding().filter(TroubleTrial::isTroubled).isPresent()
                        ? List.of()
                        : List.of(result.source() + " FAILED, and not over what was planted: "
                                + result.verdict().reason().orElse(""));
            default -> List.of();
        };
    }

    private static boolean isTroubled(Exchange exchange) {
        return exchange.status().isEmpty() || exchange.responseHeaders().has(MARK);
    }

    /** Whether the cloud itself answered, or what it said is told as a finding. */
    private static boolean isAnsweredFor(Exchange exchange, CheckResult result) {
        return !isTroubled(exchange)
                || result.findings().stream().anyMatch(found -> found.exchange() == exchange.number());
    }

    private static boolean isAgain(Exchange later, Exchange exchange) {
        return later.number() > exchange.number()
                && later.method().equals(exchange.method())
                && later.uri().equals(exchange.uri());
    }
}
