package io.github.interop4j.wire;

/** What the wire throws, for tests of those who catch it. */
public final class Endings {

    private Endings() {}

    public static NoAnswer noAnswer(NoAnswer.Kind kind, String message) {
        return new NoAnswer(kind, message);
    }

    public static Interrupted interrupted() {
        return new Interrupted();
    }
}
