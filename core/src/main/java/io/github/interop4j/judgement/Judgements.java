package io.github.interop4j.judgement;

import io.github.interop4j.wire.Answer;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * The two words that judge: {@code assertThat} an answer, and {@code assertEventually}. Import them statically.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Judgements {

    private Judgements() {}

    /** Judges one answer, at once. */
    @CheckReturnValue
    public static AnswerAssert assertThat(Answer answer) {
        return new AnswerAssert(answer, AnswerAssert.Weight.DEMANDED);
    }

    /**
     * Judges the answers to a request that is sent again, on this thread, until the judgement holds.
     *
     * <p>Fails when the ceiling of its cloud has passed, and at once when the thing waited for went into ERROR.
     */
    @CheckReturnValue
    public static EventualAssert assertEventually(Supplier<Answer> request) {
        return new EventualAssert(request);
    }
}
