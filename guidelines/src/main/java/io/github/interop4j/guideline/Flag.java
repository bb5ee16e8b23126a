package io.github.interop4j.guideline;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A mark that turns a test from must pass into may fail.
 *
 * @param type {@code D400} (capability misses the criteria), {@code D401} (defect in the test), {@code D402} (defect in
 *     the product), {@code D403} (needs another capability), {@code D404} (none fits), {@code D405} (rests on an
 *     uncommon choice) or {@code D406} (gone from the suite); empty where the document gives none
 * @param date when it was flagged, where the document says
 */
@API(status = API.Status.EXPERIMENTAL)
public record Flag(Optional<String> type, Optional<LocalDate> date, Spelling spelling) {

    /** How the document writes the flag. All mean the same to people, not to RefStack. */
    public enum Spelling {
        /** {@code flagged} with content. */
        FLAGGED,
        /** {@code flagged} without content: a flag to RefStack's report page, none to its server. */
        EMPTY,
        /** {@code flag}, which RefStack does not see. */
        FLAG,
        /** Reason, action and date directly on the test, which RefStack does not see. */
        UNWRAPPED,
        /** The name stands in the capability's list: schema 1.2. */
        LISTED;

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
