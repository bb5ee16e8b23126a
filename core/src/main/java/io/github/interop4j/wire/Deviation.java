package io.github.interop4j.wire;

import org.apiguardian.api.API;

/**
 * An answer is not what it must be. The message is free of secrets and begins with the exchange.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Deviation extends AssertionError {

    private static final long serialVersionUID = 1L;

    /** What made the judgement fail. */
    public enum Kind {
        /** The answer itself. */
        ANSWER,
        /** A field that no schema knows, and nothing else: it fails by strictness alone. */
        UNKNOWN_FIELD,
        /** An awaited state was not reached within the ceiling. */
        TIMEOUT,
        /** The thing that was waited for went into ERROR. */
        ERROR_STATE
    }

    private final transient Exchange deciding;
    private final Kind kind;

    public Deviation(Exchange deciding, Kind kind, String message) {
        super("in " + deciding.title() + ": " + message);
        this.deciding = deciding;
        this.kind = kind;
    }

    public Exchange deciding() {
        return deciding;
    }

    public Kind kind() {
        return kind;
    }
}
