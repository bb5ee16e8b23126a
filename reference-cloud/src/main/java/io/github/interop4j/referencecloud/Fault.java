package io.github.interop4j.referencecloud;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Body;
import io.github.interop4j.referencecloud.http.Delivery;
import io.github.interop4j.referencecloud.http.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * Something that goes wrong with one kind of request, as a value.
 *
 * <pre>{@code
 * cloud.tell(Fault.on(Requests.matching("GET", "/v3/users/{id}")).answers(503).retryAfter(Duration.ofSeconds(1)).times(2));
 * }</pre>
 *
 * <p>Faults on the same request add up, in the order they were told.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Fault {

    private final Requests requests;
    private final String words;
    private final Effect effect;
    private final int after;
    private final int times;

    private Fault(Requests requests, String words, Effect effect, int after, int times) {
        this.requests = requests;
        this.words = words;
        this.effect = effect;
        this.after = after;
        this.times = times;
    }

    /** What a fault does. */
    sealed interface Effect {

        /** Answer this, and do nothing. */
        record Instead(Reply reply) implements Effect {}

        /** Answer as usual, and do nothing. */
        record Ignoring() implements Effect {}

        /** Do as asked, and answer something else. */
        record Changing(UnaryOperator<Reply> change) implements Effect {}

        /** Do as asked, and deliver the answer badly. */
        record Delivering(Function<Reply, Delivery> delivery) implements Effect {}

        /** Do as asked, and answer later. */
        record Delaying(Duration delay) implements Effect {}

        /** Do nothing, and hang up. */
        record Dropping() implements Effect {}
    }

    /** Begin to say what goes wrong, and when. */
    public static On on(Requests requests) {
        return new On(requests);
    }

    /** Happen only so many times; every other request is answered as usual. */
    public Fault times(int count) {
        return new Fault(requests, words + ", " + count + " times", effect, after, count);
    }

    /** Let so many of these requests pass first. */
    public Fault after(int count) {
        return new Fault(requests, words + ", after the first " + count, effect, count, times);
    }

    /** Ask the client to come back later; for a fault that answers by itself. */
    public Fault retryAfter(Duration wait) {
        if (!(effect instanceof Effect.Instead instead)) {
            throw new IllegalStateException("retryAfter goes with answers(…), not with: " + this);
        }
        Reply patient = instead.reply().with("Retry-After", String.valueOf(wait.toSeconds()));
        return new Fault(requests, words, new Effect.Instead(patient), after, times);
    }

    Requests requests() {
        return requests;
    }

    Effect effect() {
        return effect;
    }

    /** Whether the next request is hit, after so many that could have been. */
    boolean isDue(int seenBefore) {
        return seenBefore >= after && seenBefore - after < times;
    }

    @Override
    public String toString() {
        return requests + " " + words;
    }

    /** What goes wrong with some requests. */
    @API(status = API.Status.EXPERIMENTAL)
    public static final class On {

        private final Requests requests;

        private On(Requests requests) {
            this.requests = requests;
        }

        /** Answer with this status and a short text, and do nothing. */
        public Fault answers(int status) {
            return answers(status, Map.of("Content-Type", "text/plain"), "a fault of the reference cloud");
        }

        /** Answer this, and do nothing. */
        public Fault answers(int status, Map<String, String> headers, String body) {
            return fault("answers " + status, new Effect.Instead(new Reply(status, headers, Body.of(body))));
        }

        /** Answer 200 with a web page, as a proxy or a login portal in front of a cloud would, and do nothing. */
        public Fault answersHtml() {
            String page = "<!doctype html><html><head><title>Welcome</title></head><body>Please log in</body></html>";
            return fault("answers HTML", new Effect.Instead(Reply.html(200, page)));
        }

        /** Do as asked, and answer so much later. */
        public Fault delays(Duration delay) {
            return fault("answers after " + delay, new Effect.Delaying(delay));
        }

        /** Do as asked, send half of the body, and nothing more while the client waits. */
        public Fault stallsInTheBody() {
            return fault("stalls in the body", new Effect.Delivering(Delivery.Stalled::new));
        }

        /** Do as asked, send half of the body, and hang up. */
        public Fault sendsHalfTheBody() {
            return fault("sends half the body", new Effect.Delivering(Delivery.Half::new));
        }

        /** Do nothing, and hang up before the first byte. */
        public Fault dropsTheConnection() {
            return fault("drops the connection", new Effect.Dropping());
        }

        /** Do as asked, and hang up before the first byte. */
        public Fault dropsTheAnswer() {
            return fault("drops the answer", new Effect.Delivering(reply -> new Delivery.Dropped()));
        }

        /** Answer as usual, and do nothing. */
        public Fault ignores() {
            return fault("is ignored", new Effect.Ignoring());
        }

        /** Do as asked, and leave the field that a JSON pointer names out of the answer. */
        public Fault forgets(String pointer) {
            JsonPointer field = JsonPointer.compile(pointer);
            return fault("forgets " + pointer, new Effect.Changing(reply -> without(field, reply)));
        }

        private Fault fault(String words, Effect effect) {
            return new Fault(requests, words, effect, 0, Integer.MAX_VALUE);
        }

        private static Reply without(JsonPointer field, Reply reply) {
            return reply.body()
                    .json()
                    .map(json -> reply.withBody(Body.of(without(field, json))))
                    .orElse(reply);
        }

        private static JsonNode without(JsonPointer field, JsonNode json) {
            JsonNode parent = json.at(field.head());
            if (parent instanceof ObjectNode object) {
                object.remove(field.last().getMatchingProperty());
            } else if (parent instanceof ArrayNode array && field.last().mayMatchElement()) {
                array.remove(field.last().getMatchingIndex());
            }
            return json;
        }
    }
}
