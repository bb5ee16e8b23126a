package io.github.interop4j.given;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.Received;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import io.github.interop4j.run.ConformanceRun;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.Planted;
import io.github.interop4j.run.RunPlan;
import io.github.interop4j.run.RunResult;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A thing that is lent goes from check to check, and no further than one that may have left it changed. */
class LentTests {

    private final ReferenceCloud cloud = ReferenceCloud.start();
    private final Set<String> before = cloud.view();

    /** Long enough for another check to come between what one says and what it is answered. */
    @BeforeEach
    void everyLookTakesItsTime() {
        cloud.tell(Fault.on(Requests.matching("GET", "/v2.0/networks/{id}")).delays(Duration.ofMillis(50)));
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void oneAfterTheOtherIsLentTheSame() {
        RunResult result = run("planted-lending-again").concurrency(1).execute();

        assertThat(result.count(Outcome.PASSED)).isEqualTo(8);
        assertThat(happened("POST")).hasSize(1);
        assertThat(result.leftovers()).isEmpty();
        assertThat(cloud.view()).isEqualTo(before);
    }

    @Test
    void eightAtOnceAreNeverLentTheSame() {
        RunResult result = run("planted-lending-again").concurrency(8).execute();

        Planted.allPassed(result, 8);
        assertThat(happened("POST"))
                .as("one more than half of those that run at once")
                .hasSizeBetween(1, 5);
        assertThat(cloud.view()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"planted-lending-fails", "planted-lending-stumbles", "planted-lending-finds"})
    void afterACheckThatWentWrongItIsTakenBack(String first) {
        RunResult result =
                run(first, "planted-lending-fails-too").concurrency(1).execute();

        assertThat(Planted.lines(result)).hasSize(2);
        assertThat(asked())
                .as("each has its own, made after the other's was taken back")
                .containsExactly("POST", "DELETE", "POST", "DELETE");
        assertThat(result.leftovers()).isEmpty();
        assertThat(cloud.view()).isEqualTo(before);
    }

    @Test
    void whoIsSkippedBeforeItBeginsChangedNothing() {
        RunResult result = run("planted-lending-absent", "planted-lending-1")
                .concurrency(1)
                .execute();

        assertThat(Planted.lines(result)).extracting(Line::outcome).contains(Outcome.SKIPPED, Outcome.PASSED);
        assertThat(asked()).containsExactly("POST", "DELETE");
    }

    @Test
    void whatCannotBeTakenBackIsALeftoverAndChangesNoVerdict() {
        cloud.tell(Fault.on(Requests.matching("DELETE", "/v2.0/networks/{id}")).answers(409));

        RunResult result = run("planted-lending-fails").execute();

        assertThat(Planted.lines(result)).extracting(Line::outcome).containsExactly(Outcome.FAILED);
        assertThat(result.leftovers())
                .singleElement()
                .satisfies(left -> assertThat(left.kind()).isEqualTo("network"));
    }

    /** Who comes before the others has one of its own: who waits for whom, {@code LendingTests} shows. */
    @ParameterizedTest
    @CsvSource({
        "planted-lending-spends, planted-lending-again, 9",
        "planted-lending-spends-shared, planted-lending-shares, 3"
    })
    void whoUsesUpWhatOthersNeedDisturbsNobody(String spender, String others, int checks) {
        RunResult result = run(spender, others).concurrency(2).execute();

        Planted.allPassed(result, checks);
        assertThat(happened("POST")).hasSizeBetween(1, 2);
        assertThat(happened("DELETE")).hasSameSizeAs(happened("POST"));
        assertThat(cloud.view()).isEqualTo(before);
    }

    @Test
    void whatIsUsedUpIsTakenBackAtOnceAndMadeAgainForWhoWantsItLater() {
        RunResult result = run("planted-lending-spends-nothing", "planted-lending-spends-shared")
                .concurrency(2)
                .execute();

        Planted.allPassed(result, 2);
        assertThat(asked()).containsExactly("POST", "DELETE", "POST", "DELETE");
        assertThat(cloud.view()).isEqualTo(before);
    }

    @Test
    void aPlanHasRoomForWhatIsUsedUpTooSoon() {
        RunPlan plan = run("planted-lending-spends", "planted-lending-1").plan();

        assertThat(plan.everything().toString()).isEqualTo("3 networks");
    }

    @Test
    void whatIsAChecksOwnIsNotUsedUp() {
        RunResult result = run("planted-lending-spends-own").execute();

        assertThat(Planted.lines(result)).singleElement().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
            assertThat(line.reason())
                    .hasValueSatisfying(
                            reason -> assertThat(reason).contains("@Given says spent, and neither shared nor lent"));
        });
    }

    @Test
    void twoOfAKindAreToldApartByTheirNames() {
        RunResult result = run("planted-lending-two").execute();

        assertThat(result.count(Outcome.PASSED)).isEqualTo(1);
        assertThat(happened("POST")).hasSize(2);
    }

    @Test
    void aPlanCountsAsManyAsThereMayBe() {
        RunPlan plan = run("planted-lending-again").concurrency(6).plan();

        assertThat(plan.shared().keySet()).singleElement().satisfies(order -> {
            assertThat(order.title()).isEqualTo("lent network");
            assertThat(plan.copies(order)).isEqualTo(4);
        });
        assertThat(plan.wanted().toString()).isEqualTo("4 networks");
    }

    private ConformanceRun run(String... only) {
        return Planted.run(cloud, "io.github.interop4j.given.planted", only);
    }

    private List<Received> happened(String method) {
        return cloud.received().stream()
                .filter(each ->
                        each.path().contains("/v2.0/networks") && each.method().equals(method))
                .toList();
    }

    private List<String> asked() {
        return Planted.madeAndDeleted(cloud);
    }
}
