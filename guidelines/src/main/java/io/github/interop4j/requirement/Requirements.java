package io.github.interop4j.requirement;

import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * What a guideline asks of a cloud for one program: every test once, known by its id.
 *
 * <p>Does not depend on the order of anything in the document.
 *
 * @param capabilities in order of name
 * @param tests in order of name, each once
 */
@API(status = API.Status.EXPERIMENTAL)
public record Requirements(
        Guideline guideline, Program program, List<OwedCapability> capabilities, List<Requirement> tests) {

    public Requirements {
        capabilities = List.copyOf(capabilities);
        tests = List.copyOf(tests);
    }

    /**
     * Resolve a guideline for a program; parts that stand in another guideline are taken from the bundle.
     *
     * @throws io.github.interop4j.guideline.UnknownNameException if the guideline has no such program; the message lists
     *     those it has
     */
    public static Requirements of(Guideline guideline, Program program) {
        return new Resolver(Guidelines.bundled()).resolve(guideline, program);
    }

    /** The tests whose status is one of these. */
    public List<Requirement> tests(Set<CapabilityStatus> statuses) {
        return tests.stream().filter(each -> statuses.contains(each.status())).toList();
    }

    /** The test of that id. */
    public Optional<Requirement> test(String testId) {
        return tests.stream().filter(each -> each.testId().equals(testId)).findFirst();
    }
}
