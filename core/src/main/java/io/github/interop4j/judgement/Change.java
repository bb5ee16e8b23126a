package io.github.interop4j.judgement;

import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Journal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change that was asked for and is waited for: what the run has learnt of how long such a one takes decides when to
 * look first. Nothing is judged here.
 */
final class Change {

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    /** What is of one thing alone in a path: an id, or a name of this run's. */
    private static final Pattern OWN =
            Pattern.compile("\\p{XDigit}{8}-?(\\p{XDigit}{4}-?){3}\\p{XDigit}{12}|interop4j-[^/?&]*|\\d+(?=/|$)");

    /** What is asked for by the one key of a body: an action, a kind of thing to make. */
    private static final Pattern ASKED = Pattern.compile("\\s*\\{\\s*\"([^\"]*)\"");

    private static final int ACCEPTED = 202;
    private static final int PARTS = 5;

    private final String what;
    private final boolean accepted;
    private final Answer.Waiting waiting;
    private final long begun = System.nanoTime();

    private Change(String what, boolean accepted, Answer.Waiting waiting) {
        this.what = what;
        this.accepted = accepted;
        this.waiting = waiting;
    }

    /** Returns the change that the last request of this thread's check asked for; none where it only asked to see. */
    static Optional<Change> askedFor(String end) {
        return Journal.current()
                .flatMap(journal -> journal.last()
                        .filter(last -> CHANGING.contains(last.method()))
                        .flatMap(last -> journal.waiting().map(waiting -> of(last, end, waiting))));
    }

    private static Change of(Exchange last, String end, Answer.Waiting waiting) {
        boolean accepted = last.status().orElse(0) == ACCEPTED;
        return new Change(told(last) + ": " + end, accepted, waiting);
    }

    /**
     * Waits for as long as there is nothing to see. Of what is new, a cloud says so that has only accepted it.
     *
     * @return whether it did wait
     */
    boolean letHappen() {
        Duration soon = waiting.pace().pollInterval().dividedBy(PARTS);
        Duration quiet =
                waiting.experience().knows(what) ? waiting.experience().quiet(what) : accepted ? soon : Duration.ZERO;
        if (quiet.isZero()) {
            return false;
        }
        waiting.wire().pause(quiet);
        return true;
    }

    void seen() {
        waiting.experience().took(what, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** What changes, as far as it is the same for all of a kind: from what a thing was like, to what is waited for. */
    static String of(Answer first, String end) {
        return first.exchange().method() + " " + all(first.exchange().path()) + " " + first.status() + status(first)
                + ": " + end;
    }

    private static String told(Exchange exchange) {
        Matcher asked = ASKED.matcher(exchange.requestBody());
        return exchange.method() + " " + all(exchange.path()) + (asked.lookingAt() ? " " + asked.group(1) : "");
    }

    private static String all(String path) {
        return OWN.matcher(path).replaceAll("*");
    }

    private static String status(Answer first) {
        try {
            return first.hasBody() && first.status() < 400 ? " " + EventualAssert.statusOf(first.json()) : "";
        } catch (Deviation notJson) {
            return "";
        }
    }
}
