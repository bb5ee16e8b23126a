package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apiguardian.api.API;

/**
 * Judges what stands at a place of an answer, or at the same place of several elements, and returns the answer's judge.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class PlaceAssert {

    private final AnswerAssert answer;
    private final List<Place> places;

    PlaceAssert(AnswerAssert answer, List<Place> places) {
        this.answer = answer;
        this.places = places;
    }

    /** Demands this value; an {@link Id} is compared as text, a number as a number. */
    public AnswerAssert isEqualTo(Object value) {
        return demand(found -> Json.is(found, value), "be " + Json.of(value));
    }

    /**
     * Demands what stands at the same place of another answer; lists may be in any order. An other answer that is an
     * error is judged itself, for there is nothing in it to compare with.
     */
    public AnswerAssert isAsIn(Answer other) {
        places.forEach(place -> isAsIn(other, place, place));
        return answer;
    }

    /** Demands what stands at a JSON Pointer of another answer; lists may be in any order. */
    public AnswerAssert isAsIn(Answer other, String pointer) {
        places.forEach(place -> isAsIn(other, new Place.InBody(pointer), place));
        return answer;
    }

    private void isAsIn(Answer other, Place there, Place here) {
        var judgeOfOther = new AnswerAssert(answer, other);
        if (!judgeOfOther.isSuccess()) {
            return;
        }
        var theirs = there.in(judgeOfOther);
        var ours = here.in(answer);
        if (theirs.isEmpty() || ours.isEmpty()) {
            return; // that one of them cannot be read has been judged
        }
        Optional<Json.Difference> difference = Json.difference(ours.get(), theirs.get());
        answer.judge(
                difference.isEmpty(),
                difference
                        .map(each -> here + each.pointer() + " must be " + answer.shown(each.other()) + " as in "
                                + other + ", " + there + each.pointer() + ", but was " + answer.shown(each.one()))
                        .orElse(""));
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

    /** Demands a number, this or a greater one. */
    public AnswerAssert isAtLeast(long least) {
        return demand(
                found -> found.isNumber() && found.decimalValue().compareTo(BigDecimal.valueOf(least)) >= 0,
                "be a number of at least " + least);
    }

    /** Demands a number, this or a smaller one. */
    public AnswerAssert isAtMost(long most) {
        return demand(
                found -> found.isNumber() && found.decimalValue().compareTo(BigDecimal.valueOf(most)) <= 0,
                "be a number of at most " + most);
    }

    /** Demands the field itself, {@code null} included. */
    public AnswerAssert isPresent() {
        return demand(found -> !found.isMissingNode(), "be present");
    }

    /** Demands the field itself, and that it says there is nothing. */
    public AnswerAssert isNull() {
        return demand(found -> found.isNull(), "be null");
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

    /** Demands a list with so many elements or fewer. */
    public AnswerAssert hasAtMost(int size) {
        return demand(found -> found.isArray() && found.size() <= size, "be a list of at most " + size);
    }

    /** Demands a list with an element whose {@code field} is this value; the field {@code ""} is the element itself. */
    public AnswerAssert lists(String field, Object value) {
        return demand(
                found -> StreamSupport.stream(found.spliterator(), false)
                        .anyMatch(each -> found.isArray() && Json.is(each.at(field), value)),
                "list " + (field.isEmpty() ? "" : "an element whose " + field + " is ") + Json.of(value));
    }

    /** Demands a list with each of these elements, among others and in any order. */
    public AnswerAssert contains(Object... elements) {
        return demand(
                found -> Arrays.stream(elements).allMatch(element -> has(found, element)),
                "be a list that has each of "
                        + Arrays.stream(elements).map(Json::of).toList());
    }

    /** Demands a list without such an element. */
    public AnswerAssert doesNotContain(Object element) {
        return demand(
                found -> found.isArray() && !has(found, element), "be a list that does not have " + Json.of(element));
    }

    private static boolean has(JsonNode list, Object element) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(each -> Json.is(each, element));
    }

    /** Demands an object with these fields, each of them and no other. */
    public AnswerAssert hasOnlyFields(String... names) {
        return demand(
                found -> found.isObject() && Set.copyOf(Json.names(found)).equals(Set.of(names)),
                "have the fields " + String.join(", ", names) + " and no others");
    }

    /** Demands a list with at least one element. */
    public AnswerAssert isNotEmptyList() {
        return demand(found -> found.isArray() && !found.isEmpty(), "be a list that is not empty");
    }

    private AnswerAssert demand(Predicate<JsonNode> holds, String demand) {
        for (Place place : places) {
            place.in(answer)
                    .ifPresent(found -> answer.judge(
                            holds.test(found), place + " must " + demand + " but was " + answer.shown(found)));
        }
        return answer;
    }
}
