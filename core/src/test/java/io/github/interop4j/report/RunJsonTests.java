package io.github.interop4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.assessment.Standing;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.Grade;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunJsonTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void whatWasChosenAndSharedIsWritten() throws IOException {
        JsonNode written = written(Runs.run(true, 34, List.of(Runs.flavor("m1.small")), Runs.passed("a1")));

        assertThat(schema().validate(written)).isEmpty();
        JsonNode choice = written.at("/choices/0");
        assertThat(choice.path("kind").asText()).isEqualTo("flavor");
        assertThat(choice.path("id").asText()).isEqualTo("1");
        assertThat(choice.path("name").asText()).isEqualTo("m1.nano");
        assertThat(choice.path("facts").asText()).isEqualTo("1 vCPU, 64 MiB RAM, 1 GiB disk");
        assertThat(choice.path("reason").asText()).isEqualTo("the smallest that fits");
        assertThat(choice.at("/alternatives/0").asText()).isEqualTo("m1.small");
        assertThat(written.path("shared_requests").asInt()).isEqualTo(34);
        assertThat(written.path("requests").asInt())
                .isEqualTo(34 + written.at("/results/0/requests").asInt());
    }

    @Test
    void whatIsWrittenFollowsTheSchema() throws IOException {
        JsonNode written = written(Runs.everyOutcome());

        assertThat(schema().validate(written)).isEmpty();
        assertThat(written.at("/results/0/outcome").asText()).isEqualTo("PASSED");
        assertThat(written.at("/results/1/check/deciding_exchange/request_id").asText())
                .isEqualTo("req-2");
        assertThat(written.at("/verdict/standing").asText()).isEqualTo("UNMET");
        assertThat(written.at("/verdict/findings_beyond").asInt()).isEqualTo(1);
    }

    @Test
    void theSchemaNamesEveryKeyThatIsWritten() throws IOException {
        var unnamed = new TreeSet<String>();
        collect(written(Runs.everyOutcome()), resource(), unnamed);

        assertThat(unnamed).isEmpty();
    }

    @Test
    void everyKeyIsDocumented() throws IOException {
        String documentation = Files.readString(Path.of("../docs/reference/run-json.md"));
        var keys = new TreeSet<String>();
        collectKeys(resource(), keys);

        assertThat(keys)
                .hasSizeGreaterThan(50)
                .allSatisfy(key -> assertThat(documentation).contains("`" + key + "`"));
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() {
        RunResult run = Runs.everyOutcome();
        RecordedRun read = RunJson.read(write(run));

        assertThat(read.run()).isEqualTo(run.run());
        assertThat(read.roles()).isEqualTo(run.roles());
        assertThat(read.guideline()).isEqualTo("acme-2026");
        assertThat(read.program()).isEqualTo("dns");
        assertThat(read.complete()).isTrue();
        assertThat(read.started()).isEqualTo(run.started());
        assertThat(read.finished()).isEqualTo(run.finished());
        assertThat(read.leftovers()).isEqualTo(run.leftovers());
        assertThat(read.lines())
                .usingRecursiveComparison()
                .isEqualTo(run.lines().stream().map(RunJsonTests::inOutline).toList());
    }

    @Test
    void aRecordedRunIsAssessedAgainWithoutTheCloud() {
        RecordedRun read = RunJson.read(write(Runs.run(Runs.passed("a1"), Runs.passed("a2"), Runs.passed("a3"))));

        assertThat(read.assess(Runs.requirements(), Rule.STRICT, Grade.GUIDELINE)
                        .standing())
                .isEqualTo(Standing.MET);
        Requirements other = Requirements.of(Guidelines.bundled().get("2020.06"), Program.OBJECT);
        assertThat(read.assess(other, Rule.STRICT, Grade.GUIDELINE).standing()).isEqualTo(Standing.UNPROVEN);
    }

    @Test
    void whatIsOtherwiseThanLastTimeFollowsTheSchemaToo() throws IOException {
        RecordedRun earlier = RecordedRun.of(Runs.run(Runs.passed("a2"), Runs.failed("a1", "why")));
        RunResult now = Runs.everyOutcome();
        Report report = Report.of(new Conclusion(now, Rule.STRICT, Grade.GUIDELINE), Evidence.FAILED)
                .since(SinceLastRun.between(earlier, now));
        JsonNode written = JSON.readTree(RunJson.bytes(report));
        var unnamed = new TreeSet<String>();
        collect(written, resource(), unnamed);

        assertThat(schema().validate(written)).isEmpty();
        assertThat(unnamed).isEmpty();
        assertThat(written.at("/since/compared").asInt()).isEqualTo(2);
        assertThat(written.at("/since/unknown").asInt()).isEqualTo(2);
        assertThat(written.at("/since/newly_failing").findValuesAsText("id")).containsExactlyInAnyOrder("a2", "a4");
        assertThat(written.at("/since/newly_fixed/0/before").asText()).isEqualTo("FAILED");
        assertThat(written(now).path("since").isNull()).isTrue();
    }

    @Test
    void anInterruptedRunSaysSo() throws IOException {
        assertThat(written(Runs.run(false, Runs.passed("a1"))).at("/complete").asBoolean())
                .isFalse();
    }

    @Test
    void anOlderFileIsReplacedAndNothingElseIsLeft() throws IOException {
        Files.writeString(folder.resolve("run.json"), "yesterday's");
        write(Runs.everyOutcome());

        assertThat(RunJson.read(folder.resolve("run.json")).lines()).hasSize(5);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("run.json"));
        }
    }

    @Test
    void aFolderThatIsGoneIsNamed() throws IOException {
        ResultFolder results = ResultFolder.writable(folder.resolve("out"), "name another one with --out");
        Files.delete(folder.resolve("out"));
        Conclusion conclusion = new Conclusion(Runs.everyOutcome(), Rule.STRICT, Grade.GUIDELINE);

        assertThatThrownBy(() -> RunJson.write(conclusion, results))
                .isInstanceOf(NotWritable.class)
                .hasMessage("cannot write " + folder.resolve("out/run.json") + ": there is no such file or folder");
    }

    @Test
    void whatIsNoRunIsRefused() throws IOException {
        refuses("nonsense", "is not JSON: Unrecognized token 'nonsense'");
        refuses("{}", "is not a recorded run: expected the key format with the value 'interop4j-run', found none");
        refuses(
                "{\"format\": \"interop4j-run\", \"version\": 2}",
                "is a recorded run of version 2; this interop4j reads version 1");
        refuses(
                "{\"format\": \"interop4j-run\", \"version\": 1}",
                "is not a recorded run: expected a list under the key results, found none");
        refuses(
                "{\"format\": \"interop4j-run\", \"version\": 1, \"run\": \"r\", \"results\": [{\"id\": \"x\"}]}",
                "is not a recorded run: expected the key id, found none");
        Path missing = folder.resolve("missing.json");
        assertThatThrownBy(() -> RunJson.read(missing))
                .isInstanceOf(NotARun.class)
                .hasMessage(missing + " cannot be read: there is no such file or folder");
    }

    private void refuses(String content, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), content);
        assertThatThrownBy(() -> RunJson.read(file))
                .isInstanceOf(NotARun.class)
                .hasMessageStartingWith(file + " " + message);
    }

    private Path write(RunResult run) {
        return RunJson.write(new Conclusion(run, Rule.STRICT, Grade.GUIDELINE), ResultFolder.writable(folder, ""));
    }

    private JsonNode written(RunResult run) throws IOException {
        return JSON.readTree(Files.readString(write(run)));
    }

    private static Line inOutline(Line line) {
        return new Line(
                line.id(),
                line.name(),
                line.capabilities(),
                line.outcome(),
                line.reason(),
                line.check()
                        .map(check -> check.with(check.exchanges().stream()
                                .map(each ->
                                        check.deciding().filter(each::equals).isPresent() ? each : each.outline())
                                .toList())));
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource());
    }

    private static JsonNode resource() {
        try (InputStream schema = RunJson.class.getResourceAsStream("run.schema.json")) {
            return JSON.readTree(Objects.requireNonNull(schema));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every key of an answer that some part of the schema does not name; headers have names of their own. */
    private static void collect(JsonNode written, JsonNode schema, TreeSet<String> unnamed) {
        var named = new TreeSet<String>();
        collectKeys(schema, named);
        written.properties().forEach(each -> {
            if (!named.contains(each.getKey())) {
                unnamed.add(each.getKey());
            }
            if (!each.getKey().endsWith("_headers")) {
                collect(each.getValue(), schema, unnamed);
            }
        });
        if (written.isArray()) {
            written.forEach(each -> collect(each, schema, unnamed));
        }
    }

    private static void collectKeys(JsonNode schema, TreeSet<String> keys) {
        schema.path("properties").properties().forEach(each -> keys.add(each.getKey()));
        schema.path("propertyNames").path("enum").forEach(each -> keys.add(each.asText()));
        schema.path("$defs").path("outcome").path("enum").forEach(each -> keys.add(each.asText()));
        schema.properties().forEach(each -> collectKeys(each.getValue(), keys));
        if (schema.isArray()) {
            schema.forEach(each -> collectKeys(each, keys));
        }
    }
}
