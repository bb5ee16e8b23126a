package io.github.interop4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.interop4j.cloud.Pace;
import io.github.interop4j.cloud.Secret;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * What the cloud said, as it said it: live, in memory, to be judged and then forgotten.
 *
 * <p>It holds real values, secrets too, since a secret may have to be judged. What is stored and shown is its
 * {@link #exchange}, which holds none.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Answer {

    private static final ObjectReader JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .reader();

    private final int status;
    private final Headers headers;
    private final byte[] body;
    private final Exchange exchange;
    private final Redaction redaction;
    private final Waiting waiting;

    Answer(int status, Headers headers, byte[] body, Exchange exchange, Redaction redaction, Waiting waiting) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.exchange = exchange;
        this.redaction = redaction;
        this.waiting = waiting;
    }

    /**
     * How long its cloud may take to reach a state, how long it took before, and the wire on which to wait.
     */
    public record Waiting(Pace pace, Experience experience, Wire wire) {}

    public int status() {
        return status;
    }

    public Headers headers() {
        return headers;
    }

    public byte[] bytes() {
        return body.clone();
    }

    public boolean hasBody() {
        return body.length > 0;
    }

    public String text() {
        return new String(body, UTF_8);
    }

    /**
     * Returns the body as JSON; a missing node where there is none.
     *
     * @throws Deviation if there is a body and it is not JSON
     */
    public JsonNode json() {
        if (body.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            String type = headers.first("Content-Type").orElse("no Content-Type");
            throw deviates("the body must be JSON but cannot be read as such (" + type + "): "
                    + redaction.text(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", e);
        }
    }

    /**
     * Returns the id at a JSON Pointer.
     *
     * @throws Deviation if there is none
     */
    public Id id(String pointer) {
        JsonNode node = json().at(pointer);
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw deviates(pointer + " must be an id but was " + shown(node));
        }
        return new Id(node.textValue());
    }

    /**
     * Returns the ids in each element of a list, in its order.
     *
     * @param array   JSON Pointer to the list
     * @param pointer from an element to its id; empty where the elements are ids
     * @throws Deviation if there is no such list, or an element without
     */
    public List<Id> ids(String array, String pointer) {
        JsonNode list = json().at(array);
        if (!list.isArray()) {
            throw deviates(array + " must be a list but was " + shown(list));
        }
        return IntStream.range(0, list.size())
                .mapToObj(index -> id(array + "/" + index + pointer))
                .toList();
    }

    /**
     * Returns the whole number at a JSON Pointer.
     *
     * @throws Deviation if there is none
     */
    public int number(String pointer) {
        JsonNode node = json().at(pointer);
        if (!node.isInt()) {
            throw deviates(pointer + " must be a whole number but was " + shown(node));
        }
        return node.intValue();
    }

    /**
     * Returns the truth at a JSON Pointer.
     *
     * @throws Deviation if there is none
     */
    public boolean flag(String pointer) {
        JsonNode node = json().at(pointer);
        if (!node.isBoolean()) {
            throw deviates(pointer + " must be true or false but was " + shown(node));
        }
        return node.booleanValue();
    }

    /**
     * Returns the secret at a JSON Pointer.
     *
     * @throws Deviation if there is none
     */
    public Secret secret(String pointer) {
        return Secret.of(id(pointer).value());
    }

    /**
     * Returns the secret in a header.
     *
     * @throws Deviation if there is none
     */
    public Secret secretHeader(String name) {
        return headers.first(name)
                .filter(value -> !value.isBlank())
                .map(Secret::of)
                .orElseThrow(() -> deviates("the header " + name + " must be there but was absent"));
    }

    /**
     * Returns the time at a JSON Pointer.
     *
     * @throws Deviation if there is none
     */
    public Instant time(String pointer) {
        JsonNode node = json().at(pointer);
        return time(node).orElseThrow(() -> deviates(pointer + " must be a time but was " + shown(node)));
    }

    /** Returns a node as a time (ISO 8601); one that names no zone is in UTC, as OpenStack means it. */
    public static Optional<Instant> time(JsonNode node) {
        String text = node.isTextual() ? node.textValue() : "";
        try {
            return Optional.of(
                    text.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Returns a failed judgement on this answer; the message is redacted here. */
    public Deviation deviates(String message) {
        return deviates(Deviation.Kind.ANSWER, message);
    }

    public Deviation deviates(Deviation.Kind kind, String message) {
        return new Deviation(exchange, kind, redaction.text(message));
    }

    /** Returns a node as messages show it: short, and with secrets replaced by their marks. */
    public String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return "absent";
        }
        String text = redaction.text(node.toString());
        return text.length() <= 200 ? text : text.substring(0, 200) + "… (" + text.length() + " characters)";
    }

    public Exchange exchange() {
        return exchange;
    }

    public Waiting waiting() {
        return waiting;
    }

    @Override
    public String toString() {
        return exchange.title();
    }
}
