package io.github.interop4j.requirement;

import io.github.interop4j.guideline.CapabilityStatus;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A capability of a program with its status and tests.
 *
 * @param status the strongest the program's components give it
 * @param tests in order of name; empty if the guideline lists none
 */
@API(status = API.Status.EXPERIMENTAL)
public record OwedCapability(String name, CapabilityStatus status, List<Requirement> tests) {

    public OwedCapability {
        tests = List.copyOf(tests);
    }
}
