package io.github.interop4j.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Reconstruction;
import io.github.interop4j.judgement.Finding;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.service.choice.Choice;
import io.github.interop4j.service.choice.Offer;
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
import java.util.TreeMap;

/** Writes run.json as a tree: every key always there, null where there is nothing to say. */
final class RunJsonWriter {

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final RunResult result;

    private RunJsonWriter(RunResult result) {
        this.result = result;
    }

    static ObjectNode tree(Conclusion conclusion) {
        var writer = new RunJsonWriter(conclusion.result());
        writer.head();
        writer.verdict(conclusion);
        ArrayNode results = writer.root.putArray("results");
        conclusion.result().lines().forEach(line -> writer.line(results.addObject(), line));
        ArrayNode leftovers = writer.root.putArray("leftovers");
        conclusion.result().leftovers().forEach(each -> leftover(leftovers.addObject(), each));
        strings(writer.root, "untracked", conclusion.result().untracked());
        ArrayNode choices = writer.root.putArray("choices");
        conclusion.result().choices().forEach(each -> choice(choices.addObject(), each));
        return writer.root;
    }

    private static void choice(ObjectNode node, Choice<?> choice) {
        node.put("kind", choice.chosen().kind());
        text(node, "purpose", Optional.of(choice.purpose()).filter(each -> !each.isEmpty()));
        node.put("cloud", choice.cloud());
        node.put("id", choice.chosen().id().value());
        node.put("name", choice.chosen().name());
        node.put("facts", choice.chosen().facts());
        node.put("reason", choice.reason());
        strings(
                node,
                "alternatives",
                choice.alternatives().stream().map(Offer::name).toList());
    }

    private void head() {
        root.put("format", RunJson.FORMAT);
        root.put("version", RunJson.VERSION);
        root.put("run", result.run());
        root.put("complete", result.complete());
        time(root, "started", result.started());
        time(root, "finished", result.finished());
        seconds(root, Duration.between(result.started(), result.finished()));
        root.put("requests", result.requests());
        root.put("shared_requests", result.sharedRequests());
        ObjectNode clouds = root.putObject("clouds");
        new TreeMap<>(result.roles()).forEach(clouds::put);
        Requirements requirements = result.requirements();
        Guideline guideline = requirements.guideline();
        ObjectNode about = root.putObject("guideline");
        about.put("id", guideline.id());
        about.put("program", requirements.program().written());
        about.put("sha256", guideline.origin().sha256());
        text(about, "reconstruction", guideline.reconstruction().map(Reconstruction::basis));
    }

    private void verdict(Conclusion conclusion) {
        ObjectNode verdict = root.putObject("verdict");
        verdict.put("standing", conclusion.standing().name());
        verdict.put("rule", conclusion.rule().written());
        verdict.put("grade", conclusion.grade().written());
        ObjectNode byRule = verdict.putObject("by_rule");
        for (Rule rule : Rule.values()) {
            byRule.put(rule.written(), conclusion.standing(rule).name());
        }
        strings(verdict, "only_by_skipping", conclusion.onlyBySkipping());
        strings(
                verdict,
                "only_by_strictness",
                conclusion.onlyByStrictness().stream().map(Line::id).distinct().toList());
        verdict.put("findings_beyond", conclusion.findings(Finding.Kind.BEYOND));
        ObjectNode counts = root.putObject("counts");
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome.name(), result.count(outcome));
        }
    }

    private void line(ObjectNode node, Line line) {
        Optional<Requirement> requirement = result.requirements().test(line.id());
        Optional<CheckResult> check = line.check();
        node.put("id", line.id());
        node.put("name", line.name());
        strings(node, "capabilities", line.capabilities());
        text(node, "status", requirement.map(each -> each.status().written()));
        node.put("flagged", requirement.filter(each -> each.flag().isPresent()).isPresent());
        node.put("outcome", line.outcome().name());
        text(node, "cause", check.flatMap(each -> each.verdict().cause()).map(Cause::title));
        text(node, "reason", line.reason());
        node.put(
                "by_strictness_alone",
                check.filter(each -> each.verdict().byStrictnessAlone()).isPresent());
        seconds(node, check.map(CheckResult::duration).orElse(Duration.ZERO));
        node.put("requests", check.map(CheckResult::requests).orElse(0));
        check.ifPresentOrElse(each -> check(node.putObject("check"), each), () -> node.putNull("check"));
    }

    private static void check(ObjectNode node, CheckResult check) {
        node.put("sentence", check.sentence());
        node.put("capability", check.capability());
        text(node, "variant", check.variant());
        node.put("source", check.source());
        time(node, "started", check.started());
        number(node, "deciding", check.verdict().deciding());
        ArrayNode exchanges = node.putArray("exchanges");
        check.exchanges().forEach(each -> outline(exchanges.addObject(), each));
        check.deciding()
                .ifPresentOrElse(
                        each -> exchange(node.putObject("deciding_exchange"), each),
                        () -> node.putNull("deciding_exchange"));
        ArrayNode findings = node.putArray("findings");
        check.findings()
                .forEach(each -> findings.addObject()
                        .put("kind", lower(each.kind()))
                        .put("exchange", each.exchange())
                        .put("message", each.message()));
        ArrayNode leftovers = node.putArray("leftovers");
        check.leftovers().forEach(each -> leftover(leftovers.addObject(), each));
    }

    private static void leftover(ObjectNode node, Leftover leftover) {
        node.put("kind", leftover.kind())
                .put("id", leftover.id())
                .put("where", leftover.where())
                .put("why", leftover.why());
    }

    /** One line of what was said, enough to find it in the provider's logs. */
    private static ObjectNode outline(ObjectNode node, Exchange exchange) {
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
        seconds(node, exchange.duration());
        return node;
    }

    private static void exchange(ObjectNode node, Exchange exchange) {
        outline(node, exchange);
        time(node, "started", exchange.started());
        headers(node.putObject("request_headers"), exchange.requestHeaders());
        node.put("request_body", exchange.requestBody());
        headers(node.putObject("response_headers"), exchange.responseHeaders());
        node.put("response_body", exchange.responseBody());
    }

    private static void headers(ObjectNode node, Headers headers) {
        headers.asMap().forEach((name, values) -> strings(node, name, values));
    }

    private static void strings(ObjectNode node, String key, Collection<String> values) {
        ArrayNode array = node.putArray(key);
        values.forEach(array::add);
    }

    private static void text(ObjectNode node, String key, Optional<String> value) {
        value.ifPresentOrElse(each -> node.put(key, each), () -> node.putNull(key));
    }

    private static void number(ObjectNode node, String key, OptionalInt value) {
        value.ifPresentOrElse(each -> node.put(key, each), () -> node.putNull(key));
    }

    private static void time(ObjectNode node, String key, Instant time) {
        node.put(key, time.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static void seconds(ObjectNode node, Duration duration) {
        node.put("seconds", duration.toMillis() / 1000.0);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
