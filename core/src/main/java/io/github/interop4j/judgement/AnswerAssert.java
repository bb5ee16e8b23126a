package io.github.interop4j.judgement;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Deviation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apiguardian.api.API;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;

/**
 * Judges one answer in a closed vocabulary; what fails names the exchange, what must be and what was.
 *
 * <p>Each word returns the answer's judge again, so that words can be joined. A failed word throws {@link Deviation},
 * or after {@link #beyond} leaves a {@link Finding}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {

    /** What a judgement that fails means. */
    enum Weight {
        /** Upstream's test demands it: it decides the verdict. */
        DEMANDED,
        /** The API's documentation promises it: a finding. */
        BEYOND,
        /** The API's documentation promises it of every answer of the service: a finding of that kind. */
        EVERY_ANSWER
    }

    /** So much of a service's own words says enough; some send the whole page. */
    private static final int TOLD = 300;

    private final Weight weight;

    AnswerAssert(Answer answer, Weight weight) {
        super(answer, AnswerAssert.class);
        this.weight = weight;
    }

    /** Judges another answer as this one is judged. */
    AnswerAssert(AnswerAssert like, Answer answer) {
        this(answer, like.weight);
    }

    /**
     * Demands that the request was refused with one of these statuses; and beyond that, that the service says why in the
     * form that its API documents.
     */
    public AnswerAssert isRefused(int... statuses) {
        hasStatus(statuses);
        Refusals.judge(beyond(), actual);
        return this;
    }

    /** Judges from here on what the API's documentation promises beyond what upstream's test demands. */
    @CheckReturnValue
    public AnswerAssert beyond() {
        return new AnswerAssert(actual, Weight.BEYOND);
    }

    /** Demands one of these statuses. */
    public AnswerAssert hasStatus(int... statuses) {
        String demanded = String.join(
                " or ", IntStream.of(statuses).mapToObj(Integer::toString).toList());
        return judge(
                Arrays.stream(statuses).anyMatch(status -> status == actual.status()),
                "the status must be " + demanded + " but was " + actual.status() + reason());
    }

    /** Demands an answer that is no error, and tells whether it is. */
    boolean isSuccess() {
        boolean holds = actual.status() < 400;
        judge(holds, "the status must be one of success but was " + actual.status() + reason());
        return holds;
    }

    /** Demands a header with a value. */
    public AnswerAssert hasHeader(String name) {
        return judge(
                actual.headers().first(name).filter(value -> !value.isBlank()).isPresent(),
                "the header " + name + " must be there but was absent");
    }

    /** Demands a header with this value. */
    public AnswerAssert hasHeader(String name, String value) {
        String found = actual.headers().first(name).orElse("absent");
        return judge(found.equals(value), "the header " + name + " must be " + value + " but was " + found);
    }

    /** Turns to a header. */
    @CheckReturnValue
    public PlaceAssert header(String name) {
        return new PlaceAssert(this, List.of(new Place.InHeader(name)));
    }

    /**
     * Demands headers as a schema describes them: a resource beside the check class that calls. It sees an object of
     * texts: the headers by their names in lower case, and {@code :status}. Headers that it does not know may be there.
     *
     * <p>What it says below its keyword {@code beyond} is a schema too, whose violations are findings.
     *
     * @param schema the file's name without {@code .schema.json}
     */
    public AnswerAssert hasHeadersOf(String schema) {
        Class<?> caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass();
        List<String> demands = Schema.beside(caller, schema).violationsOf(Json.headers(actual));
        judge(demands.isEmpty(), String.join("; ", demands));
        List<String> promises = Schema.beside(caller, schema, "beyond").violationsOf(Json.headers(actual));
        beyond().judge(promises.isEmpty(), String.join("; ", promises));
        return this;
    }

    /** Turns to the lines of a body that is text, as a list. */
    @CheckReturnValue
    public PlaceAssert lines() {
        return new PlaceAssert(this, List.of(new Place.InLines()));
    }

    /** Returns the answer that was judged. */
    public Answer answer() {
        return actual;
    }

    Optional<String> headerValue(String name) {
        List<String> values = actual.headers().all(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }

    /** Demands this body, to the byte, in UTF-8. */
    public AnswerAssert hasBody(String text) {
        return hasBody(text.getBytes(UTF_8));
    }

    /** Demands this body, to the byte. */
    public AnswerAssert hasBody(byte[] bytes) {
        byte[] found = actual.bytes();
        int same = Arrays.mismatch(found, bytes);
        return judge(
                same < 0,
                "the body must be the " + bytes.length + " bytes demanded but was " + found.length
                        + " bytes, which differ from byte " + same + " on");
    }

    /** Demands an answer without a body. */
    public AnswerAssert hasNoBody() {
        return judge(!actual.hasBody(), "the body must be empty but had " + actual.bytes().length + " bytes");
    }

    /** Turns to what stands at a JSON Pointer (RFC 6901). */
    @CheckReturnValue
    public PlaceAssert at(String pointer) {
        return new PlaceAssert(this, List.of(new Place.InBody(pointer)));
    }

    /** Turns to a place in each element of a list whose {@code field} is this value, and demands that there is one. */
    @CheckReturnValue
    public PlaceAssert whereListed(String array, String field, Object value, String pointer) {
        lists(array, field, value);
        return within(array, element -> Json.is(element.at(field), value), pointer);
    }

    /** Turns to a place in each element of a list whose {@code field} is this value; there may be none. */
    @CheckReturnValue
    public PlaceAssert whereverListed(String array, String field, Object value, String pointer) {
        judgeList(array, any -> true, "");
        return within(array, element -> Json.is(element.at(field), value), pointer);
    }

    /** Turns to a place in every element of a list, and demands that there is one. */
    @CheckReturnValue
    public PlaceAssert each(String array, String pointer) {
        judgeList(array, found -> !found.isEmpty(), "have at least one element");
        return within(array, any -> true, pointer);
    }

    private PlaceAssert within(String array, Predicate<JsonNode> meant, String pointer) {
        List<JsonNode> found = elements(array);
        return new PlaceAssert(
                this,
                IntStream.range(0, found.size())
                        .filter(index -> meant.test(found.get(index)))
                        .<Place>mapToObj(index -> new Place.InBody(array + "/" + index + pointer))
                        .toList());
    }

    /**
     * Demands a body as a schema describes it: a resource beside the check class that calls.
     *
     * <p>All violations are reported at once. Fields that the schema does not know are dealt with by the service's
     * {@link Strictness}. A body that does not call itself JSON leaves a finding.
     *
     * <p>What it says below its keyword {@code beyond} is a schema too, whose violations are findings.
     *
     * @param schema the file's name without {@code .schema.json}
     */
    public AnswerAssert conformsTo(String schema) {
        Class<?> caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass();
        Schema described = Schema.beside(caller, schema);
        json().ifPresent(json -> {
            judge(described.validate(json));
            List<String> promises =
                    Schema.beside(caller, schema, "beyond").validate(json).demands();
            beyond().judge(promises.isEmpty(), String.join("; ", promises));
            beyond().callsItselfJson();
        });
        return this;
    }

    /** Demands of a body that is JSON that it says so. */
    AnswerAssert callsItselfJson() {
        String type = actual.headers().first("Content-Type").orElse("absent");
        return judge(
                type.contains("json"), "the body is JSON, and the header Content-Type must say so but was " + type);
    }

    /** Demands an array at {@code array} with an element whose {@code field} is this value. */
    public AnswerAssert lists(String array, String field, Object value) {
        return judgeList(
                array,
                found -> found.stream().anyMatch(each -> Json.is(each.at(field), value)),
                "list an element whose " + field + " is " + value + " but lists " + fields(array, field));
    }

    /** Demands an array at {@code array} with elements of these {@code field}s in this order; others may stand between. */
    public AnswerAssert listsInOrder(String array, String field, Object... values) {
        return judgeList(
                array,
                found -> Json.isInOrder(
                        found.stream().map(each -> each.at(field)).toList(), values),
                "list elements whose " + field + " are " + Arrays.asList(values) + ", in this order, but lists "
                        + fields(array, field));
    }

    /** Demands an array at {@code array} without an element whose {@code field} is this value. */
    public AnswerAssert doesNotList(String array, String field, Object value) {
        return judgeList(
                array,
                found -> found.stream().noneMatch(each -> Json.is(each.at(field), value)),
                "not list an element whose " + field + " is " + value);
    }

    /** Demands an array at {@code array} of which every element's {@code field} is this value. */
    public AnswerAssert listsOnly(String array, String field, Object value) {
        return judgeList(
                array,
                found -> found.stream().allMatch(each -> Json.is(each.at(field), value)),
                "list only elements whose " + field + " is " + value + " but lists " + fields(array, field));
    }

    AnswerAssert judge(boolean holds, String message) {
        if (!holds) {
            fail(Deviation.Kind.ANSWER, message);
        }
        return this;
    }

    /** Returns the body, if it can be read; that it cannot is judged like everything else. */
    Optional<JsonNode> json() {
        try {
            return Optional.of(actual.json());
        } catch (Deviation unreadable) {
            settle(unreadable);
            return Optional.empty();
        }
    }

    String shown(JsonNode node) {
        return actual.shown(node);
    }

    private void judge(Schema.Violations violations) {
        if (!violations.demands().isEmpty()) {
            fail(Deviation.Kind.ANSWER, String.join("; ", violations.demands()));
        }
        List<String> unknown = Findings.unknown(actual.exchange(), violations.unknown());
        if (!unknown.isEmpty()) {
            fail(Deviation.Kind.UNKNOWN_FIELD, "no schema knows the fields " + String.join(", ", unknown));
        }
    }

    private void fail(Deviation.Kind kind, String message) {
        settle(actual.deviates(kind, message));
    }

    private void settle(Deviation deviation) {
        if (weight == Weight.DEMANDED) {
            throw deviation;
        }
        Findings.beyond(deviation, weight == Weight.EVERY_ANSWER ? Finding.Kind.EVERY_ANSWER : Finding.Kind.BEYOND);
    }

    private AnswerAssert judgeList(String array, Predicate<List<JsonNode>> holds, String demand) {
        json().map(json -> json.at(array)).ifPresent(node -> {
            if (node.isArray()) {
                judge(holds.test(elements(array)), array + " must " + demand);
            } else {
                judge(false, array + " must be a list but was " + shown(node));
            }
        });
        return this;
    }

    /** Returns none where there is no list; whoever asks has judged that. */
    private List<JsonNode> elements(String array) {
        try {
            return StreamSupport.stream(actual.json().at(array).spliterator(), false)
                    .toList();
        } catch (Deviation unreadable) {
            return List.of();
        }
    }

    private String fields(String array, String field) {
        return elements(array).stream()
                .map(each -> shown(each.at(field)))
                .toList()
                .toString();
    }

    /** The service's own words on why it refused, where it says them in the usual place. */
    private String reason() {
        if (actual.status() < 400 || !actual.hasBody()) {
            return "";
        }
        try {
            String message = actual.json().findPath("message").asText("");
            String told = message.length() > TOLD ? message.substring(0, TOLD) + "…" : message;
            return told.isBlank() ? "" : " (" + told + ")";
        } catch (Deviation notJson) {
            return ""; // the status alone decides here
        }
    }
}
