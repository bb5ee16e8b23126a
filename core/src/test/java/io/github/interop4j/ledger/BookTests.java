package io.github.interop4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.cloud.Role;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.lies.LiesTrial;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.ConformanceRun;
import io.github.interop4j.trial.SmallDisk;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.WireObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BookTests {

    @TempDir
    private Path state;

    @Test
    void whatIsAboutToBeMadeIsOnDiskAndAClosedBookThatOwesNothingIsGone() throws IOException {
        var before = new CopyOnWriteArrayList<String>();
        var after = new CopyOnWriteArrayList<String>();
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            var owed = Requirements.of(Guidelines.bundled().get("2020.06"), Program.PLATFORM);
            var clouds = LiesTrial.clouds(cloud);
            ConformanceRun.against(java.util.Objects.requireNonNull(clouds.get(Role.MEMBER)), owed)
                    .only(List.of("planted-careful"))
                    .sources(List.of(() -> List.of("io.github.interop4j.lies.planted")))
                    .state(state)
                    .observer(new WireObserver() {
                        @Override
                        public void beforeSending(Call call) {
                            if (isCreation(call)) {
                                before.addAll(lines());
                            }
                        }

                        @Override
                        public void answered(Call call, Answer answer) {
                            if (isCreation(call)) {
                                after.addAll(lines());
                            }
                        }
                    })
                    .execute();
        }

        assertThat(before).hasSize(2);
        assertThat(before.get(0)).contains("\"run\":").contains("\"cloud\":\"reference\"");
        assertThat(before.get(1)).contains("\"kind\":\"keypair\"").contains("\"name\":\"interop4j-");
        assertThat(after).startsWith(before.toArray(String[]::new)).hasSize(3);
        assertThat(after.get(2)).startsWith("{\"made\":1,\"ids\":[\"interop4j-");
        assertThat(books()).isEmpty();
    }

    @Test
    void aBookThatStillOwesStays() {
        Book book = Book.open(state, "acme", "20261123-000000-0000");
        book.intend(new Intent(
                1,
                java.time.Instant.EPOCH,
                "acme",
                "project",
                "user",
                "compute",
                "keypair",
                io.github.interop4j.session.Request.Base.ENDPOINT,
                Intent.Known.NAME,
                "interop4j-x",
                java.util.Map.of(),
                List.of(),
                "/os-keypairs",
                "/keypairs",
                "/keypair/name",
                "/keypair/name",
                Removal.at("/os-keypairs/{id}"),
                Rank.LEAF,
                "",
                "",
                ""));
        book.close();

        assertThat(books()).singleElement().asString().endsWith("ledger/acme/20261123-000000-0000.jsonl");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedWithTheRemedy() throws IOException {
        Path file = Files.writeString(state.resolve("file"), "not a folder");

        assertThatThrownBy(() -> Book.open(file, "acme", "run"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(
                        "cannot be written (Not a directory), so nothing will be created: choose another folder with --state");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onAFullDiskALineIsThereWholeOrNotAtAll() throws Exception {
        String said = SmallDisk.run(2, FullDisk.class, state);

        assertThat(said)
                .matches("[2-9] .*\n")
                .contains(" the ledger " + state.resolve("ledger/acme/20261123-201530-4f1c.jsonl")
                        + " cannot be written (File too large), so the request was not sent");
        BookReading reading = BookReader.read(books().get(0)).orElseThrow();
        assertThat(reading.owing()).hasSize(said.charAt(0) - '1');
        assertThat(reading.torn()).isZero();
        assertThat(Files.readString(books().get(0))).endsWith("}\n");
    }

    private static boolean isCreation(Call call) {
        return call.method().equals("POST") && call.uri().getPath().endsWith("/os-keypairs");
    }

    private List<String> lines() {
        return books().stream()
                .flatMap(book -> {
                    try {
                        return Files.readAllLines(book).stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private List<Path> books() {
        try (Stream<Path> files = Files.walk(state)) {
            return files.filter(each -> each.toString().endsWith(".jsonl")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
