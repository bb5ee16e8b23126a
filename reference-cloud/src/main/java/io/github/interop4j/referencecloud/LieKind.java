package io.github.interop4j.referencecloud;

import java.util.Locale;
import org.apiguardian.api.API;

/** The sorts of lies a cloud can tell. */
@API(status = API.Status.EXPERIMENTAL)
public enum LieKind {
    /** Another status than the right one. */
    STATUS,
    /** A header is not there. */
    HEADER_DROPPED,
    /** A field is not there. */
    FIELD_DROPPED,
    /** A field has a value of another type. */
    FIELD_TYPE,
    /** A field has another value of its type. */
    FIELD_VALUE,
    /** A list lacks an element: the last that came since the lie is told, or else since the cloud was started. */
    ELEMENT_MISSING,
    /** A list has an element that nobody made. */
    ELEMENT_FOREIGN,
    /** A parameter of the query has no effect. */
    FILTER_IGNORED,
    /** What was deleted is still there. */
    DELETION_IGNORED,
    /** What was changed is as before. */
    UPDATE_IGNORED,
    /** What was created is not there. */
    CREATION_IGNORED,
    /** A change does not show. */
    STALE_STATE,
    /** A list is upside down. */
    ORDER,
    /** An object has a field that no documentation knows. */
    EXTRA_FIELD,
    /** The body is cut off in the middle. */
    UNPARSABLE_BODY,
    /** There is no body. */
    EMPTY_BODY;

    /** Whether many a check rightly overlooks such a lie, so that it is counted apart. */
    public boolean isCountedApart() {
        return this == EXTRA_FIELD;
    }

    boolean ignoresTheRequest() {
        return this == DELETION_IGNORED || this == UPDATE_IGNORED || this == CREATION_IGNORED;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
