package io.github.interop4j.given;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import io.github.interop4j.run.ConformanceRun;
import io.github.interop4j.run.Planted;
import io.github.interop4j.run.RunPlan;
import io.github.interop4j.run.RunResult;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a check has made and found right is what others are given; all else they are given as if it had not been. */
class HandOverTests {

    private final ReferenceCloud cloud = ReferenceCloud.start();
    private final Set<String> before = cloud.view();

    @AfterEach
    void close() {
        cloud.close();
    }

    @ParameterizedTest
    @CsvSource({
        "planted-hands-over-lent, planted-lending-1",
        "planted-hands-over-lent, planted-lending-spends",
        "planted-hands-over-shared, planted-lending-shares-1",
        "planted-hands-over-shared, planted-lending-spends-shared"
    })
    void whatIsHandedOverIsUsed(String maker, String user) {
        RunResult result = run(maker, user).execute();

        Planted.allPassed(result, 2);
        assertThat(asked()).containsExactly("POST", "DELETE");
        assertThat(result.leftovers()).isEmpty();
        assertThat(cloud.view()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "planted-hands-over-and-fails",
                "planted-hands-over-and-finds",
                "planted-hands-over-nothing",
                "planted-hands-over-what-is-not-its-own",
                "planted-hands-over-what-is-gone"
            })
    void whatWentWrongIsTakenBackAndOthersHaveTheirOwn(String maker) {
        RunResult result = run(maker, "planted-lending-1").execute();

        assertThat(result.count(Outcome.PASSED)).isEqualTo(maker.endsWith("fails") ? 1 : 2);
        assertThat(asked()).filteredOn("POST"::equals).hasSize(2);
        assertThat(asked()).filteredOn("DELETE"::equals).hasSize(2);
        assertThat(result.leftovers()).isEmpty();
        assertThat(cloud.view()).isEqualTo(before);
    }

    @Test
    void whoIsLentOneHandsOverAnother() {
        RunResult result = run("planted-hands-over-lent", "planted-hands-over-another", "planted-lending-again")
                .execute();

        Planted.allPassed(result, 10);
        assertThat(asked()).filteredOn("POST"::equals).hasSize(2);
        assertThat(cloud.view()).isEqualTo(before);
    }

    @Test
    void whatNobodyWantsIsTakenBackInTheEnd() {
        RunResult result = run("planted-hands-over-lent").execute();

        Planted.allPassed(result, 1);
        assertThat(asked()).containsExactly("POST", "DELETE");
        assertThat(result.leftovers()).isEmpty();
        assertThat(cloud.view()).isEqualTo(before);
    }

    @Test
    void whatCannotBeTakenBackIsALeftoverOfTheRun() {
        cloud.tell(Fault.on(Requests.matching("DELETE", "/v2.0/networks/{id}")).answers(409));

        RunResult result = run("planted-hands-over-lent").execute();

        Planted.allPassed(result, 1);
        assertThat(result.leftovers())
                .singleElement()
                .satisfies(left -> assertThat(left.kind()).isEqualTo("network"));
    }

    @Test
    void aPlanCountsItAsTheChecksOwn() {
        RunPlan plan = run("planted-hands-over-lent").plan();

        assertThat(plan.everything().toString()).isEqualTo("1 network");
        assertThat(plan.wanted().toString()).isEqualTo("1 network");
        assertThat(plan.shared()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "planted-hands-over-own | must say shared or lent, and not spent",
                "planted-hands-over-spent | must say shared or lent, and not spent",
                "planted-hands-over-whatever | must say of what",
                "planted-hands-over-a-part | HandOver of the lent port, which stands on what is shared"
            })
    void whatCannotBeHandedOverIsSaid(String check, String reason) {
        RunResult result = run(check).execute();

        assertThat(Planted.lines(result)).singleElement().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
            assertThat(line.reason())
                    .hasValueSatisfying(told -> assertThat(told).contains(reason));
        });
    }

    /** Two at once: of one at a time nobody can be let go first. */
    private ConformanceRun run(String... only) {
        return Planted.run(cloud, "io.github.interop4j.given.planted", only).concurrency(2);
    }

    private List<String> asked() {
        return Planted.madeAndDeleted(cloud);
    }
}
