package io.github.interop4j.session;

/** What a session throws, for tests of those who catch it. */
public final class Refusals {

    private Refusals() {}

    public static NotAuthenticated notAuthenticated(String message) {
        return new NotAuthenticated(message);
    }

    public static ServiceAbsent serviceAbsent(String message) {
        return new ServiceAbsent(message);
    }
}
