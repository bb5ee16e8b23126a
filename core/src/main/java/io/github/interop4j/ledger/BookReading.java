package io.github.interop4j.ledger;

import io.github.interop4j.wire.Id;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a book says is still owed.
 *
 * @param cloud   whose run it was: the member's entry of clouds.yaml
 * @param damaged the numbers of lines that cannot be read and that others follow
 * @param torn    the number of a last line that was not written to its end; 0 where it was
 */
record BookReading(
        Path file,
        String run,
        String cloud,
        Instant started,
        List<Owing> owing,
        List<Lent> lent,
        Set<Id> made,
        List<Integer> damaged,
        int torn) {

    BookReading {
        owing = List.copyOf(owing);
        lent = List.copyOf(lent);
        made = Set.copyOf(made);
        damaged = List.copyOf(damaged);
    }

    /**
     * An intent that is not settled.
     *
     * @param ids       what the cloud said it made
     * @param uncertain whether there may be more than that: no answer came, or it did not tell all
     */
    record Owing(Intent intent, Set<Id> ids, boolean uncertain) {

        Owing {
            ids = new LinkedHashSet<>(ids);
        }
    }

    /** Something of before the run that may still be altered. */
    record Lent(int number, String cloud, String kind, String id, String where, String hint, String memo) {

        /** What a book leaves out is empty. */
        Lent {
            memo = memo == null ? "" : memo;
        }
    }
}
