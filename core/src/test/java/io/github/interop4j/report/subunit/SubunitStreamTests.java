package io.github.interop4j.report.subunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.RecordedResults;
import io.github.interop4j.assessment.TestResult;
import io.github.interop4j.report.Hostile;
import io.github.interop4j.report.Rendered;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.Runs;
import io.github.interop4j.report.subunit.Packet.Attachment;
import io.github.interop4j.report.subunit.Packet.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubunitStreamTests {

    /** The packet of the specification's example, runnable as ours are, with the check sum that goes with it. */
    @Test
    void aPacketIsWhatTheSpecificationSays() {
        byte[] packet = new Packet("foo", Status.EXISTS, Optional.empty(), Optional.empty()).bytes();

        assertThat(HexFormat.of().formatHex(packet)).isEqualTo("b329010c03666f6f08555f1b");
    }

    @Test
    void aPacketWithATimeAndAFileHasThemInOrder() {
        byte[] packet = new Packet(
                        "t",
                        Status.SKIP,
                        Optional.of(Instant.ofEpochSecond(0x01020304, 5)),
                        Optional.of(new Attachment("reason", "no")))
                .bytes();

        String hex = HexFormat.of().formatHex(packet);
        assertThat(hex)
                .startsWith("b32b75" + "31" + "01020304" + "05" + "0174" + "17")
                .contains(HexFormat.of().formatHex("text/plain;charset=utf8".getBytes(StandardCharsets.UTF_8)) + "06"
                        + "726561736f6e" + "02" + "6e6f");
        assertThat(packet).hasSize(0x31);
    }

    /** Lengths at which the number that says the length needs a byte more for saying it. */
    @ParameterizedTest
    @ValueSource(
            ints = {0, 40, 52, 53, 54, 55, 56, 57, 58, 16_000, 16_369, 16_370, 16_371, 16_372, 16_373, 16_374, 70_000})
    void everyLengthIsReadBack(int length) {
        byte[] packet =
                new Packet("x".repeat(length) + "[id-a]", Status.SUCCESS, Optional.empty(), Optional.empty()).bytes();

        assertThat(RecordedResults.read("x", new ByteArrayInputStream(packet)).results())
                .extracting(TestResult::id, TestResult::outcome)
                .containsExactly(tuple("a", Outcome.PASSED));
    }

    /** Also for what reads it with python-subunit, in the build of a machine that has it. */
    @Test
    void whatIsReadBackIsWhatWasFound() throws IOException {
        byte[] stream = stream(Hostile.report(Runs.everyOutcome()));
        Files.write(Path.of("target/every-outcome.subunit"), stream);

        assertThat(RecordedResults.read("x", new ByteArrayInputStream(stream)).results())
                .extracting(
                        TestResult::id,
                        each -> each.name().orElse(""),
                        TestResult::outcome,
                        each -> each.reason().orElse(""))
                .containsExactly(
                        tuple("a1", "acme.Keys.kept", Outcome.PASSED, ""),
                        tuple(
                                "a2",
                                "acme.Keys.gone",
                                Outcome.FAILED,
                                "failed, cloud-nonconformant: in #2 GET /keys/42 -> 200: gone is gone"),
                        tuple(
                                "a4",
                                "acme.Later.soon",
                                Outcome.FAILED,
                                "inconclusive, quota: in #2 GET /keys/42 -> 413: too many"),
                        tuple(
                                "in-house",
                                "com.acme.KeyChecks.aKeyIsKept",
                                Outcome.SKIPPED,
                                "needs credential other, which this run was not given"));
    }

    @Test
    void hostileTextIsText() {
        assertThat(RecordedResults.read("x", new ByteArrayInputStream(stream(Hostile.report())))
                        .results())
                .hasSize(5);
    }

    private static byte[] stream(Report report) {
        return Rendered.of(new SubunitStream(), report).bytes(SubunitStream.FILE);
    }
}
