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

    /** Judges one answer, at once; that it contradicts itself or another one is a finding, whatever else is demanded. */
    @CheckReturnValue
    public static AnswerAssert assertThat(Answer answer) {
        Agreement.contradictions(answer.exchange()).forEach(each -> Findings.once(answer.deviates(each)));
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
