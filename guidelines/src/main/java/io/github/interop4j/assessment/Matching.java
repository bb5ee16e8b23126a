package io.github.interop4j.assessment;

import io.github.interop4j.requirement.Requirement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the results that speak about a test: by id first, then by name, then by alias, each result once. */
final class Matching {

    private final Map<String, List<TestResult>> byId = new HashMap<>();
    private final Map<String, List<TestResult>> byName = new LinkedHashMap<>();
    private final Set<String> claimed = new HashSet<>();

    Matching(Collection<TestResult> results) {
        for (TestResult result : results) {
            if (!result.id().isEmpty()) {
                byId.computeIfAbsent(result.id(), id -> new ArrayList<>()).add(result);
            } else if (result.name().isPresent()) {
                byName.computeIfAbsent(result.name().get(), name -> new ArrayList<>())
                        .add(result);
            }
        }
    }

    /** The decision on each of the tests, in their order. */
    List<Decision> decide(List<Requirement> requirements) {
        Map<Requirement, List<TestResult>> found = new LinkedHashMap<>();
        requirements.forEach(each -> found.put(each, new ArrayList<>(byId.getOrDefault(each.testId(), List.of()))));
        found.forEach((requirement, results) -> claim(requirement.names(), results));
        found.forEach((requirement, results) -> claim(requirement.aliases(), results));
        return found.entrySet().stream()
                .map(each -> decide(each.getKey(), each.getValue()))
                .toList();
    }

    private void claim(List<String> names, List<TestResult> results) {
        if (!results.isEmpty()) {
            return;
        }
        for (String name : names) {
            if (byName.containsKey(name) && claimed.add(name)) {
                results.addAll(byName.getOrDefault(name, List.of()));
            }
        }
    }

    private static Decision decide(Requirement requirement, List<TestResult> results) {
        Outcome worst =
                results.stream().map(TestResult::outcome).reduce(Outcome::worse).orElse(Outcome.NOT_RUN);
        return new Decision(
                requirement, complete(requirement, results) ? worst : worst.worse(Outcome.NOT_RUN), results);
    }

    /**
     * One id under the names of several classes is several tests: each must have a result, unless one speaks for the id
     * as such. Several names in one class are one test that was renamed.
     */
    private static boolean complete(Requirement requirement, List<TestResult> results) {
        return results.stream().anyMatch(each -> each.name().isEmpty())
                || classes(results.stream().flatMap(each -> each.name().stream()))
                        >= classes(requirement.names().stream());
    }

    private static long classes(Stream<String> names) {
        return names.map(each -> each.substring(0, Math.max(0, each.lastIndexOf('.'))))
                .distinct()
                .count();
    }
}
