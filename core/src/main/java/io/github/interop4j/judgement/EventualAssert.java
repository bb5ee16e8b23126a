package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.cloud.Pace;
import io.github.interop4j.judgement.AnswerAssert.Weight;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Experience;
import io.github.interop4j.wire.Journal;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.assertj.core.annotation.CheckReturnValue;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Judges the answers to one request until a judgement holds. Each word waits, and returns the judge of the answer for
 * which it held.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class EventualAssert {

    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final int STEPS = 5;

    private final Supplier<Answer> request;
    private final Weight weight;
    private final Consumer<AnswerAssert> meanwhile;

    EventualAssert(Supplier<Answer> request) {
        this(request, Weight.DEMANDED, any -> {});
    }

    private EventualAssert(Supplier<Answer> request, Weight weight, Consumer<AnswerAssert> meanwhile) {
        this.request = request;
        this.weight = weight;
        this.meanwhile = meanwhile;
    }

    /** Waits for what no upstream test demands: that it does not come is a finding. */
    @CheckReturnValue
    public EventualAssert beyond() {
        return new EventualAssert(request, Weight.BEYOND, meanwhile);
    }

    /** Judges, beyond what is waited for, each answer that comes before it. */
    @CheckReturnValue
    public EventualAssert meanwhile(Consumer<AnswerAssert> judgement) {
        return new EventualAssert(request, weight, judgement);
    }

    /** Waits for one of these statuses. */
    public AnswerAssert hasStatus(int... statuses) {
        return until(answer -> answer.hasStatus(statuses), "status " + Arrays.toString(statuses));
    }

    /** Waits until it is refused with one of these statuses, which is judged as {@link AnswerAssert#isRefused} does. */
    public AnswerAssert isRefused(int... statuses) {
        return hasStatus(statuses).isRefused(statuses);
    }

    /** Waits for a list with such an element. */
    public AnswerAssert lists(String array, String field, Object value) {
        return until(answer -> answer.lists(array, field, value), "lists " + array + field);
    }

    /** Waits for a list without such an element. */
    public AnswerAssert doesNotList(String array, String field, Object value) {
        return until(answer -> answer.doesNotList(array, field, value), "does not list " + array + field);
    }

    /** Turns to what stands at a JSON Pointer. */
    @CheckReturnValue
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
            return until(answer -> answer.at(pointer).isEqualTo(value), pointer + " is " + value);
        }

        public AnswerAssert isIn(Object... values) {
            return until(answer -> answer.at(pointer).isIn(values), pointer + " is in " + Arrays.toString(values));
        }

        public AnswerAssert isNull() {
            return until(answer -> answer.at(pointer).isNull(), pointer + " is null");
        }

        /** Waits for a text that matches the whole expression. */
        public AnswerAssert matches(String expression) {
            return until(answer -> answer.at(pointer).matches(expression), pointer + " matches " + expression);
        }
    }

    private AnswerAssert until(Consumer<AnswerAssert> judgement, String end) {
        return Journal.polling(() -> {
            var change = Change.askedFor(end);
            boolean isUnderWay = change.map(Change::letHappen).orElse(false);
            Answer first = request.get();
            var wait = new Wait(first, judgement, end);
            try {
                if (!wait.holds(first)) {
                    wait.untilItHolds(isUnderWay ? 1 : 0);
                }
                change.ifPresent(Change::seen);
            } catch (Deviation deviation) {
                if (weight == Weight.DEMANDED) {
                    throw deviation;
                }
                Findings.beyond(deviation, Finding.Kind.BEYOND);
            }
            return new AnswerAssert(wait.last, weight);
        });
    }

    /** One wait: the answer last seen and why it did not hold. */
    private final class Wait {

        private final Consumer<AnswerAssert> judgement;
        private final String change;
        private Answer last;
        private Deviation failure;

        Wait(Answer first, Consumer<AnswerAssert> judgement, String end) {
            this.judgement = judgement;
            this.change = Change.of(first, end);
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
                if (isInError(answer)) {
                    throw answer.deviates(
                            Deviation.Kind.ERROR_STATE,
                            "it went into ERROR" + fault(answer) + " while waited for: " + plain(deviation));
                }
                meanwhile.accept(new AnswerAssert(answer, Weight.BEYOND));
                return false;
            }
        }

        /** Goes on where so many looks have led to, one after the other; the first one waits longer if that is known. */
        void untilItHolds(int looks) {
            Pace pace = last.waiting().pace();
            Experience experience = last.waiting().experience();
            Duration quiet = experience.quiet(change);
            var polls = new AtomicInteger(quiet.isZero() ? looks : 0);
            long begun = System.nanoTime();
            try {
                // the host's own defaults of Awaitility are none of ours
                Awaitility.await()
                        .ignoreNoExceptions()
                        .pollInSameThread()
                        .pollDelay(Duration.ZERO)
                        .pollInterval(AT_ONCE)
                        .atMost(pace.waitCeiling())
                        .until(() -> {
                            // paused here, where it ends at once when the run is cancelled
                            last.waiting().wire().pause(interval(pace, polls.incrementAndGet(), quiet));
                            return holds(request.get());
                        });
                experience.took(change, Duration.ofNanos(System.nanoTime() - begun));
            } catch (ConditionTimeoutException e) {
                throw last.deviates(Deviation.Kind.TIMEOUT, plain(failure) + " after " + shown(pace.waitCeiling()));
            }
        }
    }

    private static String shown(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /** Often at first, for what is quick, and soon at the cloud's pace: in all n looks take n² tenths of that. */
    static Duration interval(Pace pace, int count) {
        Duration tenth = pace.pollInterval().dividedBy(10);
        Duration grown = tenth.multipliedBy(2L * count - 1);
        return grown.compareTo(pace.pollInterval()) < 0 ? grown : pace.pollInterval();
    }

    /** After as long as nothing is to be seen; then in steps of a part of that, for what takes long varies more. */
    static Duration interval(Pace pace, int count, Duration quiet) {
        Duration usual = interval(pace, count);
        Duration wanted = count == 1 ? quiet : quiet.dividedBy(STEPS);
        Duration most = count == 1 ? quiet : pace.pollInterval();
        return wanted.compareTo(usual) < 0 ? usual : wanted.compareTo(most) < 0 ? wanted : most;
    }

    /** A resource of any service says so in the field {@code status} of its one top-level object. */
    private static boolean isInError(Answer answer) {
        if (!answer.hasBody() || answer.status() >= 400) {
            return false;
        }
        return statusOf(answer.json()).equalsIgnoreCase("error");
    }

    static String statusOf(JsonNode json) {
        JsonNode status = json.path("status");
        for (JsonNode resource : json) {
            status = status.isMissingNode() ? resource.path("status") : status;
        }
        return status.asText();
    }

    /** A server says there what went wrong with it. */
    private static String fault(Answer answer) {
        String message =
                answer.json().path("server").path("fault").path("message").asText();
        return message.isEmpty() ? "" : " (" + message + ")";
    }

    private static String plain(Deviation deviation) {
        String message = String.valueOf(deviation.getMessage());
        int colon = message.indexOf(": ");
        return colon < 0 ? message : message.substring(colon + 2);
    }
}
