package io.github.interop4j.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedResultsTests {

    private static final String ID = "9a438d88-10c6-4bcd-8b5b-5b6e25e1346f";
    private static final String TEST =
            "tempest.api.compute.servers.test_create_server.ServersTestJSON.test_list_servers";
    private static final String PRINTED = TEST + "[id-" + ID + ",smoke]";

    @Test
    void aRunOfOursIsRead() {
        RecordedResults read = read("""
                {"format": "interop4j-run", "version": 1, "results": [
                  {"id": "%s", "name": "n", "capabilities": ["c"], "outcome": "SKIPPED", "cause": null,
                   "reason": "no such service", "check": {"exchanges": [{"id": "not this"}]}}]}
                """.formatted(ID));
        assertThat(read.format()).isEqualTo(RecordedResults.Format.INTEROP4J_RUN);
        assertThat(read.results())
                .containsExactly(new TestResult(
                        ID, Optional.of("n"), Outcome.SKIPPED, Optional.empty(), Optional.of("no such service")));
    }

    @Test
    void refstackResultsAreReadAsUploadedAndAsHandedBack() {
        RecordedResults upload =
                read("{\"cpid\": \"c\", \"duration_seconds\": 1, \"results\": [{\"name\": \"%s\", \"uuid\": \"%s\"}]}"
                        .formatted(TEST, ID));
        assertThat(upload.results()).containsExactly(passed(ID, TEST));
        assertThat(upload.format().passesOnly()).isTrue();
        assertThat(read("{\"cpid\": \"c\", \"results\": [\"" + TEST + "\"]}").results())
                .containsExactly(passed("", TEST));
    }

    @Test
    void aSubunitStreamIsRead() {
        byte[] stream = new SubunitStream()
                .status("a.B.listed", SubunitStream.EXISTS)
                .status(PRINTED, SubunitStream.IN_PROGRESS)
                .status(PRINTED, SubunitStream.SUCCESS)
                .attachment("a.B.failed", "traceback", "Traceback:\n  File\nNotFound: gone\n")
                .status("a.B.failed", SubunitStream.FAIL)
                .attachment("a.B.skipped", "reason", "no cinder\nmore")
                .status("a.B.skipped", SubunitStream.SKIP)
                .status("a.B.wonder", SubunitStream.UNEXPECTED_SUCCESS)
                .status("a.B.known", SubunitStream.EXPECTED_FAILURE)
                .status("a.B.hung", SubunitStream.IN_PROGRESS)
                .bytes();
        RecordedResults read = RecordedResults.read("0", new ByteArrayInputStream(stream));
        assertThat(read.format()).isEqualTo(RecordedResults.Format.SUBUNIT);
        assertThat(read.results())
                .containsExactly(
                        passed(ID, TEST),
                        result("a.B.failed", Outcome.FAILED, "NotFound: gone"),
                        result("a.B.skipped", Outcome.SKIPPED, "no cinder"),
                        new TestResult(
                                "", Optional.of("a.B.wonder"), Outcome.FAILED, Optional.empty(), Optional.empty()),
                        new TestResult(
                                "", Optional.of("a.B.known"), Outcome.INCONCLUSIVE, Optional.empty(), Optional.empty()),
                        result("a.B.hung", Outcome.INCONCLUSIVE, "began and did not end"));
    }

    /** Written by python-subunit itself. */
    @Test
    void aStreamOfTheReferenceImplementationIsRead() throws IOException {
        try (InputStream stream = Objects.requireNonNull(
                RecordedResults.class.getResourceAsStream("/io/github/interop4j/subunit/three-tests.subunit"))) {
            assertThat(RecordedResults.read("0", stream).results())
                    .containsExactly(
                            passed(ID, "a.B.test_ok"),
                            result("a.B.test_fail", Outcome.FAILED, "NotFound: gone"),
                            result("a.B.test_skip", Outcome.SKIPPED, "none"));
        }
    }

    @Test
    void thePacketOfTheSpecificationIsRead() {
        byte[] packet = HexFormat.of().parseHex("b329010c03666f6f08555f1b");
        assertThat(new SubunitStream()
                        .packet(0x2901, new byte[] {3, 'f', 'o', 'o'})
                        .bytes())
                .isEqualTo(packet);
        assertThatThrownBy(() -> RecordedResults.read("0", new ByteArrayInputStream(packet)))
                .hasMessage("0: expected results of tests, found none");
    }

    @Test
    void longTextsAreCutToWhatSaysMost() {
        byte[] stream = new SubunitStream()
                .attachment("a.B.c", "reason", "r" + "x".repeat(20_000))
                .attachment("a.B.c", "reason", "y".repeat(20_000))
                .status("a.B.c", SubunitStream.SKIP)
                .attachment("a.B.d", "traceback", "x".repeat(40_000) + "\n")
                .attachment("a.B.d", "traceback", "NotFound: gone\n")
                .status("a.B.d", SubunitStream.FAIL)
                .bytes();
        assertThat(RecordedResults.read("0", new ByteArrayInputStream(stream)).results())
                .extracting(each -> each.reason().orElseThrow())
                .containsExactly("r" + "x".repeat(499) + "…", "NotFound: gone");
    }

    @Test
    void aBrokenSubunitStreamIsRefusedWithItsByte() {
        byte[] good = new SubunitStream().status("a.B.c", SubunitStream.SUCCESS).bytes();
        byte[] twice = Arrays.copyOf(good, 2 * good.length);
        System.arraycopy(good, 0, twice, good.length, good.length);
        twice[twice.length - 1] ^= 1;
        assertThatThrownBy(() -> RecordedResults.read("0", new ByteArrayInputStream(twice)))
                .hasMessage("0 at byte " + good.length
                        + ": expected a packet with the right check sum, found something else");
        assertThatThrownBy(
                        () -> RecordedResults.read("0", new ByteArrayInputStream(Arrays.copyOf(good, good.length - 1))))
                .hasMessage("0 at byte 0: expected a whole packet, found something else");
        byte[] lying = new SubunitStream().packet(0x2800, new byte[] {63, 'a'}).bytes();
        assertThatThrownBy(() -> RecordedResults.read("0", new ByteArrayInputStream(lying)))
                .hasMessageContaining("expected fields that fit their packet");
    }

    @Test
    void junitXmlOfATempestRunIsRead() {
        RecordedResults read = read("""
                <?xml version="1.0"?>
                <testsuites><testsuite name="t" tests="5">
                  <testcase classname="tempest.api.compute.servers.test_create_server.ServersTestJSON" name="test_list_servers[id-%s,smoke]" time="1"/>
                  <testcase classname="a.B" name="failed"><failure type="x"><![CDATA[log
                Traceback
                NotFound: gone]]></failure><system-out>noise</system-out></testcase>
                  <testcase classname="a.B" name="skipped"><skipped>no cinder</skipped></testcase>
                  <testcase classname="setUpClass (c" name="D)"><skipped message="no swift"/></testcase>
                  <testcase classname="setUpClass (c" name="E)"><error>boom</error></testcase>
                  <testcase classname="tearDownClass (c" name="F)"><error>boom</error></testcase>
                </testsuite></testsuites>
                """.formatted(ID));
        assertThat(read.format()).isEqualTo(RecordedResults.Format.JUNIT_XML);
        assertThat(read.results())
                .containsExactly(
                        passed(ID, TEST),
                        result("a.B.failed", Outcome.FAILED, "NotFound: gone"),
                        result("a.B.skipped", Outcome.SKIPPED, "no cinder"),
                        result("c.D", Outcome.SKIPPED, "no swift"),
                        new TestResult(
                                "",
                                Optional.of("c.E"),
                                Outcome.INCONCLUSIVE,
                                Optional.of("given"),
                                Optional.of("boom")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE t [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><testsuite><testcase name=\"&e;\"/></testsuite>",
                "<!DOCTYPE t [<!ENTITY e \"x\">]><testsuite><testcase name=\"a.B.c\"><failure>&e;</failure></testcase></testsuite>",
                "<!DOCTYPE testsuite SYSTEM \"http://127.0.0.1:1/never\"><testsuite><testcase name=\"a.B.c\"/></testsuite>"
            })
    void aDocumentTypeIsRefusedUnread(String xml) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOf(ResultsException.class)
                .hasMessage("in at line 1: expected no document type and no entities, found one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | in: expected run.json, RefStack results, a subunit v2 stream or JUnit XML, found nothing",
                "hello | in: expected run.json, RefStack results, a subunit v2 stream or JUnit XML, found something else",
                "time: 2026-11-23 18:26:15Z | in: expected run.json, RefStack results, a subunit v2 stream or JUnit XML, found subunit v1; 'stestr last --subunit' gives version 2",
                "{} | in: expected the key 'format' of a run.json or the key 'cpid' of RefStack results, found neither",
                "{\"cpid\": \"c\", \"results\": 7} | in at /results: expected a list, found something else",
                "{\"cpid\": \"c\", \"results\": [7]} | in at /results/0: expected an object or a name, found something else",
                "{\"cpid\": \"c\", \"results\": [{}]} | in at /results/0: expected the key 'name' with a text, found none",
                "{\"cpid\": \"c\", \"results\": []} | in: expected results of tests, found none",
                "{\"format\": \"interop4j-run\", \"results\": [{\"name\": \"n\"}]} | in at /results/0: expected the key 'id' with a text, found none",
                "{\"format\": \"interop4j-run\", \"results\": [{\"id\": \"i\", \"outcome\": \"OK\"}]} | in at /results/0/outcome: expected one of [PASSED, SKIPPED, NOT_IMPLEMENTED, NOT_RUN, INCONCLUSIVE, FAILED], found 'OK'",
                "<html/> | in at line 1: expected the element testsuite or testsuites, found html",
                "<testsuite><testcase/></testsuite> | in at line 1: expected the attribute name, found none"
            })
    void whatHoldsNoResultsIsRefused(String content, String message) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(ResultsException.class)
                .hasMessage(message);
    }

    @Test
    void brokenFilesAreRefusedWithTheirLine(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> read("{\n\"cpid\": "))
                .hasMessageStartingWith("in at line 2: not valid JSON: Unexpected end-of-input");
        assertThatThrownBy(() -> read("<testsuite>\n<")).hasMessageStartingWith("in at line 2: not valid XML: ");
        Path file = Files.writeString(folder.resolve("r.json"), "{\"cpid\": \"c\", \"results\": [\"a.B.c\"]}");
        assertThat(RecordedResults.read(file).source()).isEqualTo("r.json");
        assertThatThrownBy(() -> RecordedResults.read(folder.resolve("gone")))
                .hasMessageContaining("gone: expected a file, found none");
    }

    @Test
    void whatIsSaidOfAClassIsSaidOfItsTests() {
        Requirements dns = Requirements.of(Guidelines.bundled().get("dns.2020.06"), Program.DNS);
        RecordedResults read = read(
                "<testsuite><testcase name=\"setUpClass (designate_tempest_plugin.tests.api.v2.test_zones.ZonesTest)\">"
                        + "<skipped>no designate</skipped></testcase></testsuite>");
        Assessment assessment = Assessment.of(dns, read.results(), Rule.STRICT);
        assertThat(assessment.decisions().stream().filter(each -> each.outcome() == Outcome.SKIPPED))
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.results().get(0).reason()).contains("no designate"));
    }

    @Test
    void whatIsExportedForRefstackComesBackWithTheSameReport() throws IOException {
        Requirements compute = Requirements.of(Guidelines.bundled().get("2020.06"), Program.COMPUTE);
        List<TestResult> results = compute.tests().stream()
                .filter(each -> each.flag().isEmpty())
                .map(each -> TestResult.of(each.testId(), Outcome.PASSED))
                .toList();
        StringWriter upload = new StringWriter();
        RefstackUpload.write(Assessment.of(compute, results, Rule.STRICT), "cloud", 12, upload);
        RecordedResults read = read(upload.toString());
        assertThat(read.results()).allSatisfy(each -> assertThat(each.id()).hasSize(36));
        List<String> names =
                read.results().stream().flatMap(each -> each.name().stream()).toList();
        RefstackReport report = RefstackReport.of(compute.guideline(), "compute", names);
        assertThat(report.compliant()).isTrue();
        assertThat(report.totalRequiredFailCount()).isEqualTo(report.totalRequiredFlagCount());
        assertThatThrownBy(() -> RefstackUpload.write(
                        Assessment.of(compute, List.of(), Rule.STRICT), "cloud", 12, new StringWriter()))
                .hasMessage("RefStack: nothing passed, and no empty list of results is taken");
    }

    private static TestResult passed(String id, String name) {
        return new TestResult(id, Optional.of(name), Outcome.PASSED, Optional.empty(), Optional.empty());
    }

    private static TestResult result(String name, Outcome outcome, String reason) {
        return new TestResult("", Optional.of(name), outcome, Optional.empty(), Optional.of(reason));
    }

    private static RecordedResults read(String content) {
        return RecordedResults.read("in", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
