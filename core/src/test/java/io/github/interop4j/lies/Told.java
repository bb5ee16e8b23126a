package io.github.interop4j.lies;

import io.github.interop4j.referencecloud.Lie;

/**
 * What came of one lie.
 *
 * @param noticed how; {@link Noticed#NOT} makes it a survivor
 * @param reason  what the check said of it
 */
public record Told(Lie lie, Noticed noticed, String reason) {

    /** How a lie was noticed. */
    public enum Noticed {
        /** The check failed, and by the answer that was lied about. */
        BY_VERDICT,
        /** The check passed and left a finding about that answer. */
        BY_FINDING,
        /** The check left a finding about that answer that every check would leave, whatever it judges. */
        BY_RULE,
        /** The check ended otherwise than honestly, but not by that answer: nothing an operator could act on. */
        BY_ACCIDENT,
        /** Nothing. */
        NOT,
        /** The lie was never told: the check did not ask that way again. */
        UNTOLD
    }

    boolean isNoticed() {
        return isNoticedByItsCheck() || noticed == Noticed.BY_RULE;
    }

    /** Whether it is the check's own doing: what holds for every answer proves nothing about any check. */
    boolean isNoticedByItsCheck() {
        return noticed == Noticed.BY_VERDICT || noticed == Noticed.BY_FINDING;
    }
}
