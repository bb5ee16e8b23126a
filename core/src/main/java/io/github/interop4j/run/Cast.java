package io.github.interop4j.run;

import io.github.interop4j.cloud.Role;
import io.github.interop4j.session.Principal;
import java.util.Map;
import java.util.Optional;

/**
 * Who plays the roles of a run, and whether they can: some must not be the same as others.
 */
record Cast(Map<Role, Principal> principals) {

    Cast {
        principals = Map.copyOf(principals);
    }

    void refuse() {
        principal(Role.EXPENDABLE).ifPresent(this::refuseExpendable);
        principal(Role.OTHER).ifPresent(this::refuseOther);
    }

    /** Its password is changed and its account locked, under the feet of whoever else uses it. */
    private void refuseExpendable(Principal expendable) {
        principals.forEach((role, principal) -> {
            if (role != Role.EXPENDABLE
                    && principal
                            .identity()
                            .userId()
                            .equals(expendable.identity().userId())) {
                throw new Refused(
                        "cloud '" + expendable.cloud().name()
                                + "' cannot be expendable: its user "
                                + expendable.identity().userName()
                                + " is also " + role.title() + " (cloud '"
                                + principal.cloud().name()
                                + "'), and a run changes the password of an expendable user and locks it. Name a user of its own.");
            }
        });
    }

    /** Entering its project must be refused, which proves nothing about one's own. */
    private void refuseOther(Principal other) {
        principal(Role.MEMBER).ifPresent(member -> {
            if (member.identity().projectId().isPresent()
                    && member.identity().projectId().equals(other.identity().projectId())) {
                throw new Refused("cloud '" + other.cloud().name() + "' cannot be other: it is in the same project "
                        + member.identity().projectName().orElse("") + " as member (cloud '"
                        + member.cloud().name() + "'). Name a user of another project.");
            }
        });
    }

    private Optional<Principal> principal(Role role) {
        return Optional.ofNullable(principals.get(role));
    }
}
