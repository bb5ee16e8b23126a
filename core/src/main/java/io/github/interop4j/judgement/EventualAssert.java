package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.cloud.Pace;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Journal;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Judges the answers to one request until a judgement holds. Each word waits, and returns the judge of the answer for
 * which it held.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class EventualAssert {

    private final Supplier<Answer> request;

    EventualAssert(Supplier<Answer> request) {
        this.request = request;
    }

    /** Waits for one of these statuses. */
    public AnswerAssert hasStatus(int... statuses) {
        return until(answer -> answer.hasStatus(statuses), true);
    }

    /** Waits for a list with such an element. */
    public AnswerAssert lists(String array, String field, Object value) {
        return until(answer -> answer.lists(array, field, value), true);
    }

    /** Waits for a list without such an element. */
    public AnswerAssert doesNotList(String array, String field, Object value) {
        return until(answer -> answer.doesNotList(array, field, value), true);
    }

    /** Turns to what stands at a JSON Pointer. */
    public EventualPlace at(String pointer) {
        return new EventualPlace(pointer);
    }

    /**
     * Waits for what stands at one place.
     */
    @API(status = API.Status.EXPERIMENTAL)
    public final class EventualPlace {

        private final String pointer;

        EventualPlace(String pointer) {
            this.pointer = pointer;
        }

        public AnswerAssert isEqualTo(Object value) {
            return until(answer -> answer.at(pointer).isEqualTo(value), !"ERROR".equals(value));
        }

        public AnswerAssert isIn(Object... values) {
            return until(answer -> answer.at(pointer).isIn(values), true);
        }
    }

    private AnswerAssert until(Consumer<AnswerAssert> judgement, boolean errorEnds) {
        return Journal.polling(() -> {
            Answer first = request.get();
            var wait = new Wait(first, judgement, errorEnds);
            if (!wait.holds(first)) {
                wait.untilItHolds();
            }
            return Judgements.assertThat(wait.last);
        });
    }

    /** One wait: the answer last seen and why it did not hold. */
    private final class Wait {

        private final Consumer<AnswerAssert> judgement;
        private final boolean errorEnds;
        private Answer last;
        private Deviation failure;

        Wait(Answer first, Consumer<AnswerAssert> judgement, boolean errorEnds) {
            this.judgement = judgement;
            this.errorEnds = errorEnds;
            this.last = first;
            this.failure = first.deviates("not judged yet");
        }

        boolean holds(Answer answer) {
            last = answer;
            try {
                judgement.accept(Judgements.assertThat(answer));
                return true;
            } catch (Deviation deviation) {
                failure = deviation;
                if (errorEnds && isInError(answer)) {
                    throw answer.deviates(
                            Deviation.Kind.ERROR_STATE, "it went into ERROR while waited for: " + plain(deviation));
                }
                return false;
            }
        }

        void untilItHolds() {
            Pace pace = last.waiting().pace();
            try {
                Awaitility.await()
                        .pollInSameThread()
                        .pollDelay(Duration.ZERO)
                        .pollInterval((count, previous) -> interval(pace, count))
                        .atMost(pace.waitCeiling())
                        .until(() -> {
                            last.waiting().cancellation().check();
                            return holds(request.get());
                        });
            } catch (ConditionTimeoutException e) {
                throw last.deviates(
                        Deviation.Kind.TIMEOUT,
                        plain(failure) + " after " + pace.waitCeiling().toSeconds() + " s");
            }
        }
    }

    /** Often at first, for what is quick; then at the cloud's pace, for what is not. */
    private static Duration interval(Pace pace, int count) {
        Duration tenth = pace.pollInterval().dividedBy(10);
        Duration grown = tenth.multipliedBy(Math.max(1, count));
        return grown.compareTo(pace.pollInterval()) < 0 ? grown : pace.pollInterval();
    }

    /** A resource of any service says so in the field {@code status} of its one top-level object. */
    private static boolean isInError(Answer answer) {
        if (!answer.hasBody() || answer.status() >= 400) {
            return false;
        }
        JsonNode json = answer.json();
        JsonNode status = json.path("status");
        for (JsonNode resource : json) {
            status = status.isMissingNode() ? resource.path("status") : status;
        }
        return status.asText().equalsIgnoreCase("error");
    }

    private static String plain(Deviation deviation) {
        String message = String.valueOf(deviation.getMessage());
        int colon = message.indexOf(": ");
        return colon < 0 ? message : message.substring(colon + 2);
    }
}
