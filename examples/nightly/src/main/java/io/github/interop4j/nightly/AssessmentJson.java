package io.github.interop4j.nightly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.assessment.Assessment;
import io.github.interop4j.assessment.CapabilityStanding;
import io.github.interop4j.assessment.Decision;
import io.github.interop4j.assessment.Outlook;
import io.github.interop4j.assessment.RefstackReport;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.guideline.Guideline;
import java.util.Collection;
import java.util.Objects;
import java.util.OptionalDouble;

/** Answers about recorded results for programs: every key always there, null where there is nothing to say. */
final class AssessmentJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AssessmentJson() {}

    static ObjectNode assessment(Assessment assessment) {
        ObjectNode node = NODES.objectNode();
        node.set("guideline", GuidelineJson.guideline(assessment.requirements().guideline()));
        node.put("program", assessment.requirements().program().written());
        node.put("rule", assessment.rule().written());
        node.put("on", assessment.on().toString());
        node.put("standing", assessment.standing().name());
        GuidelineJson.texts(node, "only_by_skipping", assessment.onlyBySkipping());
        ArrayNode capabilities = node.putArray("capabilities");
        assessment.capabilities().forEach(each -> capability(capabilities.addObject(), each));
        return node;
    }

    private static void capability(ObjectNode node, CapabilityStanding capability) {
        node.put("name", capability.capability());
        node.put("status", capability.status().written());
        node.put("standing", capability.standing().name());
        decisions(node.putArray("decided_by"), capability.decided());
        decisions(node.putArray("excused"), capability.excused());
    }

    private static void decisions(ArrayNode node, Collection<Decision> decisions) {
        decisions.forEach(each -> {
            ObjectNode decision = node.addObject();
            decision.put("id", each.requirement().testId());
            decision.put("name", each.requirement().name());
            decision.put("outcome", each.outcome().name());
            GuidelineJson.text(decision, "cause", each.cause());
            GuidelineJson.text(decision, "reason", each.reason());
            each.requirement()
                    .flag()
                    .ifPresentOrElse(
                            flag -> GuidelineJson.flag(decision.putObject("flag"), flag),
                            () -> decision.putNull("flag"));
            GuidelineJson.waiver(decision, each.requirement().waiver());
        });
    }

    static ObjectNode outlook(Outlook outlook, Rule rule) {
        ObjectNode node = NODES.objectNode();
        node.put("program", outlook.program().written());
        node.put("rule", rule.written());
        GuidelineJson.texts(node, "met", outlook.met());
        GuidelineJson.text(
                node,
                "next",
                outlook.next().map(each -> each.requirements().guideline().id()));
        ArrayNode guidelines = node.putArray("guidelines");
        outlook.assessments().forEach(each -> {
            ObjectNode guideline = guidelines.addObject();
            guideline.put("id", each.requirements().guideline().id());
            guideline.put(
                    "reconstructed",
                    each.requirements().guideline().reconstruction().isPresent());
            guideline.put("standing", each.standing().name());
            decisions(guideline.putArray("missing"), each.missing());
        });
        return node;
    }

    /** The names RefStack's own page uses, and a word more where the guideline is not its official file. */
    static ObjectNode refstack(Guideline guideline, String target, RefstackReport report) {
        ObjectNode node = NODES.objectNode();
        node.put("guideline", guideline.id());
        node.put("target", target);
        ObjectNode status = node.putObject("status");
        for (CapabilityStatus each : CapabilityStatus.values()) {
            RefstackReport.Count count = Objects.requireNonNull(report.status().get(each));
            status.putArray(each.written())
                    .add(count.tests())
                    .add(count.passed())
                    .add(count.flaggedPassed())
                    .add(count.flaggedNotPassed());
        }
        ObjectNode capabilities = node.putObject("caps");
        report.capabilities()
                .forEach(each -> capabilities
                        .putArray(each.capability())
                        .add(each.status().written())
                        .add(each.passed().size())
                        .add(each.notPassed().size())
                        .add(each.flaggedPassed().size())
                        .add(each.flaggedNotPassed().size()));
        percent(node, "requiredPassPercent", report.requiredPassPercent());
        node.put("totalRequiredFailCount", report.totalRequiredFailCount());
        node.put("totalRequiredFlagCount", report.totalRequiredFlagCount());
        node.put("totalNonFlagCount", report.totalNonFlagCount());
        node.put("nonFlagPassCount", report.nonFlagPassCount());
        percent(node, "nonFlagRequiredPassPercent", report.nonFlagRequiredPassPercent());
        node.put("compliant", report.compliant());
        guideline.reconstruction().ifPresent(each -> GuidelineJson.reconstruction(node, each));
        return node;
    }

    /** A whole number without a point, as RefStack's page has it. */
    private static void percent(ObjectNode node, String key, OptionalDouble percent) {
        if (percent.isEmpty()) {
            node.putNull(key);
        } else if (percent.getAsDouble() == Math.rint(percent.getAsDouble())) {
            node.put(key, Math.round(percent.getAsDouble()));
        } else {
            node.put(key, percent.getAsDouble());
        }
    }
}
