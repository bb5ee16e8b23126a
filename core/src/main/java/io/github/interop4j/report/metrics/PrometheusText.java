package io.github.interop4j.report.metrics;

import io.github.interop4j.assessment.CapabilityStanding;
import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.assessment.Standing;
import io.github.interop4j.judgement.Finding;
import io.github.interop4j.report.Conclusion;
import io.github.interop4j.report.Output;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.Tally;
import io.github.interop4j.run.RunResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Writes {@code interop4j.prom} for the textfile collector of node_exporter: the text format 0.0.4, without times of its
 * own, as that wants it. Labels are few: no run, no test, no message is one.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class PrometheusText implements Output {

    public static final String FILE = "interop4j.prom";

    @Override
    public void render(Report report, Shelf files) {
        files.put(FILE, new Page(report).text().getBytes(StandardCharsets.UTF_8));
    }

    private static final class Page {

        private final StringBuilder text = new StringBuilder();
        private final Conclusion conclusion;
        private final RunResult result;
        private final String common;

        Page(Report report) {
            this.conclusion = report.conclusion();
            this.result = report.result();
            this.common = label("cloud", result.roles().getOrDefault("member", "")) + ","
                    + label("guideline", result.requirements().guideline().id()) + ","
                    + label("program", result.requirements().program().written());
        }

        String text() {
            gauge("run_started_timestamp_seconds", "When the last run began.", one(seconds(result.started())));
            gauge("run_finished_timestamp_seconds", "When the last run ended.", one(seconds(result.finished())));
            gauge(
                    "run_duration_seconds",
                    "How long the last run took.",
                    one(decimal(Duration.between(result.started(), result.finished())
                            .toMillis())));
            gauge("run_complete", "Whether every check of the last run ran to its end.", one(bit(result.complete())));
            gauge("run_requests", "How many requests the last run sent.", one(Integer.toString(result.requests())));
            gauge(
                    "run_leftovers",
                    "How many things the last run made and could not take back.",
                    one(Integer.toString(result.leftovers().size())));
            gauge("standing", "How the cloud stands by each rule: 1 for the answer, else 0.", this::standings);
            gauge("rule_decides", "The rule that decides: 1, else 0.", sample -> {
                for (Rule rule : Rule.values()) {
                    sample.accept(Map.of("rule", rule.written()), bit(rule == conclusion.rule()));
                }
            });
            gauge("tests", "How many tests had each outcome.", sample -> {
                for (Outcome outcome : Outcome.values()) {
                    sample.accept(Map.of("outcome", lower(outcome)), Long.toString(result.count(outcome)));
                }
            });
            gauge("findings", "How many findings of each kind there are.", sample -> {
                for (Finding.Kind kind : Finding.Kind.values()) {
                    sample.accept(Map.of("kind", lower(kind)), Long.toString(conclusion.findings(kind)));
                }
            });
            gauge("required_capabilities", "How many required capabilities stand so.", sample -> {
                for (Standing standing : Standing.values()) {
                    sample.accept(
                            Map.of("standing", lower(standing)),
                            Long.toString(new Tally(conclusion).capabilities(standing)));
                }
            });
            gauge("capability_standing", "How a capability stands: 1 for the answer, else 0.", this::capabilities);
            return text.toString();
        }

        private void standings(BiConsumer<Map<String, String>, String> sample) {
            for (Rule rule : Rule.values()) {
                for (Standing standing : Standing.values()) {
                    sample.accept(
                            labels("rule", rule.written(), "standing", lower(standing)),
                            bit(conclusion.standing(rule) == standing));
                }
            }
        }

        private void capabilities(BiConsumer<Map<String, String>, String> sample) {
            for (CapabilityStanding each : conclusion.assessment().capabilities()) {
                for (Standing standing : Standing.values()) {
                    var labels = labels(
                            "capability",
                            each.capability(),
                            "status",
                            each.status().written());
                    labels.put("standing", lower(standing));
                    sample.accept(labels, bit(each.standing() == standing));
                }
            }
        }

        private static Map<String, String> labels(String one, String value, String other, String its) {
            var labels = new LinkedHashMap<String, String>();
            labels.put(one, value);
            labels.put(other, its);
            return labels;
        }

        private static Consumer<BiConsumer<Map<String, String>, String>> one(String value) {
            return sample -> sample.accept(Map.of(), value);
        }

        private void gauge(String name, String help, Consumer<BiConsumer<Map<String, String>, String>> samples) {
            String full = "interop4j_" + name;
            text.append("# HELP ").append(full).append(' ').append(help).append('\n');
            text.append("# TYPE ").append(full).append(" gauge\n");
            samples.accept((labels, value) -> {
                text.append(full).append('{').append(common);
                labels.forEach((key, its) -> text.append(',').append(label(key, its)));
                text.append("} ").append(value).append('\n');
            });
        }

        private static String label(String name, String value) {
            return name + "=\""
                    + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        }

        private static String seconds(Instant time) {
            return decimal(time.toEpochMilli());
        }

        private static String decimal(long milliseconds) {
            return String.format(Locale.ROOT, "%.3f", milliseconds / 1000.0);
        }

        private static String bit(boolean is) {
            return is ? "1" : "0";
        }

        private static String lower(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }
}
