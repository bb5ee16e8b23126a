package io.github.interop4j.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.check.CheckSource;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.verdict.Leftover;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTests {

    private static final CheckSource PLANTED = () -> List.of("io.github.interop4j.planted");
    private static final String OWN_PASSWORD = "ad71bd23-12ad-426b-bb8b-195d2b635f27";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "planted-changed-twice",
                "planted-refused",
                "planted-locked",
                "planted-changed-and-locked",
            })
    void thePasswordIsPutBackWhereverACheckStopped(String id) {
        try (var cloud = new Cloudlet(ReferenceCloud.builder(), folder).withEverybody()) {
            RunResult halfway = cloud.run(PLANTED, List.of(id));

            assertThat(halfway.count(Outcome.FAILED)).isEqualTo(1);
            IdentityTests.assertNothingElseHappened(halfway);
            assertThatThePasswordIsAsItWas(cloud);
        }
    }

    @Test
    void thePasswordIsPutBackWhereEveryWrongOneLocksTheAccount() {
        try (var cloud = new Cloudlet(ReferenceCloud.builder(), 1, folder).withEverybody()) {
            RunResult halfway = cloud.run(PLANTED, List.of("planted-handed-out"));

            assertThat(halfway.count(Outcome.FAILED)).isEqualTo(1);
            IdentityTests.assertNothingElseHappened(halfway);
            assertThatThePasswordIsAsItWas(cloud);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 7})
    void thePasswordIsPutBackHoweverLongTheCloudRemembers(int history) {
        try (var cloud = new Cloudlet(ReferenceCloud.builder().passwordHistory(history), folder).withEverybody()) {
            RunResult halfway = cloud.run(PLANTED, List.of("planted-changed-twice"));

            IdentityTests.assertNothingElseHappened(halfway);
            assertThatThePasswordIsAsItWas(cloud);
        }
    }

    @Test
    void aPasswordThatCannotBePutBackIsLeftOverWithTheWayToDoItByHand() {
        try (var cloud = new Cloudlet(ReferenceCloud.builder().passwordHistory(1000), folder).withEverybody()) {
            RunResult halfway = cloud.run(PLANTED, List.of("planted-changed-twice"));

            assertThat(halfway.leftovers())
                    .singleElement()
                    .satisfies(left -> assertThat(left.where()).isEqualTo("/v3/users/" + left.id()))
                    .extracting(Leftover::why)
                    .asString()
                    .matches("the user could not log in with its password for 3 s, nor with any that it may have been"
                            + " changed to; the password of user expendable may still be that of cloud"
                            + " 'reference-expendable' in clouds\\.yaml with [0-9a-z]+-N- before it, N from 1 to \\d+:"
                            + " change it back");
        }
    }

    private static void assertThatThePasswordIsAsItWas(Cloudlet cloud) {
        RunResult again = cloud.run(new IdentityCheckSource(), List.of(OWN_PASSWORD));

        assertThat(again.count(Outcome.PASSED)).isEqualTo(1);
        IdentityTests.assertNothingElseHappened(again);
    }
}
