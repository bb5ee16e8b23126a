package io.github.interop4j.requirement;

import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.guideline.Flag;
import io.github.interop4j.guideline.Waiver;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One test that a program speaks about.
 *
 * @param testId the bare lower-case id; the test's name where the document gives no id
 * @param names the names the test stands under in the guideline, at least one, in order; a check may have a variant for
 *     each
 * @param aliases other names of the test, in order
 * @param capabilities the program's capabilities the test belongs to, in order
 * @param status the strongest status among these capabilities
 * @param flag why it may fail; present only if every capability of that status flags it
 */
@API(status = API.Status.EXPERIMENTAL)
public record Requirement(
        String testId,
        List<String> names,
        List<String> aliases,
        List<String> capabilities,
        CapabilityStatus status,
        Optional<Flag> flag,
        Optional<Waiver> waiver) {

    public Requirement {
        names = List.copyOf(names);
        aliases = List.copyOf(aliases);
        capabilities = List.copyOf(capabilities);
    }

    /** The first of the names. */
    public String name() {
        return names.get(0);
    }

    /** What became of the test, where no suite has it any more. */
    public Optional<GoneTest> gone() {
        return GoneTest.of(testId);
    }
}
