package io.github.interop4j.requirement;

import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.guideline.Flag;
import io.github.interop4j.guideline.ListedTest;
import io.github.interop4j.guideline.Waiver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Gathers the tests of a program's capabilities and merges those of one id. */
final class Tests {

    private record Entry(ListedTest test, String capability, CapabilityStatus status) {}

    private final Map<String, List<Entry>> entries = new TreeMap<>();

    void add(ListedTest test, String capability, CapabilityStatus status) {
        entries.computeIfAbsent(test.identity(), id -> new ArrayList<>()).add(new Entry(test, capability, status));
    }

    List<Requirement> merged() {
        return entries.entrySet().stream()
                .map(each -> merge(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Requirement::name).thenComparing(Requirement::testId))
                .toList();
    }

    private static Requirement merge(String testId, List<Entry> entries) {
        CapabilityStatus status = entries.stream()
                .map(Entry::status)
                .reduce(CapabilityStatus::strongest)
                .orElseThrow();
        List<ListedTest> strongest = entries.stream()
                .filter(each -> each.status() == status)
                .map(Entry::test)
                .toList();
        return new Requirement(
                testId,
                sorted(entries.stream().map(each -> each.test().name())),
                sorted(entries.stream().flatMap(each -> each.test().aliases().stream())),
                sorted(entries.stream().map(Entry::capability)),
                status,
                flag(strongest),
                strongest.stream()
                        .flatMap(each -> each.waiver().stream())
                        .min(Comparator.comparing(Waiver::until).thenComparing(Waiver::owner)));
    }

    /** A test that one capability flags and another demands is demanded. */
    private static Optional<Flag> flag(List<ListedTest> tests) {
        if (tests.stream().anyMatch(each -> each.flag().isEmpty())) {
            return Optional.empty();
        }
        return tests.stream()
                .flatMap(each -> each.flag().stream())
                .min(Comparator.comparing((Flag flag) ->
                                flag.date().map(Objects::toString).orElse(""))
                        .thenComparing(flag -> flag.type().orElse(""))
                        .thenComparing(Flag::spelling));
    }

    private static List<String> sorted(Stream<String> words) {
        return List.copyOf(words.collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
    }
}
