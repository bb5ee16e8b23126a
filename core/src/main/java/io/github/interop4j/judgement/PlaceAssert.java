package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.wire.Id;
import java.util.Arrays;
import org.apiguardian.api.API;

/**
 * Judges what stands at one place of an answer's JSON, and returns the answer's judge.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class PlaceAssert {

    private final AnswerAssert answer;
    private final String pointer;

    PlaceAssert(AnswerAssert answer, String pointer) {
        this.answer = answer;
        this.pointer = pointer;
    }

    /** Demands this value; an {@link Id} is compared as text, a number as a number. */
    public AnswerAssert isEqualTo(Object value) {
        return demand(Json.is(found(), value), "be " + Json.of(value));
    }

    public AnswerAssert isNotEqualTo(Object value) {
        return demand(!found().isMissingNode() && !Json.is(found(), value), "be there and not be " + Json.of(value));
    }

    /** Demands one of these values. */
    public AnswerAssert isIn(Object... values) {
        return demand(Arrays.stream(values).anyMatch(value -> Json.is(found(), value)), "be one of " + Arrays.asList(values));
    }

    /** Demands the field itself, {@code null} included. */
    public AnswerAssert isPresent() {
        return demand(!found().isMissingNode(), "be present");
    }

    public AnswerAssert isAbsent() {
        return demand(found().isMissingNode(), "be absent");
    }

    /** Demands a text with at least one visible character. */
    public AnswerAssert isText() {
        return demand(found().isTextual() && !found().textValue().isBlank(), "be a text that is not empty");
    }

    /** Demands a text that matches the whole expression. */
    public AnswerAssert matches(String expression) {
        return demand(found().isTextual() && found().textValue().matches(expression), "match " + expression);
    }

    /** Demands a list with this many elements. */
    public AnswerAssert hasSize(int size) {
        return demand(found().isArray() && found().size() == size, "be a list of " + size);
    }

    /** Demands a list with at least one element. */
    public AnswerAssert isNotEmptyList() {
        return demand(found().isArray() && !found().isEmpty(), "be a list that is not empty");
    }

    private JsonNode found() {
        return answer.json().at(pointer);
    }

    private AnswerAssert demand(boolean holds, String demand) {
        return answer.judge(holds, pointer + " must " + demand + " but was " + answer.shown(found()));
    }
}
