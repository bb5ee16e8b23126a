package io.github.interop4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Pace;
import io.github.interop4j.ledger.Swept.Fate;
import io.github.interop4j.session.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sweep does about what a run left that ended without settling, as if it had been killed. */
class SweepTests {

    private static final String OTHER_RUN = "20261123-201530-ffff";

    /** Nothing is waited for longer than this, so a lost request is soon taken to be lost for good. */
    private static final Pace HASTY =
            new Pace(Duration.ofMillis(1500), Duration.ofMillis(1500), Duration.ofMillis(200), Duration.ofMillis(10));

    @TempDir
    Path state;

    private final Shelf shelf = new Shelf();
    private final List<String> told = new ArrayList<>();
    private Cloud cloud = shelf.cloud(HASTY);
    private Working run;

    @BeforeEach
    void begin() {
        run = Working.in(cloud, state, Working.RUN);
    }

    @AfterEach
    void end() {
        run.close();
        shelf.close();
    }

    @Test
    void whatARunMadeIsRemovedAndItsBookWithIt() {
        run.create("things", Working.named(run.name()));
        run.create("numbers", "{}");
        run.attempt(Shelf.request("PUT", "/boxes/" + run.name()));

        SweepResult result = sweep();

        assertThat(result.things())
                .extracting(Swept::fate)
                .containsOnly(Fate.REMOVED)
                .hasSize(3);
        assertThat(result.left()).isEmpty();
        assertThat(shelf.paths()).isEmpty();
        assertThat(books()).isEmpty();
    }

    @Test
    void itSaysWhatItDidWithWhat() {
        run.create("things", Working.named(run.name()));

        assertThat(sweep().things())
                .containsExactly(new Swept("reference", Working.RUN, "thing", "1", "/things/1", Fate.REMOVED, ""));
        assertThat(told).containsExactly("begun reference " + Working.RUN, "thing 1 removed");
    }

    @Test
    void whatGotNoAnswerIsFoundByItsNameOrPath() {
        shelf.creations(Shelf.Way.ACTS_AND_HANGS_UP);
        run.tryToCreate("things", Working.named(run.name()));
        shelf.creations(Shelf.Way.ACTS_AND_SAYS_503);
        run.attempt(Shelf.request("PUT", "/boxes/" + run.name()));

        assertThat(sweep().left()).isEmpty();
        assertThat(shelf.paths()).isEmpty();
    }

    @Test
    void whatWasNeverMadeIsWaitedForAsLongAsARequestMayTake() {
        shelf.creations(Shelf.Way.HANGS_UP);
        run.tryToCreate("things", Working.named(run.name()));

        assertThat(sweep().things()).extracting(Swept::fate).containsExactly(Fate.NEVER_MADE);
        assertThat(told).anyMatch(line -> line.startsWith("waits for reference"));
        assertThat(books()).isEmpty();
    }

    @Test
    void whatTheCloudMakesWhileItIsWaitedForIsRemoved() {
        String name = run.name();
        shelf.creations(Shelf.Way.HANGS_UP);
        run.tryToCreate("things", Working.named(name));

        SweepResult result = sweep(new Telling() {
            @Override
            public void waits(String where, Duration time) {
                shelf.plant("things", Map.of("name", name));
            }
        });

        assertThat(result.things()).extracting(Swept::fate).containsExactly(Fate.REMOVED);
        assertThat(shelf.paths()).isEmpty();
    }

    @Test
    void whatHasOnlyAnIdIsShownAndRemovedOnDemandOnly() {
        String old = shelf.plant("numbers", Map.of("created_at", "2020-01-01T00:00:00Z"));
        shelf.creations(Shelf.Way.ACTS_AND_HANGS_UP);
        run.tryToCreate("numbers", "{}");
        String id = shelf.paths().get(1).replace("/numbers/", "");

        assertThat(sweep().things()).singleElement().satisfies(thing -> {
            assertThat(thing.fate()).isEqualTo(Fate.PERHAPS_OURS);
            assertThat(thing.why()).startsWith("created 20").endsWith("; if you know that it is, say --delete " + id);
        });
        assertThat(shelf.paths()).hasSize(2);
        assertThat(books()).hasSize(1);

        assertThat(describe(new Telling())
                        .delete(List.of(id))
                        .execute("reference")
                        .left())
                .isEmpty();
        assertThat(shelf.paths()).containsExactly("/numbers/" + old);
        assertThat(books()).isEmpty();
    }

    @Test
    void whatOnlyMayBeOursIsNotRemovedOnDemandWhereSomethingSpeaksAgainstIt() {
        String old = shelf.plant("numbers", Map.of("created_at", "2020-01-01T00:00:00Z"));
        String theirs = shelf.plant("numbers", Map.of("project_id", "another"));
        shelf.creations(Shelf.Way.HANGS_UP);
        run.tryToCreate("numbers", "{}");

        describe(new Telling()).delete(List.of(old, theirs)).execute("reference");
        assertThat(shelf.paths()).hasSize(2);
    }

    // --- whose ----------------------------------------------------------------------------

    @Test
    void lookAlikesAreNotTouched() {
        String name = run.name();
        Instant now = Instant.now();
        List.of(
                        Map.of("name", name + "x"),
                        Map.of("name", new Names(OTHER_RUN).next("thing")),
                        Map.of("name", "interop4j-"),
                        Map.of("name", name, "project_id", "another"),
                        Map.of("name", name, "tenant_id", "another"),
                        Map.of("name", name, "user_id", "another"),
                        Map.of(
                                "name",
                                name,
                                "created_at",
                                now.minus(Duration.ofHours(1)).toString()),
                        Map.of(
                                "name",
                                name,
                                "created",
                                now.plus(Duration.ofHours(1)).toString()))
                .forEach(fields -> shelf.plant("things", fields));
        List<String> planted = shelf.paths();
        shelf.creations(Shelf.Way.ACTS_AND_HANGS_UP);
        run.tryToCreate("things", Working.named(name));

        SweepResult result = sweep();

        assertThat(shelf.paths()).isEqualTo(planted);
        assertThat(result.things()).extracting(Swept::fate).containsOnly(Fate.NOT_OURS, Fate.REMOVED);
        assertThat(result.things())
                .extracting(Swept::why)
                .anyMatch(why -> why.startsWith("it is of project another, the run was in "))
                .anyMatch(why -> why.startsWith("it was created at "));
    }

    @Test
    void aCloudWhoseClockIsHoursOffIsBelieved() {
        shelf.at(Instant.now().plus(Duration.ofHours(3)));
        run.attempt(Shelf.request("GET", "/things/none"));
        run.create("things", Working.named(run.name()));

        assertThat(sweep().things()).extracting(Swept::fate).containsExactly(Fate.REMOVED);
    }

    @Test
    void aThingMayAppearMinutesAfterItWasAskedFor() {
        run.create("things", Working.named(run.name()));
        shelf.at(Instant.now().plus(Duration.ofMinutes(10)));
        run.create("things", Working.named(run.name()));

        assertThat(sweep().things()).extracting(Swept::fate).containsOnly(Fate.REMOVED);
    }

    @Test
    void whatHasNoNameIsKnownByWhatItNames() {
        String ours = "11111111-1111-1111-1111-111111111111";
        String theirs = "22222222-2222-2222-2222-222222222222";
        String rule = shelf.plant("numbers", Map.of("group", theirs));
        String another = shelf.plant("numbers", Map.of("group", ours));
        shelf.creations(Shelf.Way.HANGS_UP);
        run.tryToCreate("numbers", "{\"rule\": {\"group\": \"" + ours + "\"}}");

        assertThat(sweep().things()).extracting(Swept::id).containsExactly(another);
        assertThat(shelf.paths()).containsExactly("/numbers/" + rule, "/numbers/" + another);
    }

    @Test
    void aThingOfANameThatIsNotOursIsShown() {
        shelf.creations(Shelf.Way.ACTS_AND_HANGS_UP);
        run.tryToCreate("things", Working.named("database"));

        assertThat(sweep().things()).extracting(Swept::fate).containsExactly(Fate.PERHAPS_OURS);
        assertThat(shelf.paths()).hasSize(1);
    }

    @Test
    void aThingThatGotNoNameIsShown() {
        shelf.creations(Shelf.Way.ACTS_AND_HANGS_UP);
        run.tryToCreate("things", "{}");

        assertThat(sweep().things()).extracting(Swept::fate).containsExactly(Fate.PERHAPS_OURS);
        assertThat(shelf.paths()).hasSize(1);
    }

    @Test
    void aLiveRunIsLeftAlone() {
        run.create("things", Working.named(run.name()));
        try (Working alive = Working.in(cloud, state, OTHER_RUN)) {
            alive.create("things", Working.named(alive.name()));

            SweepResult result = sweep();

            assertThat(result.alive()).isEqualTo(1);
            assertThat(told).contains("alive " + OTHER_RUN);
            assertThat(shelf.paths()).containsExactly("/things/2");
            alive.settle();
        }
        assertThat(shelf.paths()).isEmpty();
    }

    @Test
    void anotherProjectIsNotSearched() {
        run.create("things", Working.named(run.name()));
        cloud = Sweeping.as("reference-other", shelf, cloud);

        assertThat(sweep().things()).singleElement().satisfies(thing -> {
            assertThat(thing.fate()).isEqualTo(Fate.UNKNOWN);
            assertThat(thing.why()).startsWith("cloud 'reference' now logs in as user ");
        });
        assertThat(shelf.paths()).hasSize(1);
        assertThat(books()).hasSize(1);
    }

    // --- what goes wrong --------------------------------------------------------------------

    @Test
    void whatIsStillThereIsSaidAndItsBookKept() {
        run.create("things", Working.named(run.name()));
        run.create("things", Working.named(run.name()));
        shelf.ignoresDeletionOf("/things/1");

        assertThat(sweep().left())
                .containsExactly(new Swept(
                        "reference",
                        Working.RUN,
                        "thing",
                        "1",
                        "/things/1",
                        Fate.STILL_THERE,
                        "still there after DELETE answered 202"));
        assertThat(books()).hasSize(1);

        told.clear();
        sweep();
        assertThat(told).noneMatch(line -> line.startsWith("thing 2"));
    }

    @Test
    void whatIsGoneAlreadyIsSaid() {
        run.create("things", Working.named(run.name()));
        Working.in(cloud).attempt(Shelf.request("DELETE", "/things/1"));

        assertThat(sweep().things()).extracting(Swept::fate).containsExactly(Fate.WAS_GONE);
        assertThat(books()).isEmpty();
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndOnlyLooks() {
        run.create("things", Working.named(run.name()));
        shelf.creations(Shelf.Way.ACTS_AND_HANGS_UP);
        run.tryToCreate("things", Working.named(run.name()));
        shelf.creations(Shelf.Way.HANGS_UP);
        run.tryToCreate("things", Working.named(run.name()));
        int before = shelf.heard().size();
        String book = content();

        run.close();
        SweepResult result = describe(new Telling()).dry(true).execute("reference");

        assertThat(result.things())
                .extracting(Swept::fate)
                .containsExactlyInAnyOrder(Fate.WOULD_BE_REMOVED, Fate.WOULD_BE_REMOVED, Fate.UNKNOWN);
        assertThat(shelf.heard().subList(before, shelf.heard().size())).allMatch(line -> line.startsWith("GET "));
        assertThat(shelf.paths()).hasSize(2);
        assertThat(content()).isEqualTo(book);
    }

    @Test
    void aTornLineIsNamedAndTheRestIsSwept() throws IOException {
        run.create("things", Working.named(run.name()));
        run.close();
        Files.writeString(books().get(0), content() + "{\"intent\":{\"num");

        assertThat(sweep().left()).isEmpty();
        assertThat(told)
                .contains("line 4 of " + file() + " was not written to its end, as happens when a process is killed:"
                        + " what it was to allow was not begun");
        assertThat(shelf.paths()).isEmpty();
        assertThat(books()).isEmpty();
    }

    @Test
    void aDamagedBookIsSweptAsFarAsItGoesAndKept() throws IOException {
        run.create("things", Working.named(run.name()));
        run.close();
        Files.writeString(books().get(0), content() + "{\"intent\":{\"num\n{\"made\":9,\"ids\":[]}\n");

        SweepResult result = sweep();

        assertThat(result.unreadable()).isEqualTo(1);
        assertThat(told)
                .contains(
                        "line 4 of " + file() + " cannot be read: what it spoke of is not swept. Look for things named"
                                + " interop4j-" + Working.RUN + " yourself, then delete the file");
        assertThat(shelf.paths()).isEmpty();
        assertThat(books()).hasSize(1);
    }

    @Test
    void aFileThatIsNoBookKeepsNothingFromBeingSwept() throws IOException {
        run.create("things", Working.named(run.name()));
        Files.writeString(file().resolveSibling("20200101-000000-0000.jsonl"), "hello\n");

        assertThat(sweep().unreadable()).isEqualTo(1);
        assertThat(told)
                .contains("cannot read the ledger " + file().resolveSibling("20200101-000000-0000.jsonl")
                        + ", line 1: it is no ledger");
        assertThat(shelf.paths()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aSweepThatWasCutShortIsTakenUpAgain(int torn) {
        run.create("things", Working.named(run.name()));
        run.create("things", Working.named(run.name()));
        shelf.ignoresDeletionOf("/things/" + torn);
        sweep();
        shelf.heedsAllDeletions();

        assertThat(sweep().left()).isEmpty();
        assertThat(shelf.paths()).isEmpty();
        assertThat(books()).isEmpty();
    }

    @Test
    void twoSweepsAtOnceAreOneTooMany() {
        run.create("things", Working.named(run.name()));

        sweep(new Telling() {
            @Override
            public void begun(String where, String of, Instant started, Path book) {
                assertThatThrownBy(() -> describe(new Telling()).execute("reference"))
                        .isInstanceOf(SweptAlready.class)
                        .hasMessage("another sweep is at work, which holds " + state.resolve("ledger/sweep.lock")
                                + ": wait for its end");
            }
        });
        assertThat(shelf.paths()).isEmpty();
    }

    @Test
    void thereIsNothingToDoWhereNoRunHasBeen() {
        assertThat(Sweep.of(state.resolve("nowhere"), any -> cloud).clouds()).isEmpty();
        assertThat(Sweep.of(state.resolve("nowhere"), any -> cloud)
                        .execute("reference")
                        .things())
                .isEmpty();
    }

    @Test
    void aCloudIsSweptByItsNameAlone() {
        run.create("things", Working.named(run.name()));
        run.close();

        assertThat(describe(new Telling()).clouds()).containsExactly("reference");
        assertThat(describe(new Telling()).execute("acme").things()).isEmpty();
        assertThat(shelf.paths()).hasSize(1);
    }

    // --- helping ----------------------------------------------------------------------------

    /** Writes down what it is told. */
    private class Telling implements SweepListener {

        @Override
        public void begun(String where, String of, Instant started, Path book) {
            told.add("begun " + where + " " + of);
        }

        @Override
        public void swept(Swept thing) {
            told.add(thing.kind() + " " + thing.id() + " " + thing.fate().words());
        }

        @Override
        public void alive(String of, Path book) {
            told.add("alive " + of);
        }

        @Override
        public void waits(String where, Duration time) {
            told.add("waits for " + where + " " + time);
        }

        @Override
        public void warned(String message) {
            told.add(message);
        }
    }

    private SweepResult sweep() {
        return sweep(new Telling());
    }

    /** Lets the run die, and sweeps. */
    private SweepResult sweep(SweepListener listener) {
        run.close();
        return describe(listener).execute("reference");
    }

    private Sweep describe(SweepListener listener) {
        return Sweep.of(state, name -> cloud).listener(listener);
    }

    private Path file() {
        return state.resolve("ledger/reference/" + Working.RUN + ".jsonl");
    }

    private String content() {
        try {
            return Files.readString(file());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Path> books() {
        try (Stream<Path> files = Files.walk(state)) {
            return files.filter(each -> each.toString().endsWith(".jsonl")).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The same name in clouds.yaml, and somebody else behind it. */
    private static final class Sweeping {

        static Cloud as(String other, Shelf shelf, Cloud cloud) {
            return cloud.toBuilder()
                    .credentials(io.github.interop4j.session.Reference.cloud(shelf.identity(), other)
                            .credentials())
                    .build();
        }
    }
}
