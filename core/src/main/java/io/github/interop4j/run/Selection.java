package io.github.interop4j.run;

import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.requirement.Requirements;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of a guideline's tests a run is to check.
 *
 * @param only ids, upstream names or capabilities; empty for all that are still part of the guideline
 */
record Selection(Requirements requirements, Set<String> only) {

    Selection {
        only = Set.copyOf(only);
    }

    boolean wants(Requirement requirement) {
        if (only.isEmpty()) {
            return requirement.status() != CapabilityStatus.REMOVED;
        }
        return only.contains(requirement.testId())
                || requirement.names().stream().anyMatch(only::contains)
                || requirement.capabilities().stream().anyMatch(only::contains);
    }

    /** Whether the guideline, for this program, has an id, a test or a capability of that name. */
    boolean knows(String name) {
        return names().anyMatch(name::equals);
    }

    Stream<String> names() {
        return requirements.tests().stream()
                .flatMap(
                        test -> Stream.of(Stream.of(test.testId()), test.names().stream(), test.capabilities().stream())
                                .flatMap(each -> each));
    }

    boolean wants(String id, String capability) {
        return requirements.test(id).map(this::wants).orElse(only.contains(id) || only.contains(capability));
    }
}
