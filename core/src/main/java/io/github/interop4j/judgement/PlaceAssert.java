package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * Judges what stands at a place of an answer's JSON, or at the same place of several elements, and returns the answer's judge.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class PlaceAssert {

    private final AnswerAssert answer;
    private final List<String> pointers;

    PlaceAssert(AnswerAssert answer, List<String> pointers) {
        this.answer = answer;
        this.pointers = pointers;
    }

    /** Demands this value; an {@link Id} is compared as text, a number as a number. */
    public AnswerAssert isEqualTo(Object value) {
        return demand(found -> Json.is(found, value), "be " + Json.of(value));
    }

    /** Demands what stands at the same place of another answer; lists may be in any order. */
    public AnswerAssert isAsIn(Answer other) {
        pointers.forEach(pointer -> isAsIn(other, pointer, pointer));
        return answer;
    }

    /** Demands what stands at a place of another answer; lists may be in any order. */
    public AnswerAssert isAsIn(Answer other, String place) {
        pointers.forEach(pointer -> isAsIn(other, place, pointer));
        return answer;
    }

    private void isAsIn(Answer other, String place, String pointer) {
        Optional<JsonNode> theirs = new AnswerAssert(answer, other).json();
        Optional<JsonNode> ours = answer.json();
        if (theirs.isEmpty() || ours.isEmpty()) {
            return;
        }
        JsonNode there = theirs.get().at(place);
        JsonNode here = ours.get().at(pointer);
        answer.judge(
                Json.isSame(here, there),
                pointer + " must be " + answer.shown(there) + " as in " + other + ", " + place + ", but was "
                        + answer.shown(here));
    }

    public AnswerAssert isNotEqualTo(Object value) {
        return demand(
                found -> !found.isMissingNode() && !Json.is(found, value), "be there and not be " + Json.of(value));
    }

    /** Demands one of these values. */
    public AnswerAssert isIn(Object... values) {
        return demand(
                found -> Arrays.stream(values).anyMatch(value -> Json.is(found, value)),
                "be one of " + Arrays.stream(values).map(Json::of).toList());
    }

    /** Demands the field itself, {@code null} included. */
    public AnswerAssert isPresent() {
        return demand(found -> !found.isMissingNode(), "be present");
    }

    public AnswerAssert isAbsent() {
        return demand(found -> found.isMissingNode(), "be absent");
    }

    /** Demands a time after this one; a time that names no zone is in UTC. */
    public AnswerAssert isAfter(Instant time) {
        return demand(found -> Answer.time(found).filter(time::isBefore).isPresent(), "be a time after " + time);
    }

    /** Demands a text with at least one visible character. */
    public AnswerAssert isText() {
        return demand(found -> found.isTextual() && !found.textValue().isBlank(), "be a text that is not empty");
    }

    /** Demands a text that matches the whole expression. */
    public AnswerAssert matches(String expression) {
        return demand(found -> found.isTextual() && found.textValue().matches(expression), "match " + expression);
    }

    /** Demands a list with this many elements. */
    public AnswerAssert hasSize(int size) {
        return demand(found -> found.isArray() && found.size() == size, "be a list of " + size);
    }

    /** Demands a list with at least one element. */
    public AnswerAssert isNotEmptyList() {
        return demand(found -> found.isArray() && !found.isEmpty(), "be a list that is not empty");
    }

    private AnswerAssert demand(Predicate<JsonNode> holds, String demand) {
        answer.json().ifPresent(json -> {
            for (String pointer : pointers) {
                JsonNode found = json.at(pointer);
                answer.judge(holds.test(found), pointer + " must " + demand + " but was " + answer.shown(found));
            }
        });
        return answer;
    }
}
