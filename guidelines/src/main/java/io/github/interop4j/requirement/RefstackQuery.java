package io.github.interop4j.requirement;

import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * What one asks the RefStack server for.
 *
 * @param target the program by RefStack's name; with a 1.x guideline any component's name
 * @param statuses the words to select by, none of which need be a status; empty means every list
 * @param aliases whether aliases get lines of their own
 * @param flagged whether flagged tests are shown
 */
@API(status = API.Status.EXPERIMENTAL)
public record RefstackQuery(String target, Optional<Set<String>> statuses, boolean aliases, boolean flagged) {

    public RefstackQuery {
        statuses = statuses.map(Set::copyOf);
    }

    /** Ask for everything of a target, as the server does when no more is said. */
    public static RefstackQuery of(String target) {
        return new RefstackQuery(target, Optional.empty(), true, true);
    }
}
