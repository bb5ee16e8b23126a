package io.github.interop4j.budget;

import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * What one shared thing takes, and which other shared things it stands on: those stay as long as it does.
 *
 * @param need   what it takes
 * @param on     named by the same check too
 * @param copies the things of which one is lent to one check at a time; none where all use the one
 * @param use    what the one who names it does with it
 * @param <K>    what names a shared thing
 */
@API(status = API.Status.EXPERIMENTAL)
public record Shared<K>(Need need, Set<K> on, List<K> copies, Use use) {

    /** What becomes of it. */
    public enum Use {
        /** It is there before, and afterwards for others. */
        KEPT,
        /** It is there before, and gone afterwards. */
        SPENT,
        /** It is there afterwards: out of what the one who brings it makes for itself. */
        BROUGHT
    }

    public Shared {
        on = Set.copyOf(on);
        copies = List.copyOf(copies);
    }

    /** Describes what all use. */
    public Shared(Need need, Set<K> on) {
        this(need, on, List.of(), Use.KEPT);
    }

    /** Returns it with what it really takes. */
    public Shared<K> taking(Need sized) {
        return new Shared<>(sized, on, copies, use);
    }

    /** Returns it with these to choose from. */
    public Shared<K> among(List<K> some) {
        return new Shared<>(need, on, some, use);
    }

    public boolean isSpent() {
        return use == Use.SPENT;
    }

    public boolean isBrought() {
        return use == Use.BROUGHT;
    }
}
