package io.github.interop4j.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.guideline.Guidelines;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GoneTestTests {

    private final Guidelines bundled = Guidelines.bundled();

    @Test
    void aTestThatIsGoneSaysSinceWhen() {
        assertThat(GoneTest.of("cb961424-3f68-4d21-8e36-30ad66fb6bfb").map(GoneTest::reason))
                .contains("no test of this id exists any more: Tempest 15.0.0 had it, 16.0.0 has not");
    }

    @Test
    void aPlaceWhereNoTestEverWasSaysSo() {
        assertThat(GoneTest.of("tempest.api.volume.NEED_TEST").map(GoneTest::reason))
                .contains("no test of this name ever existed: the guideline holds a place for one");
    }

    @Test
    void aTestThatExistsIsNotGone() {
        assertThat(GoneTest.of("139b765e-7f3d-4b3d-8b37-3ca3876ee318")).isEmpty();
    }

    @Test
    void whatIsGoneIsKnownOfEveryGuideline() {
        assertThat(gone("2016.01")).hasSize(13);
        assertThat(gone("2017.01")).hasSize(6);
        assertThat(gone("2020.06")).containsExactly("bd2363bc-de92-48a4-bc98-28943c6e4be1");
        assertThat(gone("2022.11")).isEmpty();
        Set<String> everywhere =
                bundled.ids().stream().flatMap(id -> gone(id).stream()).collect(Collectors.toSet());
        assertThat(everywhere).hasSize(16);
    }

    private List<String> gone(String guideline) {
        return Collected.all(bundled.get(guideline)).tests().stream()
                .filter(each -> each.gone().isPresent())
                .map(Requirement::testId)
                .toList();
    }
}
