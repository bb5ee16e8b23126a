package io.github.interop4j.assessment;

import io.github.interop4j.requirement.Requirement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        found.forEach(this::classes);
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

    /** What was said of a class as a whole says it of every test of it that has no result of its own. */
    private void classes(Requirement requirement, List<TestResult> results) {
        if (results.stream().allMatch(each -> each.name().isPresent())) {
            Set<String> heard = results.stream()
                    .flatMap(each -> each.name().stream())
                    .map(Matching::className)
                    .collect(Collectors.toCollection(HashSet::new));
            requirement.names().forEach(each -> ofClass(each, heard, results));
            if (results.isEmpty()) {
                requirement.aliases().forEach(each -> ofClass(each, heard, results));
            }
        }
    }

    private void ofClass(String test, Set<String> heard, List<TestResult> results) {
        if (heard.add(className(test))) {
            byName.getOrDefault(className(test), List.of()).stream()
                    .map(said -> new TestResult("", Optional.of(test), said.outcome(), said.cause(), said.reason()))
                    .forEach(results::add);
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
        return names.map(Matching::className).distinct().count();
    }

    private static String className(String test) {
        return test.substring(0, Math.max(0, test.lastIndexOf('.')));
    }
}
