package io.github.interop4j.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.check.CheckListener;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.verdict.CheckResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinesOfARunTests {

    private final PlantedRun planted = new PlantedRun();

    @AfterEach
    void stop() {
        planted.close();
    }

    @Test
    void everyIdOfTheGuidelineHasOneLineWhateverCameOfIt() {
        RunResult result = planted.of().execute();

        assertThat(PlantedRun.told(result))
                .containsExactlyInAnyOrder(
                        "planted-shown PASSED",
                        "planted-other SKIPPED: needs credential other, which this run was not given",
                        "planted-nowhere NOT_IMPLEMENTED: there is no check for it yet",
                        "planted-given PASSED",
                        "planted-awaited NOT_RUN: it is no longer part of this guideline");
        assertThat(PlantedRun.line(result, "planted-shown").name()).isEqualTo("acme.Keys.shown");
        assertThat(PlantedRun.line(result, "planted-shown").capabilities()).containsExactly("kept");
        assertThat(result.complete()).isTrue();
        assertThat(result.roles()).isEqualTo(Map.of("member", "reference"));
        assertThat(result.requests())
                .as("three a check, and one list that sees gone what both deleted")
                .isEqualTo(3 + 3 + 1);
        assertThat(result.finished()).isAfter(result.started());
    }

    @Test
    void aTestThatIsGoneUpstreamSaysSo() {
        RunResult result = ConformanceRun.against(
                        planted.cloud(Role.MEMBER),
                        Requirements.of(Guidelines.bundled().get("2020.06"), Program.PLATFORM))
                .sources(List.of(() -> List.of("io.github.interop4j.run.planted")))
                .only(List.of("planted-shown"))
                .execute();

        assertThat(PlantedRun.told(result))
                .contains("bd2363bc-de92-48a4-bc98-28943c6e4be1 NOT_IMPLEMENTED: no test of this id exists any more:"
                        + " Tempest 13.0.0 had it, 14.0.0 has not");
    }

    @Test
    void whatWasNotSelectedSaysSo() {
        assertThat(PlantedRun.told(planted.of("kept").execute()))
                .containsExactlyInAnyOrder(
                        "planted-shown PASSED",
                        "planted-other SKIPPED: needs credential other, which this run was not given",
                        "planted-nowhere NOT_IMPLEMENTED: there is no check for it yet",
                        "planted-given NOT_RUN: it was not selected",
                        "planted-awaited NOT_RUN: it was not selected");
    }

    @Test
    void anIdAnUpstreamNameOrACapabilitySelects() {
        RunResult result = planted.of("planted-shown", "acme.Keys.given", "planted-twins-of-two-classes")
                .execute();

        assertThat(result.lines())
                .filteredOn(line -> line.check().isPresent())
                .extracting(Line::id)
                .containsExactlyInAnyOrder("planted-shown", "planted-given", "planted-variant", "planted-variant");
    }

    @Test
    void whatTheGuidelineDoesNotKnowComesAfterItUnderItsOwnName() {
        RunResult result = planted.of("planted-bug", "planted-shown").execute();

        assertThat(result.lines()).hasSize(6);
        Line last = result.lines().get(5);
        assertThat(last.id()).isEqualTo("planted-bug");
        assertThat(last.name()).isEqualTo("has a bug");
        assertThat(last.capabilities()).containsExactly("planted-verdicts");
    }

    @Test
    void eachVariantOfAnIdHasItsLine() {
        RunResult result = planted.of("planted-variant").execute();

        assertThat(result.lines())
                .filteredOn(line -> line.id().equals("planted-variant"))
                .extracting(line -> line.check().flatMap(CheckResult::variant).orElse("") + " " + line.outcome())
                .containsExactlyInAnyOrder("OneTest PASSED", "OtherTest PASSED");
    }

    @Test
    void aCheckWhoseClassCannotBeMadeIsNotLost() {
        RunResult result = planted.of("planted-unmakeable", "planted-shown").execute();

        assertThat(PlantedRun.told(result))
                .contains("planted-shown PASSED")
                .filteredOn(each -> each.startsWith("planted-unmakeable"))
                .singleElement()
                .asString()
                .startsWith("planted-unmakeable NOT_RUN: it could not be started: ")
                .contains("the price list is missing");
        assertThat(result.complete()).isFalse();
    }

    @Test
    void aListenerIsToldOfEachCheckFromItsBeginningToItsEnd() {
        var told = new CopyOnWriteArrayList<String>();
        planted.of("planted-shown")
                .listener(new CheckListener() {
                    @Override
                    public void planned(int checks) {
                        told.add("planned " + checks);
                    }

                    @Override
                    public void started(String id, String sentence) {
                        told.add("started " + id + ": " + sentence);
                    }

                    @Override
                    public void finished(CheckResult result) {
                        told.add("finished " + result.id() + " "
                                + result.verdict().outcome() + ", "
                                + planted.reference().view().stream()
                                        .filter(each -> each.startsWith("compute/"))
                                        .count()
                                + " left");
                    }
                })
                .execute();

        assertThat(told)
                .containsExactly(
                        "planned 1",
                        "started planted-shown: a keypair is shown",
                        "finished planted-shown PASSED, 0 left");
    }
}
