package io.github.interop4j.assessment;

import io.github.interop4j.guideline.Capability;
import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.guideline.Component;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.ListedTest;
import io.github.interop4j.guideline.Listing;
import io.github.interop4j.requirement.InvalidTargetException;
import io.github.interop4j.requirement.RefstackServer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * The numbers of RefStack's report page, exactly.
 *
 * <p>Tests are matched by name only; nothing required counts as compliant. {@link Assessment} asks for more.
 *
 * @param capabilities in the order the page meets them
 * @param status one count for every status
 */
@API(status = API.Status.EXPERIMENTAL)
public record RefstackReport(Map<CapabilityStatus, Count> status, List<Group> capabilities) {

    private static final Set<String> SUPPORTED = Set.of("1.2", "1.3", "1.4", "1.5", "1.6", "2.0");

    /**
     * Tests counted once per capability.
     *
     * @param tests all of them, flagged or not
     */
    public record Count(int tests, int passed, int flaggedPassed, int flaggedNotPassed) {

        private Count plus(Group group) {
            return new Count(
                    tests + group.passed.size() + group.notPassed.size(),
                    passed + group.passed.size(),
                    flaggedPassed + group.flaggedPassed.size(),
                    flaggedNotPassed + group.flaggedNotPassed.size());
        }
    }

    /** One capability with the names of its tests; flagged ones are also among the passed and not passed. */
    public record Group(
            String capability,
            CapabilityStatus status,
            List<String> passed,
            List<String> notPassed,
            List<String> flaggedPassed,
            List<String> flaggedNotPassed) {}

    /** Thrown where the page shows an error or breaks instead of a report. */
    @API(status = API.Status.EXPERIMENTAL)
    public static final class NoReportException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoReportException(String message) {
            super(message);
        }
    }

    /**
     * Count as the page does.
     *
     * @param target the program by RefStack's name
     * @param passed the names of the passed tests; order and repetition do not matter
     * @throws NoReportException where the page computes nothing
     */
    public static RefstackReport of(Guideline guideline, String target, Collection<String> passed) {
        String version = guideline.schema().version();
        boolean seen = !guideline.schema().metadata() || version.compareTo("2.0") >= 0;
        if (!guideline.schema().list() && !(seen && SUPPORTED.contains(version))) {
            throw new NoReportException("The schema version for the guideline file selected ("
                    + (seen ? version : "undefined") + ") is currently not supported.");
        }
        Set<String> names = new HashSet<>(passed);
        Map<String, Capability> defined = new HashMap<>();
        guideline.capabilities().forEach(each -> defined.putIfAbsent(each.name(), each));
        boolean namesOnly = guideline.schema().namesOnly();
        List<Group> groups = new ArrayList<>();
        statuses(guideline, target).forEach((capability, written) -> {
            CapabilityStatus status = CapabilityStatus.of(written)
                    .orElseThrow(() -> new NoReportException("the page knows no status '" + written + "'"));
            groups.add(group(namesOnly, Optional.ofNullable(defined.get(capability)), capability, status, names));
        });
        Map<CapabilityStatus, Count> counts = new EnumMap<>(CapabilityStatus.class);
        for (CapabilityStatus status : CapabilityStatus.values()) {
            counts.put(status, new Count(0, 0, 0, 0));
        }
        groups.forEach(group -> counts.computeIfPresent(group.status, (status, count) -> count.plus(group)));
        return new RefstackReport(Map.copyOf(counts), List.copyOf(groups));
    }

    /** The strongest status wins, but with a single component of a 1.x guideline the one listed last. */
    private static Map<String, String> statuses(Guideline guideline, String target) {
        boolean last = !guideline.schema().metadata() && !target.equals("platform");
        Map<String, String> statuses = new LinkedHashMap<>();
        for (Component component : components(guideline, target)) {
            for (Listing listing : component.listings()) {
                statuses.merge(
                        listing.capability(),
                        listing.written(),
                        (before, now) -> last || stronger(now, before) ? now : before);
            }
        }
        return statuses;
    }

    private static boolean stronger(String now, String before) {
        return CapabilityStatus.of(now)
                .flatMap(one -> CapabilityStatus.of(before).map(other -> one.compareTo(other) < 0))
                .orElse(false);
    }

    /** With 1.x guidelines the page passes over a component that is not there. */
    private static List<Component> components(Guideline guideline, String target) {
        try {
            if (guideline.schema().metadata()) {
                return RefstackServer.components(guideline, target);
            }
            return RefstackServer.known(guideline, RefstackServer.componentNames(guideline, target));
        } catch (InvalidTargetException invalid) {
            throw new NoReportException("the page breaks: " + invalid.getMessage());
        }
    }

    private static Group group(
            boolean namesOnly, Optional<Capability> defined, String name, CapabilityStatus status, Set<String> names) {
        Group group =
                new Group(name, status, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        if (namesOnly
                && defined.filter(
                                each -> !each.flagListMissing() || each.tests().isEmpty())
                        .isEmpty()) {
            throw new NoReportException("the page breaks over the capability '" + name + "'");
        }
        for (ListedTest test : defined.map(Capability::tests).orElse(List.of())) {
            boolean passed = names.contains(test.name())
                    || (!namesOnly && test.aliases().stream().anyMatch(names::contains));
            (passed ? group.passed : group.notPassed).add(test.name());
            if (flagged(test)) {
                (passed ? group.flaggedPassed : group.flaggedNotPassed).add(test.name());
            }
        }
        return group;
    }

    /** The page looks for the key, not at its value. */
    private static boolean flagged(ListedTest test) {
        return test.flag()
                .map(flag -> switch (flag.spelling()) {
                    case FLAGGED, EMPTY, LISTED -> true;
                    case FLAG, UNWRAPPED -> false;
                })
                .orElse(false);
    }

    private Count required() {
        return Objects.requireNonNull(status.get(CapabilityStatus.REQUIRED));
    }

    /** Required tests that did not pass, flagged ones included. */
    public int totalRequiredFailCount() {
        return required().tests - required().passed;
    }

    /** Required tests that are flagged. */
    public int totalRequiredFlagCount() {
        return required().flaggedPassed + required().flaggedNotPassed;
    }

    /** Required tests that are not flagged. */
    public int totalNonFlagCount() {
        return required().tests - totalRequiredFlagCount();
    }

    /** Required tests that are not flagged and passed. */
    public int nonFlagPassCount() {
        return totalNonFlagCount() - (totalRequiredFailCount() - required().flaggedNotPassed);
    }

    /** Passed among all required tests; empty where there are none. */
    public OptionalDouble requiredPassPercent() {
        return percent(required().passed, required().tests);
    }

    /** Passed among the required tests that are not flagged; empty where there are none. */
    public OptionalDouble nonFlagRequiredPassPercent() {
        return percent(nonFlagPassCount(), totalNonFlagCount());
    }

    /** Whether the page says yes. */
    public boolean compliant() {
        return nonFlagPassCount() == totalNonFlagCount();
    }

    private static OptionalDouble percent(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part * 100.0 / whole);
    }
}
