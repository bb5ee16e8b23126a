package io.github.interop4j.report.expected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedFailuresTests {

    private static final String ENTRY = """
            - id: a1
              reason: keys are lost
              owner: compute team
              ticket: ACME-42
              expires: 2026-12-31
            """;

    @TempDir
    Path folder;

    @Test
    void everyKeyOfEveryEntryIsRead() throws IOException {
        Path file = file(
                "# ours\n" + ENTRY + "- {id: a2, variant: V, reason: r, owner: o, ticket: 7, expires: 2027-01-01}");

        assertThat(ExpectedFailures.read(file))
                .containsExactly(
                        new ExpectedFailure(
                                "a1",
                                Optional.empty(),
                                "keys are lost",
                                "compute team",
                                "ACME-42",
                                LocalDate.parse("2026-12-31"),
                                file + ":2"),
                        new ExpectedFailure(
                                "a2", Optional.of("V"), "r", "o", "7", LocalDate.parse("2027-01-01"), file + ":7"));
    }

    @Test
    void anEmptyListExpectsNothing() throws IOException {
        assertThat(ExpectedFailures.read(file("[]"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"id", "reason", "owner", "ticket", "expires"})
    void aKeyThatIsMissingIsNamed(String key) throws IOException {
        Path file = file(ENTRY.replace("- id: a1\n  ", "- variant: V\n  id: a1\n  ")
                .replaceFirst("(?m)^  " + key + ":.*\n", ""));

        assertThatThrownBy(() -> ExpectedFailures.read(file))
                .isInstanceOf(UnreadableExpectations.class)
                .hasMessage(
                        file + ":1 lacks the key " + key + ": every entry needs id, reason, owner, ticket, expires");
    }

    @Test
    void whatIsWrongIsSaidWithItsLineAndTheRemedy() throws IOException {
        wrong(
                ENTRY.replace("2026-12-31", "soon"),
                ":5 has 'soon' under the key expires, which is no date: write the last day");
        wrong(ENTRY + "  until: never", ":6 has the key 'until', which means nothing here: there are id, reason,");
        wrong(ENTRY.replace("compute team", "''"), ":3 has no text under the key owner: write some");
        wrong(ENTRY.replace("compute team", "[a, b]"), ":3 has no text under the key owner: write some");
        wrong(ENTRY + "  owner: me", ":6 has the key owner twice: keep one of them");
        wrong(ENTRY + ENTRY, ":6 says a second time that a1 is expected to fail: keep one of them");
        wrong("- a1", ":1 is no entry: write a list of entries, each with the keys id, reason");
        wrong("id: a1", " holds no list: write a list of entries");
        wrong("", " holds no list: write a list of entries");
        wrong(ENTRY + "- {", " is not valid YAML: ");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = folder.resolve("nothing.yaml");

        assertThatThrownBy(() -> ExpectedFailures.read(file))
                .hasMessage(file + " cannot be read: there is no such file");
    }

    private void wrong(String text, String what) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> ExpectedFailures.read(file))
                .isInstanceOf(UnreadableExpectations.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(what);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("known.yaml"), text);
    }
}
