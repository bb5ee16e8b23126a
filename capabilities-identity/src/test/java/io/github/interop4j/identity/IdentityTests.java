package io.github.interop4j.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTests {

    private static final List<String> ALL = List.of(
            "0f9f5a5f-d5cd-4a86-8a5b-c5ded151f212",
            "17a5de24-e6a0-4e4a-a9ee-d85b6e5612b5",
            "56b57ced-22b8-4127-9b8a-565dfb0207e2",
            "657c1970-4722-4189-8831-7325f3bc4265",
            "65ae3b78-91ff-467b-a705-f6678863b8ec",
            "6f8e4436-fc96-4282-8122-e41df57197a9",
            "721f480f-35b6-46c7-846e-047e6acea0dc",
            "8080c75c-eddc-4786-941a-c2da7039ae61",
            "852daf0c-42b5-4239-8466-d193d0543ed3",
            "86128d46-e170-4644-866a-cc487f699e1d",
            "8879a470-abfb-47bb-bb8d-5a7fd279ad1e",
            "941784ee-5342-4571-959b-b80dd2cea516",
            "9bb5e5cc-5250-493a-8869-8b665f6aa5f6",
            "a7ad8bbf-2cff-4520-8c1d-96332e151658",
            "a9512ac3-3909-48a4-b395-11f438e16260",
            "ad71bd23-12ad-426b-bb8b-195d2b635f27",
            "b9232f5e-d9e5-4d97-b96c-28d3db4de1bd",
            "ff0cd457-6224-46e7-b79e-0ada4964a8a6");

    @TempDir
    Path folder;

    @Test
    void anHonestCloudPassesEveryCheckAndIsLeftAsItWas() {
        try (var cloud = new Cloudlet(ReferenceCloud.builder().withIdentityV2(), folder).withEverybody()) {
            SortedSet<String> before = cloud.view();

            RunResult result = cloud.run();

            assertThat(reasons(result)).isEmpty();
            assertThat(outcomes(result)).containsOnlyKeys(ALL).values().containsOnly(Outcome.PASSED);
            assertNothingElseHappened(result);
            assertThat(cloud.view()).isEqualTo(before);
        }
    }

    @Test
    void aSecondRunFindsTheUsersAsTheFirstOneDid() {
        try (var cloud = new Cloudlet(ReferenceCloud.builder(), folder).withEverybody()) {
            cloud.run();

            RunResult second = cloud.run();

            assertThat(reasons(second))
                    .containsExactlyEntriesOf(
                            Map.of("65ae3b78-91ff-467b-a705-f6678863b8ec", "identity v2.0 is not offered"));
            assertNothingElseHappened(second);
        }
    }

    @Test
    void anApplicationCredentialPassesWhatItMayDo() {
        try (var cloud = new Cloudlet(ReferenceCloud.builder(), folder)
                .withEverybody()
                .as(Role.MEMBER, "reference-application-credential")) {
            SortedSet<String> before = cloud.view();

            RunResult result = cloud.run();

            assertThat(reasons(result))
                    .containsOnlyKeys(
                            "65ae3b78-91ff-467b-a705-f6678863b8ec",
                            "8080c75c-eddc-4786-941a-c2da7039ae61",
                            "852daf0c-42b5-4239-8466-d193d0543ed3",
                            "ff0cd457-6224-46e7-b79e-0ada4964a8a6",
                            "9bb5e5cc-5250-493a-8869-8b665f6aa5f6",
                            "86128d46-e170-4644-866a-cc487f699e1d")
                    .values()
                    .satisfiesOnlyOnce(reason -> assertThat(reason).isEqualTo("identity v2.0 is not offered"))
                    .filteredOn(reason -> !reason.startsWith("identity"))
                    .allSatisfy(reason -> assertThat(reason)
                            .isEqualTo("needs a password: what it judges is more than the credential of cloud"
                                    + " 'reference-application-credential', role member, may do"));
            assertThat(outcomes(result)).values().containsOnly(Outcome.PASSED, Outcome.SKIPPED);
            assertNothingElseHappened(result);
            assertThat(cloud.view()).isEqualTo(before);
        }
    }

    @Test
    void version2IsForUsersWithAPassword() {
        try (var cloud = new Cloudlet(ReferenceCloud.builder().withIdentityV2(), folder)
                .withEverybody()
                .as(Role.MEMBER, "reference-application-credential")) {
            assertThat(reasons(cloud.run()))
                    .containsEntry(
                            "65ae3b78-91ff-467b-a705-f6678863b8ec",
                            "needs a password: identity v2.0 knows no other credential, and cloud"
                                    + " 'reference-application-credential' has none");
        }
    }

    @Test
    void aMemberAloneAltersNoUser() {
        try (var cloud = new Cloudlet(ReferenceCloud.builder(), folder)) {
            RunResult result = cloud.run();

            assertThat(reasons(result))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "65ae3b78-91ff-467b-a705-f6678863b8ec",
                            "identity v2.0 is not offered",
                            "86128d46-e170-4644-866a-cc487f699e1d",
                            "needs credential other, which this run was not given",
                            "941784ee-5342-4571-959b-b80dd2cea516",
                            "needs credential expendable, which this run was not given",
                            "a7ad8bbf-2cff-4520-8c1d-96332e151658",
                            "needs credential expendable, which this run was not given",
                            "ad71bd23-12ad-426b-bb8b-195d2b635f27",
                            "needs credential expendable, which this run was not given"));
        }
    }

    @Test
    void aCloudThatKeepsNoHistoryIsNotJudgedByIt() {
        try (var cloud = new Cloudlet(ReferenceCloud.builder().passwordHistory(0), folder).withEverybody()) {
            RunResult result = cloud.run();

            assertThat(reasons(result))
                    .containsEntry(
                            "941784ee-5342-4571-959b-b80dd2cea516",
                            "the cloud keeps no history of passwords: user expendable may change its password to the"
                                    + " one it has");
            assertThat(outcomes(result)).containsEntry("941784ee-5342-4571-959b-b80dd2cea516", Outcome.SKIPPED);
            assertNothingElseHappened(result);
        }
    }

    static void assertNothingElseHappened(RunResult result) {
        assertThat(result.lines().stream()
                        .flatMap(line -> line.check().stream())
                        .flatMap(check -> check.findings().stream()))
                .isEmpty();
        assertThat(result.leftovers()).isEmpty();
        assertThat(result.untracked()).isEmpty();
    }

    private static Map<String, Outcome> outcomes(RunResult result) {
        return result.lines().stream()
                .filter(line -> line.check().isPresent())
                .collect(Collectors.toMap(Line::id, Line::outcome));
    }

    /** Why what did not pass did not, by id. */
    private static Map<String, String> reasons(RunResult result) {
        return result.lines().stream()
                .filter(line -> line.check().isPresent() && line.reason().isPresent())
                .collect(Collectors.toMap(Line::id, line -> line.reason().orElse("")));
    }
}
