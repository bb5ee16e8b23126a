package io.github.interop4j.requirement;

import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.guideline.Flag;
import io.github.interop4j.guideline.Guideline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * What changed from one guideline to another, over all their components, tests known by their ids.
 *
 * @param capabilities changed statuses by capability; in order of name
 * @param tests changed tests; in order of name
 */
@API(status = API.Status.EXPERIMENTAL)
public record Difference(Guideline from, Guideline to, List<CapabilityChange> capabilities, List<TestChange> tests) {

    /** A capability that came, went or changed its status. */
    public record CapabilityChange(
            String capability, Optional<CapabilityStatus> before, Optional<CapabilityStatus> after) {}

    /**
     * A test that came, went or changed.
     *
     * @param kinds what changed about it, at least one
     */
    public record TestChange(
            String testId, List<Kind> kinds, Optional<Requirement> before, Optional<Requirement> after) {

        public TestChange {
            kinds = List.copyOf(kinds);
        }

        /** The name it goes by now, or went by. */
        public String name() {
            return after.or(() -> before).map(Requirement::name).orElse(testId);
        }
    }

    /** What can change about a test. */
    public enum Kind {
        ADDED,
        REMOVED,
        /** The same id has another name. */
        RENAMED,
        /** The same name has another id: before and after are two tests. */
        OTHER_ID,
        STATUS,
        CAPABILITIES,
        ALIASES,
        FLAGGED,
        UNFLAGGED,
        /** Type or date of the flag. */
        FLAG,
        WAIVER
    }

    public Difference {
        capabilities = List.copyOf(capabilities);
        tests = List.copyOf(tests);
    }

    /** Compare two guidelines. */
    public static Difference between(Guideline from, Guideline to) {
        Collected before = Collected.all(from);
        Collected after = Collected.all(to);
        return new Difference(
                from, to, capabilities(before.statuses(), after.statuses()), tests(before.tests(), after.tests()));
    }

    private static List<CapabilityChange> capabilities(
            Map<String, CapabilityStatus> before, Map<String, CapabilityStatus> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(each -> before.get(each) != after.get(each))
                .map(each -> new CapabilityChange(
                        each, Optional.ofNullable(before.get(each)), Optional.ofNullable(after.get(each))))
                .toList();
    }

    private static List<TestChange> tests(List<Requirement> before, List<Requirement> after) {
        Map<String, Requirement> old = new HashMap<>();
        before.forEach(each -> old.put(each.testId(), each));
        Map<String, TestChange> changes = new TreeMap<>();
        List<Requirement> fresh = new ArrayList<>();
        for (Requirement now : after) {
            Requirement then = old.remove(now.testId());
            if (then == null) {
                fresh.add(now);
            } else {
                put(changes, kinds(then, now), Optional.of(then), Optional.of(now));
            }
        }
        Map<String, Requirement> gone = new HashMap<>();
        old.values().forEach(each -> each.names().forEach(name -> gone.put(name, each)));
        for (Requirement now : fresh) {
            Optional<Requirement> then = now.names().stream()
                    .map(gone::get)
                    .filter(Objects::nonNull)
                    .filter(each -> old.remove(each.testId(), each))
                    .findFirst();
            List<Kind> kinds = new ArrayList<>();
            kinds.add(then.isPresent() ? Kind.OTHER_ID : Kind.ADDED);
            then.ifPresent(each -> kinds.addAll(kinds(each, now)));
            put(changes, kinds, then, Optional.of(now));
        }
        old.values().forEach(each -> put(changes, List.of(Kind.REMOVED), Optional.of(each), Optional.empty()));
        return List.copyOf(changes.values());
    }

    private static void put(
            Map<String, TestChange> changes,
            List<Kind> kinds,
            Optional<Requirement> before,
            Optional<Requirement> after) {
        if (!kinds.isEmpty()) {
            Requirement one = after.or(() -> before).orElseThrow();
            changes.put(one.name() + " " + one.testId(), new TestChange(one.testId(), kinds, before, after));
        }
    }

    private static List<Kind> kinds(Requirement before, Requirement after) {
        List<Kind> kinds = new ArrayList<>();
        add(kinds, Kind.RENAMED, before.names(), after.names());
        add(kinds, Kind.STATUS, before.status(), after.status());
        add(kinds, Kind.CAPABILITIES, before.capabilities(), after.capabilities());
        add(kinds, Kind.ALIASES, before.aliases(), after.aliases());
        if (before.flag().isPresent() == after.flag().isPresent()) {
            add(kinds, Kind.FLAG, typeAndDate(before), typeAndDate(after));
        } else {
            kinds.add(after.flag().isPresent() ? Kind.FLAGGED : Kind.UNFLAGGED);
        }
        add(kinds, Kind.WAIVER, before.waiver(), after.waiver());
        return kinds;
    }

    /** How a flag is spelt is no change of what it says. */
    private static List<Object> typeAndDate(Requirement requirement) {
        return List.of(
                requirement.flag().flatMap(Flag::type), requirement.flag().flatMap(Flag::date));
    }

    private static void add(List<Kind> kinds, Kind kind, Object before, Object after) {
        if (!before.equals(after)) {
            kinds.add(kind);
        }
    }
}
