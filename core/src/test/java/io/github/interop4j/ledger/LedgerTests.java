package io.github.interop4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.cloud.Pace;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.wire.Id;
import io.github.interop4j.wire.Sending;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a run owes after each kind of creation and answer, and what it does about it. */
class LedgerTests {

    private static final Pace HASTY =
            new Pace(Sending.AMPLE, Sending.AMPLE, Duration.ofMillis(200), Duration.ofMillis(10));

    @TempDir
    Path state;

    private final Shelf shelf = new Shelf();
    private final Working run = Working.in(shelf.cloud());

    @AfterEach
    void end() {
        shelf.close();
    }

    // --- answers that are none -----------------------------------------------------------

    @ParameterizedTest
    @EnumSource(
            value = Shelf.Way.class,
            names = {"ACTS_AND_HANGS_UP", "ACTS_AND_SAYS_HALF", "ACTS_AND_SAYS_503"})
    void whatWasMadeWithoutAWholeAnswerIsFoundByItsName(Shelf.Way way) {
        shelf.creations(way);
        run.tryToCreate("things", Working.named(run.name()));
        assertThat(shelf.paths()).containsExactly("/things/1");

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.paths()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Shelf.Way.class,
            names = {"HANGS_UP", "SAYS_503"})
    void whatWasNotMadeIsLookedForAndNotMissed(Shelf.Way way) {
        shelf.creations(way);
        String name = run.name();
        run.tryToCreate("things", Working.named(name));

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.heard()).containsExactly("POST /things", "GET /things?name=" + name);
    }

    @Test
    void whatIsMadeAfterItWasLookedForIsFoundWhenTheRunEnds() {
        shelf.creations(Shelf.Way.HANGS_UP);
        String name = run.name();
        run.tryToCreate("things", Working.named(name));
        assertThat(run.settle()).isEmpty();
        assertThat(run.ledger.mayStillCome()).isPresent();
        shelf.plant("things", Map.of("name", name));

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.paths()).isEmpty();
        assertThat(run.ledger.mayStillCome()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SAYS_503, true", "SAYS_500, false"})
    void aProxyThatGivesUpSaysNothingOfWhatTheServiceDoes(Shelf.Way way, boolean mayStillCome) {
        shelf.creations(way);
        run.tryToCreate("things", Working.named(run.name()));

        assertThat(run.settle()).isEmpty();
        assertThat(run.ledger.mayStillCome().isPresent()).isEqualTo(mayStillCome);
    }

    @Test
    void whatHasNotComeInTheTimeOfTwoAnswersWillNot() {
        shelf.creations(Shelf.Way.HANGS_UP);
        run.tryToCreate("things", Working.named(run.name()));
        shelf.at(Instant.now().plus(Duration.ofHours(1)));
        assertThat(run.settle()).isEmpty();

        assertThat(run.settle()).isEmpty();
        assertThat(run.ledger.mayStillCome()).isEmpty();
    }

    @Test
    void whatMayStillComeWhenNobodyWaitsIsLeftToASweep() {
        shelf.creations(Shelf.Way.HANGS_UP);
        String name = run.name();
        run.tryToCreate("things", Working.named(name));
        assertThat(run.settle()).isEmpty();

        assertThat(run.ledger.leaveToSweep()).singleElement().satisfies(left -> {
            assertThat(left.id()).isEqualTo(name);
            assertThat(left.why())
                    .isEqualTo("no answer came to its creation, and the cloud may still act on it: a sweep looks for"
                            + " it");
        });
        assertThat(run.ledger.mayStillCome()).isEmpty();
    }

    @Test
    void aRefusalMadeNothing() {
        shelf.creations(Shelf.Way.REFUSES);
        run.create("things", Working.named(run.name()));

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.heard()).containsExactly("POST /things");
    }

    @Test
    void aSearchThatFailsIsLeftOver() {
        run.ledger.declare(List.of(Creation.of("shelf", "stray", "POST", "/strays")
                .owned(new Ownership.Named("/name", "/strays/1/2", "/things", "/name", "/id"))));
        shelf.creations(Shelf.Way.ACTS_AND_HANGS_UP);
        run.tryToCreate("strays", "{\"name\": \"interop4j-x\", \"bulk\": 2}");
        shelf.identity().expireTokens();
        shelf.close();

        assertThat(run.settle()).singleElement().satisfies(left -> {
            assertThat(left.kind()).isEqualTo("stray");
            assertThat(left.id()).isEqualTo("interop4j-x");
            assertThat(left.why()).startsWith("whether it was made is not known: ");
        });
    }

    // --- ids ------------------------------------------------------------------------------

    @Test
    void everyIdOfAnAnswerIsOwed() {
        run.ledger.declare(List.of(Creation.of("shelf", "set", "POST", "/sets").ids("/things/*/id")));
        run.create("sets", "{\"bulk\": 3}");
        assertThat(shelf.paths()).hasSize(3);

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.paths()).isEmpty();
    }

    @Test
    void whatARequestMakesBesideItsAnswerIsFoundByTheNumberedName() {
        run.ledger.declare(List.of(Creation.of("shelf", "server", "POST", "/servers")
                .ids("/thing/id")
                .many("/min_count")
                .owned(new Ownership.Named("/name", "/servers", "/things", "/name", "/id"))));
        String name = run.name();
        String another = shelf.plant("servers", Map.of("name", name + "-x"));
        String other = shelf.plant("servers", Map.of("name", name + "1"));
        run.create("servers", "{\"name\": \"" + name + "\", \"min_count\": 3}");

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.paths()).containsExactly("/servers/" + another, "/servers/" + other);
    }

    @Test
    void whatIsKnownByItsPathIsTakenBackByIt() {
        shelf.creations(Shelf.Way.ACTS_AND_SAYS_503);
        run.attempt(Shelf.request("PUT", "/boxes/" + run.name()));
        run.attempt(Shelf.request("PUT", "/boxes/" + run.name()));
        assertThat(shelf.paths()).hasSize(2);

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.paths()).isEmpty();
    }

    @Test
    void aPathBelowAnotherIsNotTakenForIt() {
        run.ledger.declare(List.of(Creation.of("shelf", "lid", "PUT", "/boxes/{box}/{lid...}")
                .owned(new Ownership.ByPath())
                .removed(Removal.at("/boxes/{box}/{lid...}"))
                .rank(Rank.OBJECT)));
        String box = run.name();
        run.attempt(Shelf.request("PUT", "/boxes/" + box));
        run.attempt(Shelf.request("PUT", "/boxes/" + box + "/a/b"));

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.heard())
                .containsSubsequence(
                        "DELETE /boxes/" + box + "/a/b", "GET /boxes/" + box + "/a/b", "DELETE /boxes/" + box);
    }

    @Test
    void aNameRightBelowTheEndpointIsNotFoundDeeperDown() {
        run.ledger.declare(List.of(Creation.of("shelf", "bin", "PUT", "/{bin}")
                .owned(new Ownership.ByPath())
                .removed(Removal.at("/{bin}"))));
        run.attempt(Shelf.request("PUT", "/" + run.name()));
        run.attempt(Shelf.request("PUT", "/bins/" + run.name() + "/x"));

        assertThat(run.settle()).isEmpty();
        assertThat(run.ledger.untracked()).hasSize(1);
        assertThat(shelf.paths())
                .singleElement()
                .asString()
                .startsWith("/bins/")
                .endsWith("/x");
    }

    @Test
    void whatHasOnlyAnIdIsTakenBackByIt() {
        run.create("numbers", "{}");

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.paths()).isEmpty();
    }

    @Test
    void whatHasOnlyAnIdAndGotNoAnswerIsShownAndNotDeleted() {
        String old = shelf.plant("numbers", Map.of("created_at", "2020-01-01T00:00:00Z"));
        String theirs = shelf.plant("numbers", Map.of("project_id", "another"));
        shelf.creations(Shelf.Way.ACTS_AND_HANGS_UP);
        run.tryToCreate("numbers", "{}");

        assertThat(run.settle()).singleElement().satisfies(left -> {
            assertThat(left.kind()).isEqualTo("number");
            assertThat(left.where()).isEqualTo("/numbers/" + left.id());
            assertThat(left.why()).startsWith("it may be ours: the answer to its creation was lost; created 20");
        });
        assertThat(shelf.paths())
                .contains("/numbers/" + old, "/numbers/" + theirs)
                .hasSize(3);
    }

    @Test
    void anActionIsKnownByTheKeyOfItsBody() {
        run.ledger.declare(List.of(
                Creation.of("shelf", "copy", "POST", "/things/{thing}/action")
                        .action("copy")
                        .ids("/thing/id")
                        .removed(Removal.at("/things/{thing}/action/{id}")),
                Creation.nothing("shelf", "POST", "/things/{thing}/action").action("reboot")));
        run.create("things/7/action", "{\"reboot\": {}}");
        run.create("things/7/action", "{\"copy\": {}}");

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.paths()).containsExactly("/things/7/action/1");
        assertThat(run.ledger.untracked()).isEmpty();
    }

    @Test
    void whatGoesWithItsParentIsNotOwed() {
        run.ledger.declare(List.of(Creation.nothing("shelf", "POST", "/things/{thing}/tags")));
        run.create("things/7/tags", "{}");

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.heard()).containsExactly("POST /things/7/tags");
    }

    @Test
    void aCreationThatNobodyDeclaredIsNamed() {
        run.create("unheard-of", "{}");
        shelf.creations(Shelf.Way.REFUSES);
        run.create("refused", "{}");

        assertThat(run.ledger.untracked()).containsExactly("POST /shelf/v1/unheard-of");
    }

    // --- taking back ----------------------------------------------------------------------

    @Test
    void whatDependsOnOthersGoesFirst() {
        run.ledger.declare(List.of(
                Creation.of("shelf", "network", "POST", "/networks")
                        .ids("/thing/id")
                        .rank(Rank.NETWORK),
                Creation.of("shelf", "server", "POST", "/servers")
                        .ids("/thing/id")
                        .rank(Rank.SERVER),
                Creation.of("shelf", "port", "POST", "/ports").ids("/thing/id").rank(Rank.PORT)));
        run.create("networks", "{}");
        run.create("servers", "{}");
        run.create("ports", "{}");

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.heard())
                .containsSubsequence(
                        "DELETE /servers/2", "GET /servers/2", "DELETE /ports/3", "GET /ports/3", "DELETE /networks/1");
    }

    @Test
    void anAcceptedDeletionProvesNothing() {
        Working hasty = Working.in(shelf.cloud(HASTY));
        hasty.create("things", Working.named(hasty.name()));
        hasty.create("things", Working.named(hasty.name()));
        shelf.ignoresDeletionOf("/things/1");

        assertThat(hasty.settle())
                .containsExactly(new Leftover("thing", "1", "/things/1", "still there after DELETE answered 202"));
        assertThat(shelf.paths()).containsExactly("/things/1");
    }

    @Test
    void aRefusedDeletionIsTriedAgainAndLeftOver() {
        Working hasty = Working.in(shelf.cloud(HASTY));
        hasty.create("things", Working.named(hasty.name()));
        shelf.refusesToDelete("/things/1");

        assertThat(hasty.settle()).containsExactly(new Leftover("thing", "1", "/things/1", "DELETE answered 409"));
        assertThat(shelf.heard().stream().filter("DELETE /things/1"::equals)).hasSizeGreaterThan(1);
    }

    @Test
    void whatACheckDeletedAndSawGoneIsNotDeletedAgain() {
        run.create("things", Working.named(run.name()));
        run.attempt(Shelf.request("DELETE", "/things/1"));
        run.attempt(Shelf.request("GET", "/things/1"));
        int before = shelf.heard().size();

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.heard()).hasSize(before);
    }

    @Test
    void whatACheckDeletedIsLookedForBeforeItIsDeletedAgain() {
        run.create("things", Working.named(run.name()));
        run.attempt(Shelf.request("DELETE", "/things/1"));

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.heard()).containsExactly("POST /things", "DELETE /things/1", "GET /things/1");
    }

    @Test
    void whatACheckDeletedInVainIsDeletedAgain() {
        run.create("things", Working.named(run.name()));
        shelf.ignoresDeletionOf("/things/1");
        run.attempt(Shelf.request("DELETE", "/things/1"));
        shelf.heedsAllDeletions();

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.paths()).isEmpty();
    }

    @Test
    void whatGoesWithWhatItIsInIsGoneWhenThatIs() {
        declareNetworkAndSubnet(run);
        run.create("networks", "{}");
        run.create("subnets", "{\"network_id\": \"1\"}");

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.heard())
                .containsExactly("POST /networks", "POST /subnets", "DELETE /networks/1", "GET /networks/1");
    }

    @Test
    void whatIsInSomethingThatStaysIsTakenBackByItself() {
        Working hasty = Working.in(shelf.cloud(HASTY));
        declareNetworkAndSubnet(hasty);
        hasty.create("networks", "{}");
        hasty.create("subnets", "{\"network_id\": \"1\"}");
        shelf.refusesToDelete("/networks/1");

        assertThat(hasty.settle()).containsExactly(new Leftover("network", "1", "/networks/1", "DELETE answered 409"));
        assertThat(shelf.paths()).containsExactly("/networks/1");
    }

    @Test
    void whatIsInSomethingOfAnothersIsTakenBackByItself() {
        declareNetworkAndSubnet(run);
        String old = shelf.plant("networks", Map.of());
        run.create("subnets", "{\"network_id\": \"" + old + "\"}");

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.paths()).containsExactly("/networks/" + old);
    }

    private static void declareNetworkAndSubnet(Working working) {
        working.ledger.declare(List.of(
                Creation.of("shelf", "network", "POST", "/networks")
                        .ids("/thing/id")
                        .rank(Rank.NETWORK),
                Creation.of("shelf", "subnet", "POST", "/subnets")
                        .ids("/thing/id")
                        .within("/network_id")
                        .rank(Rank.SUBNET)));
    }

    @Test
    void whatIsNotToBeSeenAndNobodyDeletedIsStillOwed() {
        run.ledger.declare(List.of(Creation.of("shelf", "late", "POST", "/late")
                .ids("/thing/id")
                .removed(Removal.by("DELETE", "/late/{id}", "", "/shy/late/{id}"))));
        run.create("late", "{}");
        run.attempt(Shelf.request("GET", "/shy/late/1"));

        run.settle();
        assertThat(shelf.heard()).contains("DELETE /late/1");
    }

    @Test
    void theSameNameElsewhereIsNotTakenForIt() {
        run.attempt(Shelf.request("PUT", "/boxes/interop4j-x"));
        run.attempt(Shelf.request("DELETE", "/boxes/interop4j-x/boxes/interop4j-x"));
        run.attempt(Shelf.request("GET", "/boxes/interop4j-x/boxes/interop4j-x"));

        assertThat(run.settle()).isEmpty();
        assertThat(shelf.paths()).isEmpty();
    }

    // --- the book -------------------------------------------------------------------------

    @Test
    @SuppressWarnings("try") // closed early: the book is gone then
    void aRequestDoesNotLeaveIfItCouldNotBeWrittenDown() {
        try (Working written = Working.in(shelf.cloud(), state, Working.RUN)) {
            written.principal.identity();
            written.close();

            assertThatThrownBy(() -> written.create("things", Working.named("interop4j-x")))
                    .isInstanceOf(BookNotWritable.class)
                    .hasMessageStartingWith("the ledger " + state.resolve("ledger/reference/" + Working.RUN + ".jsonl")
                            + " cannot be written (")
                    .hasMessageEndingWith("), so the request was not sent");
        }
        assertThat(shelf.heard()).isEmpty();
    }

    @Test
    @SuppressWarnings("try") // closed early: the book is gone then
    void aBookThatCannotBeWrittenAnyMoreKeepsNothingFromBeingTakenBack() {
        try (Working written = Working.in(shelf.cloud(), state, Working.RUN)) {
            written.create("things", Working.named(written.name()));
            written.close();

            assertThat(written.settle()).isEmpty();
        }
        assertThat(shelf.paths()).isEmpty();
    }

    @Test
    void anInterruptedThreadWritesAndTheBookStaysLocked() {
        try (Working written = Working.in(shelf.cloud(), state, Working.RUN)) {
            Book book = written.book.orElseThrow();
            Thread.currentThread().interrupt();
            book.made(1, List.of(new Id("a")), false);
            assertThat(Thread.interrupted()).isTrue();
            book.made(1, List.of(new Id("b")), false);
        }
        assertThat(state.resolve("ledger/reference")).isEmptyDirectory();
    }
}
