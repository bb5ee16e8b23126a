package io.github.interop4j.judgement;

import org.apiguardian.api.API;

/**
 * What a check noticed beyond what decides its verdict. The message is free of secrets.
 *
 * @param exchange the number of the exchange it was noticed in
 */
@API(status = API.Status.EXPERIMENTAL)
public record Finding(Kind kind, int exchange, String message) {

    /** What sort of thing was noticed. */
    public enum Kind {
        /** A field that no schema knows. */
        UNKNOWN_FIELD,
        /** A field that no schema knows and a waiver names. */
        WAIVED_FIELD,
        /** The API's documentation promises otherwise. */
        BEYOND,
        /** The API's documentation promises otherwise of every answer of the service, whatever a check is about. */
        EVERY_ANSWER;

        /** Whether the documentation promises more than is kept. */
        public boolean isBeyond() {
            return this == BEYOND || this == EVERY_ANSWER;
        }
    }

    /** Returns what was noticed, without the exchange it was noticed in: the same may be true of many answers. */
    public String what() {
        return message.replaceFirst("^in #\\d+ \\S+ \\S+ -> \\d+: ", "");
    }
}
