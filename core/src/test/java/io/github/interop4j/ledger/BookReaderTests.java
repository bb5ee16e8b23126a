package io.github.interop4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Id;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a book, whole and broken. */
class BookReaderTests {

    private static final String RUN = "20261123-201530-4f1c";

    @TempDir
    Path state;

    @Test
    void whatIsWrittenIsRead() {
        var varied = new LinkedHashMap<String, String>();
        varied.put("z", "first");
        varied.put("a", "second");
        Intent intent = intent(1, varied);
        Book book = Book.open(state, "acme", RUN);
        book.intend(intent);
        book.intend(intent(2, Map.of()));
        book.intend(intent(3, Map.of()));
        book.intend(intent(4, Map.of()));
        book.made(1, List.of(new Id("x"), new Id("y")), false);
        book.made(2, List.of(new Id("z")), true);
        book.refused(3, 400);
        book.lent(5, new Restoration("acme", "password", new Id("u"), "/v3/users/u", "by hand", "memo", () -> {}));
        book.close();

        BookReading reading = read().orElseThrow();

        assertThat(reading.run()).isEqualTo(RUN);
        assertThat(reading.cloud()).isEqualTo("acme");
        assertThat(reading.owing()).hasSize(3);
        assertThat(reading.owing().get(0).intent()).isEqualTo(intent);
        assertThat(reading.owing().get(0).intent().path()).isEqualTo(new Id("first/second"));
        assertThat(reading.owing().get(0).ids()).containsExactly(new Id("x"), new Id("y"));
        assertThat(reading.owing()).extracting(BookReading.Owing::uncertain).containsExactly(false, true, true);
        assertThat(reading.lent()).extracting(BookReading.Lent::hint).containsExactly("by hand");
        assertThat(reading.made()).containsExactlyInAnyOrder(new Id("x"), new Id("y"), new Id("z"));
        assertThat(reading.damaged()).isEmpty();
        assertThat(reading.torn()).isZero();
    }

    @Test
    void aTornLastLineIsNamedAndReadUpTo() throws IOException {
        String torn = "{\"intent\":{\"number\":2,\"at\":\"2026";
        written("", torn);

        BookReading reading = read().orElseThrow();
        assertThat(reading.owing()).hasSize(1);
        assertThat(reading.torn()).isEqualTo(3);
        assertThat(reading.damaged()).isEmpty();
    }

    @Test
    void aLastLineOfRubbishIsNoBetterThanATornOne() throws IOException {
        written("", "\0\0\0\0\0\n");

        assertThat(read().orElseThrow().torn()).isEqualTo(3);
    }

    @Test
    void aBadLineBeforeOthersIsNamedAndTheOthersAreRead() throws IOException {
        written("{\"made\":1,\"ids\n", "{\"made\":1,\"ids\":[\"x\"]}\n");

        BookReading reading = read().orElseThrow();
        assertThat(reading.damaged()).containsExactly(3);
        assertThat(reading.torn()).isZero();
        assertThat(reading.owing().get(0).ids()).containsExactly(new Id("x"));
    }

    @Test
    void aRunThatDiedAtItsFirstLineOwesNothing() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"form");
        assertThat(read()).isEmpty();
        Files.writeString(file(), "");
        assertThat(read()).isEmpty();
    }

    @Test
    void aBookOfALaterFormatIsRefused() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"format\":2,\"run\":\"r\",\"cloud\":\"acme\"}\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(UnreadableBook.class)
                .hasMessage("cannot read the ledger " + file()
                        + ", line 1: its format is 2, and this interop4j knows 1: use a newer one");
    }

    @Test
    void whatIsNoBookIsRefused() throws IOException {
        Files.createDirectories(file().getParent());
        for (String none : List.of("hello\n", "{}\n", "[1]\n", "{\"format\":1,\"run\":\"r\"}\n")) {
            Files.writeString(file(), none);
            assertThatThrownBy(this::read)
                    .as(none)
                    .hasMessage("cannot read the ledger " + file() + ", line 1: it is no ledger");
        }
    }

    /** Writes a header, an intent, and these. */
    private void written(String... more) throws IOException {
        Book book = Book.open(state, "acme", RUN);
        book.intend(intent(1, Map.of()));
        book.close();
        Files.writeString(file(), Files.readString(file()) + String.join("", more));
    }

    private Path file() {
        return state.resolve("ledger/acme/" + RUN + ".jsonl");
    }

    private Optional<BookReading> read() {
        return BookReader.read(file());
    }

    static Intent intent(int number, Map<String, String> varied) {
        return new Intent(
                number,
                Instant.parse("2026-11-23T20:15:31Z"),
                "acme",
                "project",
                "user",
                "compute",
                "keypair",
                Request.Base.ENDPOINT,
                Intent.Known.NAME,
                "interop4j-" + RUN + "-keypair-x",
                varied,
                List.of(),
                "/os-keypairs",
                "/keypairs",
                "/keypair/name",
                "/keypair/name",
                Removal.at("/os-keypairs/{id}"),
                Rank.LEAF,
                "",
                "",
                "");
    }
}
