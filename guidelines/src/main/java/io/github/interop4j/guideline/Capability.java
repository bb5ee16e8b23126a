package io.github.interop4j.guideline;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A named group of tests.
 *
 * @param project the upstream project, or empty where none is given
 * @param admin whether the guideline says it needs administrator rights; by Tempest's own code mostly wrong
 * @param requiredSince the first guideline that required it; empty when never or not said
 * @param flagListMissing whether a schema 1.2 capability lacks its list of flagged tests, over which the RefStack
 *     server fails when it hides flagged tests
 */
@API(status = API.Status.EXPERIMENTAL)
public record Capability(
        String name,
        String project,
        boolean admin,
        Optional<String> requiredSince,
        boolean flagListMissing,
        List<ListedTest> tests) {

    public Capability {
        tests = List.copyOf(tests);
    }

    Capability withTests(List<ListedTest> changed) {
        return new Capability(name, project, admin, requiredSince, flagListMissing, changed);
    }
}
