package io.github.interop4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.interop4j.cloud.Pace;
import io.github.interop4j.ledger.Swept.Fate;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.wire.Journal;
import io.github.interop4j.wire.Phase;
import io.github.interop4j.wire.Sending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is deleted when a check has ended is seen gone together when the run ends. */
class PutOffTests {

    private static final Pace HASTY =
            new Pace(Sending.AMPLE, Sending.AMPLE, Duration.ofMillis(200), Duration.ofMillis(10));

    /** Things that one list names all of. */
    private static final Creation CUP = Creation.of("shelf", "cup", "POST", "/cups")
            .ids("/thing/id")
            .owned(new Ownership.Named("/name", "/cups?name={name}", "/things", "/name", "/id"))
            .listed("/cups");

    /** The same, found by their ids, and deleted before cups. */
    private static final Creation SAUCER = Creation.of("shelf", "saucer", "POST", "/saucers")
            .ids("/thing/id")
            .owned(new Ownership.Named("/name", "/saucers?name={name}", "/things", "/name", "/id"))
            .rank(Rank.SERVER)
            .listed("/saucers");

    /** Several by one request, of which its answer names one. */
    private static final Creation SAUCERS = Creation.of("shelf", "set", "POST", "/sets")
            .ids("/thing/id")
            .many("/min_count")
            .owned(new Ownership.Named("/name", "/sets", "/things", "/name", "/id"))
            .listed("/sets");

    @TempDir
    Path state;

    private final Shelf shelf = new Shelf();
    private Working run;

    @BeforeEach
    void begin() {
        run = Working.in(shelf.cloud(HASTY), state, Working.RUN);
        run.ledger.declare(List.of(CUP, SAUCER));
    }

    @AfterEach
    void end() {
        run.close();
        shelf.close();
    }

    @Test
    void manyAreSeenGoneByOneListThatNamesWhatIsShared() {
        create("cups");
        check("one", "cups");
        check("two", "cups");
        assertThat(shelf.heard()).doesNotContain("GET /cups/2", "GET /cups/3");

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.heard())
                .containsExactly(
                        "POST /cups",
                        "POST /cups",
                        "DELETE /cups/2",
                        "POST /cups",
                        "DELETE /cups/3",
                        "GET /cups",
                        "DELETE /cups/1",
                        "GET /cups/1");
        assertThat(books()).isEmpty();
    }

    @Test
    void whatIsStillThereIsLeftOverAndNamesItsCheck() {
        create("cups");
        shelf.ignoresDeletionOf("/cups/2");
        assertThat(check("one", "cups")).isEmpty();
        check("two", "cups");

        assertThat(run.settle())
                .containsExactly(new Leftover(
                        "cup", "2", "/cups/2", "still there after DELETE answered 202; made by: a cup is made (one)"));
        assertThat(books()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HONEST")
    void aListThatMayNotBeAllIsNotBelieved(Shelf.Lists how) {
        create("cups");
        shelf.ignoresDeletionOf("/cups/2");
        check("one", "cups");
        check("two", "cups");
        shelf.lists(how);

        assertThat(run.settle()).extracting(Leftover::id).containsExactly("2");
        assertThat(shelf.heard()).contains("GET /cups", "GET /cups/2", "GET /cups/3");
    }

    @Test
    void aListThatNobodySawNameAnythingIsNotAskedFor() {
        shelf.ignoresDeletionOf("/cups/1");
        check("one", "cups");
        check("two", "cups");

        assertThat(run.settle()).extracting(Leftover::id).containsExactly("1");
        assertThat(shelf.heard()).contains("GET /cups/1", "GET /cups/2").doesNotContain("GET /cups");
    }

    @Test
    void aListIsBelievedThatNamedSomethingInACheck() {
        check("one", "cups");
        try (Journal journal = Journal.open()) {
            create("cups");
            run.attempt(Shelf.request("GET", "/cups"));
            settle(journal, "two");
        }

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.heard()).endsWith("DELETE /cups/2", "GET /cups");
        assertThat(books()).isEmpty();
    }

    @Test
    void aListThatDoesNotNameWhatIsSharedIsNotBelievedAnyMore() {
        create("cups");
        run.attempt(Shelf.request("GET", "/cups"));
        shelf.ignoresDeletionOf("/cups/2");
        check("one", "cups");
        check("two", "cups");
        shelf.lists(Shelf.Lists.EMPTY);

        assertThat(run.settle()).extracting(Leftover::id).containsExactly("2");
    }

    @Test
    void aListOfSomeSaysNothingOfTheListOfAll() {
        check("one", "cups");
        try (Journal journal = Journal.open()) {
            String name = run.name();
            run.create("cups", Working.named(name));
            run.attempt(Shelf.request("GET", "/cups?name=" + name));
            settle(journal, "two");
        }

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.heard()).endsWith("GET /cups/1", "GET /cups/2");
    }

    @Test
    void aSingleOneIsLookedAtByItself() {
        create("cups");
        check("one", "cups");

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.heard()).contains("GET /cups/2").doesNotContain("GET /cups");
    }

    @Test
    void whatOthersWaitForIsSeenGoneBeforeThem() {
        check("one", "cups", "saucers");

        assertThat(shelf.heard())
                .containsExactly(
                        "POST /cups", "POST /saucers", "DELETE /saucers/2", "GET /saucers/2", "DELETE /cups/1");
        assertThat(run.settle()).isEmpty();
    }

    @Test
    void whatIsInUseIsTriedAgainAtOnce() {
        shelf.refusesToDelete("/cups/1");

        assertThat(check("one", "cups")).containsExactly(new Leftover("cup", "1", "/cups/1", "DELETE answered 409"));
        assertThat(run.settle()).isEmpty();
    }

    @Test
    void whatGotNoAnswerIsSeenGoneAtOnce() {
        try (Journal journal = Journal.open()) {
            shelf.creations(Shelf.Way.ACTS_AND_HANGS_UP);
            run.tryToCreate("cups", Working.named(run.name()));
            settle(journal, "one");
        }

        assertThat(shelf.heard()).endsWith("DELETE /cups/1", "GET /cups/1");
        assertThat(books()).isEmpty();
    }

    @Test
    void whatARequestMadeBesideItsAnswerIsPutOffOnceItIsFound() {
        run.ledger.declare(List.of(SAUCERS));
        try (Journal journal = Journal.open()) {
            run.create("sets", "{\"name\": \"" + run.name() + "\", \"min_count\": 2}");
            settle(journal, "one");
        }

        assertThat(shelf.heard())
                .startsWith("POST /sets", "GET /sets")
                .hasSize(4)
                .contains("DELETE /sets/1", "DELETE /sets/2");
        assertThat(run.settle()).isEmpty();
        assertThat(shelf.heard()).endsWith("GET /sets").doesNotContain("GET /sets/1");
        assertThat(books()).isEmpty();
    }

    @Test
    void whatNoListNamesIsSeenGoneAtOnce() {
        check("one", "things");

        assertThat(shelf.heard()).containsExactly("POST /things", "DELETE /things/1", "GET /things/1");
    }

    @Test
    void whatACheckDeletedItselfIsPutOffToo() {
        create("cups");
        check("one", "cups");
        try (Journal journal = Journal.open()) {
            create("cups");
            run.attempt(Shelf.request("DELETE", "/cups/3"));
            settle(journal, "two");
        }

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.heard()).containsSubsequence("DELETE /cups/3", "GET /cups", "DELETE /cups/1");
        assertThat(shelf.heard()).doesNotContain("GET /cups/3");
    }

    @Test
    void ofARunThatIsKilledBeforeASweepFindsIt() {
        shelf.ignoresDeletionOf("/cups/1");
        check("one", "cups");
        check("two", "cups");
        run.close();
        shelf.heedsAllDeletions();

        assertThat(Sweep.of(state, name -> shelf.cloud(HASTY))
                        .execute("reference")
                        .things())
                .extracting(Swept::id, Swept::fate)
                .containsExactlyInAnyOrder(tuple("1", Fate.REMOVED), tuple("2", Fate.WAS_GONE));
        assertThat(shelf.paths()).isEmpty();
    }

    private List<Leftover> check(String id, String... shelves) {
        try (Journal journal = Journal.open()) {
            for (String each : shelves) {
                create(each);
            }
            return settle(journal, id);
        }
    }

    private List<Leftover> settle(Journal journal, String id) {
        journal.enter(Phase.CLEAN_UP);
        return run.ledger.settleButProof(journal, "a cup is made (" + id + ")");
    }

    private void create(String shelf) {
        run.create(shelf, Working.named(run.name()));
    }

    /** Returns the books that still owe something, once the run is over. */
    private List<Path> books() {
        run.close();
        try (var files = Files.list(state.resolve("ledger/reference"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
