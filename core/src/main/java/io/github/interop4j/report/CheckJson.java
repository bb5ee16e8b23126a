package io.github.interop4j.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.run.Surroundings;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Headers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.apiguardian.api.API;

/**
 * A check and what was said in it as JSON, which run.json and the event log write alike: every key always there, null
 * where there is nothing to say.
 */
@API(status = API.Status.INTERNAL)
public final class CheckJson {

    private CheckJson() {}

    /** Writes how it ended, and below {@code check} what ran, with each exchange written this way. */
    public static void write(ObjectNode node, CheckResult check, BiConsumer<ObjectNode, Exchange> said) {
        text(node, "cause", check.verdict().cause().map(Cause::title));
        text(node, "reason", check.verdict().reason());
        node.put("by_strictness_alone", check.verdict().byStrictnessAlone());
        seconds(node, check.duration());
        node.put("requests", check.requests());
        ObjectNode ran = node.putObject("check");
        ran.put("sentence", check.sentence());
        ran.put("capability", check.capability());
        text(ran, "variant", check.variant());
        ran.put("source", check.source());
        time(ran, "started", check.started());
        number(ran, "deciding", check.verdict().deciding());
        ArrayNode exchanges = ran.putArray("exchanges");
        check.exchanges().forEach(each -> said.accept(exchanges.addObject(), each));
        ArrayNode findings = ran.putArray("findings");
        check.findings()
                .forEach(each -> findings.addObject()
                        .put("kind", lower(each.kind()))
                        .put("exchange", each.exchange())
                        .put("message", each.message()));
        leftovers(ran, check.leftovers());
    }

    /** Writes what a cloud was like; an empty object where nobody looked. */
    public static void surroundings(ObjectNode node, Surroundings surroundings) {
        ObjectNode facts = node.putObject("surroundings");
        surroundings.facts().forEach((about, values) -> strings(facts, about, values));
    }

    /** One line of what was said, enough to find it in the provider's logs. */
    public static void outline(ObjectNode node, Exchange exchange) {
        node.put("number", exchange.number());
        node.put("phase", lower(exchange.phase()));
        node.put("service", exchange.service());
        node.put("method", exchange.method());
        node.put("uri", exchange.uri());
        number(node, "status", exchange.status());
        text(node, "failure", exchange.failure());
        text(node, "request_id", exchange.requestId());
        node.put("attempt", exchange.attempt());
        node.put("times", exchange.times());
        time(node, "started", exchange.started());
        seconds(node, exchange.duration());
    }

    /** All that was said. */
    public static void whole(ObjectNode node, Exchange exchange) {
        outline(node, exchange);
        headers(node.putObject("request_headers"), exchange.requestHeaders());
        node.put("request_body", exchange.requestBody());
        headers(node.putObject("response_headers"), exchange.responseHeaders());
        node.put("response_body", exchange.responseBody());
    }

    private static void headers(ObjectNode node, Headers headers) {
        headers.asMap().forEach((name, values) -> strings(node, name, values));
    }

    public static void leftovers(ObjectNode node, Collection<Leftover> leftovers) {
        ArrayNode array = node.putArray("leftovers");
        leftovers.forEach(each -> array.addObject()
                .put("kind", each.kind())
                .put("id", each.id())
                .put("where", each.where())
                .put("why", each.why()));
    }

    public static void strings(ObjectNode node, String key, Collection<String> values) {
        ArrayNode array = node.putArray(key);
        values.forEach(array::add);
    }

    public static void text(ObjectNode node, String key, Optional<String> value) {
        value.ifPresentOrElse(each -> node.put(key, each), () -> node.putNull(key));
    }

    private static void number(ObjectNode node, String key, OptionalInt value) {
        value.ifPresentOrElse(each -> node.put(key, each), () -> node.putNull(key));
    }

    /** To the millisecond: what is finer is no one's concern, and reads back differently on other systems. */
    public static void time(ObjectNode node, String key, Instant time) {
        node.put(key, time.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    static void seconds(ObjectNode node, Duration duration) {
        node.put("seconds", duration.toMillis() / 1000.0);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
