package io.github.interop4j.verdict;

import java.util.Locale;
import org.apiguardian.api.API;

/**
 * Why a check did not pass, in the words of the reports.
 */
@API(status = API.Status.EXPERIMENTAL)
public enum Cause {
    /** The cloud answered otherwise than it must. */
    CLOUD_NONCONFORMANT,
    /** The cloud failed: a 5xx, or a resource that went into ERROR. */
    CLOUD_ERROR,
    /** A state was not reached within the ceiling. */
    TIMEOUT,
    /** The cloud was too busy to answer for as long as we were patient. */
    CAPACITY,
    /** A quota of the project was in the way. */
    QUOTA,
    /** No whole answer came. */
    NETWORK,
    /** A credential was refused or could not be renewed. */
    CREDENTIAL,
    /** What the check was to be given could not be made. */
    GIVEN,
    /** A ceiling of this run was in the way. */
    BUDGET,
    /** The run was interrupted. */
    INTERRUPTED,
    /** Our own fault. */
    HARNESS;

    /** Returns the name as reports write it: lower case with hyphens. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
