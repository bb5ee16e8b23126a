package io.github.interop4j.wire;

import org.apiguardian.api.API;

/**
 * No whole answer came. The message is free of secrets.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How far the request got. */
    public enum Kind {
        /** The name did not resolve, nothing listened, or the connection was refused. */
        NOT_CONNECTED,
        /** The two sides could not agree on a secure connection. */
        TLS,
        /** The connection died before the first byte of an answer. */
        NO_BYTES,
        /** The answer began and broke off. */
        HALF,
        /** The deadline passed, body included. */
        DEADLINE,
        /** A repeated request was refused: the lost attempt may have been carried out. */
        AMBIGUOUS
    }

    private final Kind kind;

    NoAnswer(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
