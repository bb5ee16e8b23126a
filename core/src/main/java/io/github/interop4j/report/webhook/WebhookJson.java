package io.github.interop4j.report.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.report.CheckJson;
import io.github.interop4j.report.Conclusion;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.SinceLastRun;
import io.github.interop4j.report.Tally;
import io.github.interop4j.report.Words;
import io.github.interop4j.run.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is told: every key always there, null where there is nothing to say. */
final class WebhookJson {

    private WebhookJson() {}

    static ObjectNode of(Report report, Optional<Path> folder) {
        RunResult result = report.result();
        Conclusion conclusion = report.conclusion();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", "interop4j-webhook").put("version", 1);
        root.put("text", text(report));
        root.put("run", result.run());
        root.put("complete", result.complete());
        CheckJson.time(root, "started", result.started());
        CheckJson.time(root, "finished", result.finished());
        root.put("cloud", result.roles().getOrDefault("member", ""));
        root.put("guideline", result.requirements().guideline().id());
        root.put("program", result.requirements().program().written());
        root.put("standing", conclusion.standing().name());
        root.put("rule", conclusion.rule().written());
        ObjectNode byRule = root.putObject("by_rule");
        for (Rule rule : Rule.values()) {
            byRule.put(rule.written(), conclusion.standing(rule).name());
        }
        ObjectNode counts = root.putObject("counts");
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome.name(), result.count(outcome));
        }
        root.put("unexpected_failures", report.expectations().unexpected());
        CheckJson.text(root, "since", report.since().map(SinceLastRun::run));
        changes(
                root,
                "newly_failing",
                report.since().map(SinceLastRun::newlyFailing).orElse(List.of()));
        changes(
                root,
                "newly_fixed",
                report.since().map(SinceLastRun::newlyFixed).orElse(List.of()));
        CheckJson.text(root, "results", folder.map(Path::toString));
        return root;
    }

    /** One line, under the name by which chats look for it. */
    private static String text(Report report) {
        Conclusion conclusion = report.conclusion();
        String changed = report.since()
                .map(since -> "; " + since.newlyFailing().size() + " newly failing, "
                        + since.newlyFixed().size() + " newly fixed")
                .orElse("");
        return report.result().roles().getOrDefault("member", "") + ": "
                + Words.title(report.result().requirements()) + ": " + conclusion.standing()
                + (report.result().complete() ? "" : ", incomplete") + "; " + new Tally(conclusion).outcomes()
                + changed;
    }

    private static void changes(ObjectNode root, String key, List<SinceLastRun.Change> changes) {
        ArrayNode array = root.putArray(key);
        changes.forEach(each -> {
            ObjectNode change = array.addObject().put("id", each.id());
            CheckJson.text(change, "variant", each.variant());
            change.put("sentence", each.sentence());
        });
    }
}
