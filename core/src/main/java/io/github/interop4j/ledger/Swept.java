package io.github.interop4j.ledger;

import org.apiguardian.api.API;

/**
 * What a sweep did about one thing.
 *
 * @param cloud the entry of clouds.yaml as which it was asked for
 * @param run   the run that made it, or may have
 * @param id    its id; where only its request is known, the name it was to have
 * @param where the path to ask for it or delete it
 * @param why   what there is to add; empty for nothing
 */
@API(status = API.Status.EXPERIMENTAL)
public record Swept(String cloud, String run, String kind, String id, String where, Fate fate, String why) {

    /** What became of a thing. */
    public enum Fate {
        REMOVED("removed", false),
        WAS_GONE("was already gone", false),
        NEVER_MADE("was never made", false),
        NOT_OURS("is not ours, and was not touched", false),
        WAS_PUT_BACK("is as it was", false),
        WOULD_BE_REMOVED("would be removed", true),
        PERHAPS_OURS("may be ours, and was not touched", true),
        STILL_THERE("is still there", true),
        UNKNOWN("is not known about", true),
        STILL_ALTERED("may still be altered", true);

        private final String words;
        private final boolean left;

        Fate(String words, boolean left) {
            this.words = words;
            this.left = left;
        }

        /** Returns how a report says it, after the thing's name. */
        public String words() {
            return words;
        }

        /** Whether something is still to be done about it. */
        public boolean isLeft() {
            return left;
        }
    }
}
