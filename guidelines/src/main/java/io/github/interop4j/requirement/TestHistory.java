package io.github.interop4j.requirement;

import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.guideline.UnknownNameException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * What became of a test from guideline to guideline.
 *
 * @param testId its id
 * @param mentions one for every guideline that lists it, in the order of the guidelines
 */
@API(status = API.Status.EXPERIMENTAL)
public record TestHistory(String testId, List<Mention> mentions) {

    /** What one guideline says of the test, over all its components. */
    public record Mention(Guideline guideline, Requirement requirement) {}

    public TestHistory {
        mentions = List.copyOf(mentions);
    }

    /**
     * Look a test up in every guideline.
     *
     * @param test its id, with or without {@code id-}, or a name or alias it has in any of them
     * @throws UnknownNameException if no guideline knows it; the message names the nearest
     */
    public static TestHistory of(Guidelines guidelines, String test) {
        String asked = test.startsWith("id-") ? test.substring(3) : test;
        List<Mention> all = new ArrayList<>();
        for (String id : guidelines.ids()) {
            Guideline guideline = guidelines.get(id);
            Collected.all(guideline).tests().forEach(each -> all.add(new Mention(guideline, each)));
        }
        // By a name sooner than by an alias, for aliases are sometimes wrong.
        String testId = latest(all, each -> each.testId().equals(asked))
                .or(() -> latest(all, each -> each.names().contains(asked)))
                .or(() -> latest(all, each -> each.aliases().contains(asked)))
                .orElseThrow(() -> UnknownNameException.of("test", test, known(all)));
        return new TestHistory(
                testId,
                all.stream()
                        .filter(each -> each.requirement().testId().equals(testId))
                        .toList());
    }

    private static Optional<String> latest(List<Mention> all, Predicate<Requirement> meant) {
        return all.stream()
                .map(Mention::requirement)
                .filter(meant)
                .map(Requirement::testId)
                .reduce((earlier, later) -> later);
    }

    private static Set<String> known(List<Mention> all) {
        Set<String> known = new TreeSet<>();
        for (Mention each : all) {
            known.add(each.requirement().testId());
            known.addAll(each.requirement().names());
            known.addAll(each.requirement().aliases());
        }
        return known;
    }
}
