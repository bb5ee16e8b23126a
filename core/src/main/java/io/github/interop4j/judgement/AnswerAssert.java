package io.github.interop4j.judgement;

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
        BEYOND
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

    /** Judges from here on what the API's documentation promises beyond what upstream's test demands. */
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

    /** Demands an answer without a body. */
    public AnswerAssert hasNoBody() {
        return judge(!actual.hasBody(), "the body must be empty but had " + actual.bytes().length + " bytes");
    }

    /** Turns to what stands at a JSON Pointer (RFC 6901). */
    public PlaceAssert at(String pointer) {
        return new PlaceAssert(this, List.of(pointer));
    }

    /** Turns to a place in each element of a list whose {@code field} is this value; there may be none. */
    public PlaceAssert whereListed(String array, String field, Object value, String pointer) {
        judgeList(array, any -> true, "");
        List<JsonNode> found = elements(array);
        return new PlaceAssert(
                this,
                IntStream.range(0, found.size())
                        .filter(index -> Json.is(found.get(index).at(field), value))
                        .mapToObj(index -> array + "/" + index + pointer)
                        .toList());
    }

    /**
     * Demands a body as a schema describes it: a resource beside the check class that calls.
     *
     * <p>All violations are reported at once. Fields that the schema does not know are dealt with by the service's
     * {@link Strictness}. A body that does not call itself JSON leaves a finding.
     *
     * @param schema the file's name without {@code .schema.json}
     */
    public AnswerAssert conformsTo(String schema) {
        Class<?> caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass();
        Schema described = Schema.beside(caller, schema);
        json().ifPresent(json -> {
            judge(described.validate(json));
            String type = actual.headers().first("Content-Type").orElse("absent");
            beyond().judge(
                            type.contains("json"),
                            "the body is JSON, and the header Content-Type must say so but was " + type);
        });
        return this;
    }

    /** Demands an array at {@code array} with an element whose {@code field} is this value. */
    public AnswerAssert lists(String array, String field, Object value) {
        return judgeList(
                array,
                found -> found.stream().anyMatch(each -> Json.is(each.at(field), value)),
                "list an element whose " + field + " is " + value + " but lists " + fields(array, field));
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
        Findings.beyond(deviation);
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
