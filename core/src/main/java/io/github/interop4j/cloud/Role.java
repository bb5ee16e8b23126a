package io.github.interop4j.cloud;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The parts a cloud entry can play in a run. */
@API(status = Status.EXPERIMENTAL)
public enum Role {
    /** The one principal that every run has. */
    MEMBER,
    /** A principal in a second project. */
    OTHER,
    /** A user that may be altered or locked. */
    EXPENDABLE,
    /** A user who may only read. */
    READER,
    /** An administrator. */
    ADMIN;

    /**
     * Finds a role by the name that {@link #title()} gives it.
     *
     * @throws ConfigurationException if there is none; the message lists the names
     */
    public static Role named(String title) {
        for (Role role : values()) {
            if (role.title().equalsIgnoreCase(title)) {
                return role;
            }
        }
        throw new ConfigurationException("There is no role '" + title + "'; the roles are "
                + Arrays.stream(values()).map(Role::title).collect(Collectors.joining(", ")) + ".");
    }

    /** The name as commands and reports write it: in lower case. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
