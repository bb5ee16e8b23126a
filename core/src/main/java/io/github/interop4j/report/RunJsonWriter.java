package io.github.interop4j.report;

import static io.github.interop4j.report.CheckJson.leftovers;
import static io.github.interop4j.report.CheckJson.seconds;
import static io.github.interop4j.report.CheckJson.strings;
import static io.github.interop4j.report.CheckJson.text;
import static io.github.interop4j.report.CheckJson.time;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Reconstruction;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.service.choice.Choice;
import io.github.interop4j.service.choice.Offer;
import io.github.interop4j.verdict.CheckResult;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;

/** Writes run.json as a tree: every key always there, null where there is nothing to say. */
final class RunJsonWriter {

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final RunResult result;

    private RunJsonWriter(RunResult result) {
        this.result = result;
    }

    static ObjectNode tree(Report report) {
        Conclusion conclusion = report.conclusion();
        var writer = new RunJsonWriter(conclusion.result());
        writer.head();
        writer.verdict(conclusion);
        ArrayNode results = writer.root.putArray("results");
        conclusion.result().lines().forEach(line -> writer.line(results.addObject(), line));
        leftovers(writer.root, conclusion.result().leftovers());
        strings(writer.root, "untracked", conclusion.result().untracked());
        ArrayNode choices = writer.root.putArray("choices");
        conclusion.result().choices().forEach(each -> choice(choices.addObject(), each));
        ExpectedJson.write(writer.root, report.expectations());
        writer.root.put("unexpected_failures", report.expectations().unexpected());
        SinceJson.write(writer.root, report.since());
        CheckJson.surroundings(writer.root, conclusion.result().surroundings());
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
        root.put("cpid", result.cpid());
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
        verdict.put("findings_beyond", conclusion.findingsBeyond());
        ObjectNode counts = root.putObject("counts");
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome.name(), result.count(outcome));
        }
    }

    private void line(ObjectNode node, Line line) {
        Optional<Requirement> requirement = result.requirements().test(line.id());
        node.put("id", line.id());
        node.put("name", line.name());
        strings(node, "capabilities", line.capabilities());
        text(node, "status", requirement.map(each -> each.status().written()));
        node.put("flagged", requirement.filter(each -> each.flag().isPresent()).isPresent());
        node.put("outcome", line.outcome().name());
        line.check().ifPresentOrElse(check -> ran(node, check), () -> notRun(node, line));
        line.again().ifPresentOrElse(check -> again(node.putObject("again"), check), () -> node.putNull("again"));
    }

    private static void again(ObjectNode node, CheckResult second) {
        node.put("outcome", second.verdict().outcome().name());
        text(node, "reason", second.verdict().reason());
        seconds(node, second.duration());
    }

    private static void ran(ObjectNode node, CheckResult check) {
        CheckJson.write(node, check, CheckJson::outline);
        ObjectNode ran = node.withObject("/check");
        check.deciding()
                .ifPresentOrElse(
                        each -> CheckJson.whole(ran.putObject("deciding_exchange"), each),
                        () -> ran.putNull("deciding_exchange"));
    }

    private static void notRun(ObjectNode node, Line line) {
        node.putNull("cause");
        text(node, "reason", line.reason());
        node.put("by_strictness_alone", false);
        seconds(node, Duration.ZERO);
        node.put("requests", 0);
        node.putNull("check");
    }
}
