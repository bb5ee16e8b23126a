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
        BEYOND
    }
}
