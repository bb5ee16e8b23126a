package io.github.interop4j.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.judgement.Finding;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.Surroundings;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.verdict.Verdict;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Headers;
import io.github.interop4j.wire.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.apiguardian.api.API;

/**
 * Reads what {@link CheckJson} wrote; keys it does not know are passed over. What is not as it should be is refused with
 * an {@link IllegalArgumentException} or a {@link java.time.DateTimeException}.
 */
@API(status = API.Status.INTERNAL)
public final class CheckJsonReader {

    private static final String REQUEST_ID = "X-Openstack-Request-Id";

    private CheckJsonReader() {}

    /** Reads the line of an id, of which this is all that is said beside the check. */
    public static Line line(JsonNode node, Optional<CheckResult> check) {
        return new Line(
                text(node, "id"),
                text(node, "name"),
                strings(node.path("capabilities")),
                Outcome.valueOf(text(node, "outcome")),
                maybe(node, "reason"),
                check);
    }

    /** Reads a check, with its exchanges as they were written: whole, or in outline. */
    public static CheckResult check(JsonNode node) {
        JsonNode ran = node.path("check");
        var verdict = new Verdict(
                Outcome.valueOf(text(node, "outcome")),
                maybe(node, "cause").map(cause -> constant(Cause.class, cause)),
                maybe(node, "reason"),
                number(ran, "deciding"),
                node.path("by_strictness_alone").asBoolean());
        return new CheckResult(
                text(node, "id"),
                maybe(ran, "variant"),
                text(ran, "capability"),
                text(ran, "sentence"),
                text(ran, "source"),
                verdict,
                each(ran.path("findings"), CheckJsonReader::finding),
                each(ran.path("exchanges"), CheckJsonReader::exchange),
                leftovers(ran),
                instant(ran, "started"),
                seconds(node),
                node.path("requests").asInt());
    }

    private static Finding finding(JsonNode node) {
        return new Finding(
                constant(Finding.Kind.class, text(node, "kind")),
                node.path("exchange").asInt(),
                text(node, "message"));
    }

    public static List<Leftover> leftovers(JsonNode node) {
        return each(
                node.path("leftovers"),
                each -> new Leftover(text(each, "kind"), text(each, "id"), text(each, "where"), text(each, "why")));
    }

    static Exchange exchange(JsonNode node) {
        Headers answered = headers(node.path("response_headers"));
        return new Exchange(
                node.path("number").asInt(),
                constant(Phase.class, text(node, "phase")),
                text(node, "service"),
                text(node, "method"),
                text(node, "uri"),
                node.path("attempt").asInt(),
                headers(node.path("request_headers")),
                node.path("request_body").asText(),
                number(node, "status"),
                maybe(node, "failure"),
                node.has("response_headers")
                        ? answered
                        : maybe(node, "request_id")
                                .map(id -> Headers.NONE.with(REQUEST_ID, id))
                                .orElse(Headers.NONE),
                node.path("response_body").asText(),
                maybe(node, "started").map(Instant::parse).orElse(Instant.EPOCH),
                seconds(node),
                node.path("times").asInt());
    }

    /** Reads what a cloud was like. */
    public static Surroundings surroundings(JsonNode node) {
        var facts = new LinkedHashMap<String, List<String>>();
        node.path("surroundings").properties().forEach(each -> facts.put(each.getKey(), strings(each.getValue())));
        return new Surroundings(facts);
    }

    private static Headers headers(JsonNode node) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        node.properties().forEach(each -> headers.put(each.getKey(), strings(each.getValue())));
        return Headers.of(headers);
    }

    public static String text(JsonNode node, String key) {
        return maybe(node, key)
                .orElseThrow(() -> new IllegalArgumentException("expected the key " + key + ", found none"));
    }

    public static Optional<String> maybe(JsonNode node, String key) {
        return Optional.of(node.path(key)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private static OptionalInt number(JsonNode node, String key) {
        return node.path(key).isInt() ? OptionalInt.of(node.path(key).intValue()) : OptionalInt.empty();
    }

    public static Instant instant(JsonNode node, String key) {
        return Instant.parse(text(node, key));
    }

    private static Duration seconds(JsonNode node) {
        return Duration.ofMillis(Math.round(node.path("seconds").asDouble() * 1000));
    }

    public static List<String> strings(JsonNode array) {
        return each(array, JsonNode::asText);
    }

    public static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        return StreamSupport.stream(array.spliterator(), false).map(read).toList();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String written) {
        return Enum.valueOf(type, written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
