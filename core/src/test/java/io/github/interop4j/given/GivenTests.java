package io.github.interop4j.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.Received;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import io.github.interop4j.run.ConformanceRun;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.Planted;
import io.github.interop4j.run.Refused;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.verdict.Cause;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GivenTests {

    private final ReferenceCloud cloud = ReferenceCloud.start();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void whatIsSharedIsMadeOnceForARecipeANameAndARole() {
        Set<String> before = cloud.view();

        RunResult result = run("planted-sharing").execute();

        assertThat(Planted.lines(result))
                .hasSize(5)
                .allSatisfy(
                        line -> assertThat(line.outcome()).as(line.toString()).isEqualTo(Outcome.PASSED));
        assertThat(requests("POST")).as("one, a second, and another user's").hasSize(3);
        assertThat(shown())
                .as("the first, shown by two checks, and another user's")
                .hasSize(2);
        assertThat(result.leftovers()).isEmpty();
        assertThat(cloud.view()).isEqualTo(before);
    }

    @Test
    void whatIsSharedIsCountedToNoCheck() {
        RunResult result = run("planted-sharing-1").execute();

        assertThat(Planted.lines(result)).singleElement().satisfies(line -> {
            var check = line.check().orElseThrow();
            assertThat(check.requests()).isEqualTo(1);
            assertThat(check.exchanges()).noneMatch(each -> each.method().equals("POST"));
        });
    }

    @Test
    void whatIsSharedIsTakenBackAfterTheLastCheckOnly() {
        run("planted-sharing-1", "planted-sharing-2").concurrency(1).execute();

        List<String> asked = cloud.received().stream()
                .filter(each -> each.path().contains("/os-keypairs"))
                .map(Received::method)
                .toList();
        assertThat(asked)
                .as("the preflight counts them first")
                .containsExactly("GET", "POST", "GET", "GET", "DELETE", "GET");
    }

    @Test
    void whatCannotBeSharedIsOneCauseForAllWhoWantedIt() {
        cloud.tell(Fault.on(Requests.matching("POST", "/v2.1/os-keypairs")).answers(500));

        RunResult result = run("planted-sharing-1", "planted-sharing-2").execute();

        assertThat(Planted.lines(result)).hasSize(2).allSatisfy(line -> {
            assertThat(line.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
            assertThat(cause(line)).contains(Cause.CLOUD_ERROR);
            assertThat(line.check().orElseThrow().deciding()).isEmpty();
        });
        assertThat(reasons(result))
                .singleElement()
                .asString()
                .startsWith("could not make the shared keypair: ")
                .endsWith("POST /compute/v2.1/os-keypairs -> 500, for all checks that share it)");
        assertThat(requests("POST")).hasSize(1);
    }

    @Test
    void aRecipeCanBeNamedInPlaceOfTheUsualOne() {
        RunResult result = run("planted-recipe-other").execute();

        assertThat(Planted.lines(result))
                .singleElement()
                .extracting(Line::outcome)
                .isEqualTo(Outcome.PASSED);
        assertThat(shown()).singleElement().asString().contains("marked");
    }

    @Test
    void aRecipeForSomethingElseIsNamed() {
        RunResult result = run("planted-recipe-wrong").execute();

        assertThat(reasons(result))
                .singleElement()
                .asString()
                .endsWith(
                        "RecipeChecks$SomethingElse makes a String and not the Keypair that is asked for: name another recipe"
                                + " in @Given(by = …)");
    }

    @Test
    void aRecipeThatAsksForWhatItMakesIsRefusedBeforeTheRun() {
        String biting = "io.github.interop4j.given.planted.RecipeChecks$Ouroboros$Biting";

        assertThatThrownBy(() -> run("planted-recipe-circle").execute())
                .isInstanceOf(Refused.class)
                .hasMessageContaining(biting + " asks for what is made by " + biting + ";");
    }

    @Test
    void recipesThatAskForEachOtherAreRefusedBeforeTheRunAndByAPlan() {
        String planted = "io.github.interop4j.given.planted.RecipeChecks$";
        String message =
                "'is made by recipes that ask for each other' (planted-recipe-hen) can never be given what it asks for: "
                        + planted + "Egg$Laid asks for what is made by " + planted
                        + "Hen$Hatched asks for what is made by "
                        + planted + "Egg$Laid; let one of these recipes do without, in make and in shares";

        assertThatThrownBy(() -> run("planted-recipe-hen").execute())
                .isInstanceOf(Refused.class)
                .hasMessage(message);
        assertThatThrownBy(() -> run("planted-recipe-hen").plan()).isInstanceOf(Refused.class);
        assertThat(cloud.received()).isEmpty();
    }

    @Test
    void aRecipeThatDoesNotSayWhatItSharesIsNamed() {
        RunResult result = run("planted-recipe-unsaid").execute();

        assertThat(reasons(result))
                .singleElement()
                .asString()
                .endsWith("RecipeChecks$Unsaid asks for the shared keypair, which its shares() does not name");
    }

    @Test
    void requestsForWhatIsSharedAreTheRunsOwn() {
        RunResult result = run("planted-sharing-1", "planted-sharing-2").execute();

        long all = cloud.received().stream()
                .filter(each -> each.path().contains("/os-keypairs"))
                .count();
        assertThat(result.sharedRequests()).as("made, deleted and seen gone").isEqualTo(3);
        assertThat(result.requests())
                .as("all but the preflight's")
                .isEqualTo((int) all - 1)
                .isEqualTo(5);
    }

    @Test
    void aRecipeCanUseWhatAllShare() {
        RunResult result =
                run("planted-recipe-on-shared", "planted-recipe-on-the-same").execute();

        assertThat(result.count(Outcome.PASSED)).isEqualTo(2);
        assertThat(requests("POST")).as("two of their own and one for both").hasSize(3);
    }

    private ConformanceRun run(String... only) {
        return Planted.run(cloud, "io.github.interop4j.given.planted", only);
    }

    private List<Received> requests(String method) {
        return cloud.received().stream()
                .filter(each ->
                        each.path().contains("/os-keypairs") && each.method().equals(method))
                .toList();
    }

    /** Returns the names of the keypairs that checks asked for one by one, while they were there. */
    private Set<String> shown() {
        return requests("GET").stream()
                .filter(each -> each.status() == 200)
                .map(Received::path)
                .filter(path -> !path.endsWith("/os-keypairs"))
                .collect(Collectors.toSet());
    }

    private static Optional<Cause> cause(Line line) {
        return line.check().flatMap(each -> each.verdict().cause());
    }

    private static Set<String> reasons(RunResult result) {
        return Planted.lines(result).stream()
                .map(line -> line.reason().orElse(""))
                .collect(Collectors.toSet());
    }
}
