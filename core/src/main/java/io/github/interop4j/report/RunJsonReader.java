package io.github.interop4j.report;

import static io.github.interop4j.report.CheckJsonReader.each;
import static io.github.interop4j.report.CheckJsonReader.instant;
import static io.github.interop4j.report.CheckJsonReader.strings;
import static io.github.interop4j.report.CheckJsonReader.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.run.Line;
import io.github.interop4j.verdict.CheckResult;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Optional;

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
                CheckJsonReader.leftovers(root),
                CheckJsonReader.surroundings(root));
    }

    private static Line line(JsonNode node) {
        return CheckJsonReader.line(node, node.path("check").isObject() ? Optional.of(check(node)) : Optional.empty());
    }

    /** The deciding exchange whole, the others in outline. */
    private static CheckResult check(JsonNode node) {
        CheckResult check = CheckJsonReader.check(node);
        JsonNode deciding = node.at("/check/deciding_exchange");
        return deciding.isObject()
                ? check.with(check.exchanges().stream()
                        .map(each -> each.number() == deciding.path("number").asInt()
                                ? CheckJsonReader.exchange(deciding)
                                : each)
                        .toList())
                : check;
    }
}
