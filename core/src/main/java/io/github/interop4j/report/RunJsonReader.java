package io.github.interop4j.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.judgement.Finding;
import io.github.interop4j.run.Line;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.verdict.Verdict;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Headers;
import io.github.interop4j.wire.Phase;
import java.time.DateTimeException;
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

/** Reads run.json; keys it does not know are passed over. */
final class RunJsonReader {

    private final String file;
    private final JsonNode root;

    RunJsonReader(String file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    RecordedRun run() {
        if (!root.path("format").asText().equals(RunJson.FORMAT)) {
            throw new NotARun(file + " is not a recorded run: expected the key format with the value '" + RunJson.FORMAT
                    + "', found " + (root.has("format") ? root.path("format") : "none"));
        }
        int version = root.path("version").asInt();
        if (version != RunJson.VERSION) {
            throw new NotARun(file + " is a recorded run of version " + version + "; this interop4j reads version "
                    + RunJson.VERSION);
        }
        try {
            return recorded();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new NotARun(file + " is not a recorded run: " + e.getMessage());
        }
    }

    private RecordedRun recorded() {
        if (!root.path("results").isArray()) {
            throw new IllegalArgumentException("expected a list under the key results, found none");
        }
        var clouds = new LinkedHashMap<String, String>();
        root.path("clouds")
                .properties()
                .forEach(each -> clouds.put(each.getKey(), each.getValue().asText()));
        return new RecordedRun(
                text(root, "run"),
                clouds,
                text(root.path("guideline"), "id"),
                text(root.path("guideline"), "program"),
                root.path("complete").asBoolean(),
                instant(root, "started"),
                instant(root, "finished"),
                each(root.path("results"), RunJsonReader::line),
                strings(root.path("untracked")),
                each(root.path("leftovers"), RunJsonReader::leftover));
    }

    private static Line line(JsonNode node) {
        JsonNode check = node.path("check");
        return new Line(
                text(node, "id"),
                text(node, "name"),
                strings(node.path("capabilities")),
                Outcome.valueOf(text(node, "outcome")),
                maybe(node, "reason"),
                check.isObject() ? Optional.of(check(node, check)) : Optional.empty());
    }

    private static CheckResult check(JsonNode line, JsonNode node) {
        var verdict = new Verdict(
                Outcome.valueOf(text(line, "outcome")),
                maybe(line, "cause").map(cause -> constant(Cause.class, cause)),
                maybe(line, "reason"),
                number(node, "deciding"),
                line.path("by_strictness_alone").asBoolean());
        JsonNode deciding = node.path("deciding_exchange");
        return new CheckResult(
                text(line, "id"),
                maybe(node, "variant"),
                text(node, "capability"),
                text(node, "sentence"),
                text(node, "source"),
                verdict,
                each(node.path("findings"), RunJsonReader::finding),
                deciding.isObject() ? List.of(exchange(deciding)) : List.of(),
                each(node.path("leftovers"), RunJsonReader::leftover),
                instant(node, "started"),
                seconds(line),
                line.path("requests").asInt());
    }

    private static Finding finding(JsonNode node) {
        return new Finding(
                constant(Finding.Kind.class, text(node, "kind")),
                node.path("exchange").asInt(),
                text(node, "message"));
    }

    private static Leftover leftover(JsonNode node) {
        return new Leftover(text(node, "kind"), text(node, "id"), text(node, "where"), text(node, "why"));
    }

    private static Exchange exchange(JsonNode node) {
        return new Exchange(
                node.path("number").asInt(),
                constant(Phase.class, text(node, "phase")),
                text(node, "service"),
                text(node, "method"),
                text(node, "uri"),
                node.path("attempt").asInt(),
                headers(node.path("request_headers")),
                text(node, "request_body"),
                number(node, "status"),
                maybe(node, "failure"),
                headers(node.path("response_headers")),
                text(node, "response_body"),
                instant(node, "started"),
                seconds(node),
                node.path("times").asInt());
    }

    private static Headers headers(JsonNode node) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        node.properties().forEach(each -> headers.put(each.getKey(), strings(each.getValue())));
        return Headers.of(headers);
    }

    private static String text(JsonNode node, String key) {
        return maybe(node, key)
                .orElseThrow(() -> new IllegalArgumentException("expected the key " + key + ", found none"));
    }

    private static Optional<String> maybe(JsonNode node, String key) {
        return Optional.of(node.path(key)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private static OptionalInt number(JsonNode node, String key) {
        return node.path(key).isInt() ? OptionalInt.of(node.path(key).intValue()) : OptionalInt.empty();
    }

    private static Instant instant(JsonNode node, String key) {
        return Instant.parse(text(node, key));
    }

    private static Duration seconds(JsonNode node) {
        return Duration.ofMillis(Math.round(node.path("seconds").asDouble() * 1000));
    }

    private static List<String> strings(JsonNode array) {
        return each(array, JsonNode::asText);
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        return StreamSupport.stream(array.spliterator(), false).map(read).toList();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String written) {
        return Enum.valueOf(type, written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
