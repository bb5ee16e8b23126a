package io.github.interop4j.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.check.CheckListener;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Pace;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.session.NotAuthenticated;
import io.github.interop4j.session.Reference;
import io.github.interop4j.wire.Cancellation;
import io.github.interop4j.wire.Interrupted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs that are never begun: one clear message each, and no check. */
class RefusedRunTests {

    private final PlantedRun planted = new PlantedRun();

    @AfterEach
    void stop() {
        planted.close();
    }

    @Test
    void whatNobodyKnowsCannotBeSelected() {
        refused(
                planted.of("planted-shown", "planted-shwon")::execute,
                NothingSelected.class,
                "no id, test or capability of guideline planted (program compute) or of a check on the class path is"
                        + " called 'planted-shwon'; the nearest are: ");
        assertThat(planted.reference().received()).isEmpty();
    }

    @Test
    void aSelectionThatNoCheckSpeaksAboutSelectsNothing() {
        refused(
                planted.of("wished")::execute,
                NothingSelected.class,
                "there is no check yet for anything that wished selects");
        refused(
                planted.of().sources(List.of())::execute,
                NothingSelected.class,
                "there is no check yet for anything that guideline planted selects");
        assertThat(planted.reference().received()).isEmpty();
    }

    @Test
    void twoChecksOfOneIdAreRefused() {
        assertThatThrownBy(planted.of("planted-twin")::execute)
                .isInstanceOf(Refused.class)
                .hasMessageMatching("two checks have the id planted-twin: \\S+[.]TwinChecks#isThe\\w+ and"
                        + " \\S+[.]TwinChecks#isThe\\w+; give one of them an id of its own");
        assertThat(planted.reference().received()).isEmpty();
    }

    @Test
    void anAdministratorIsNoMemberUnlessAllowed() {
        Cloud admin = Reference.cloud(planted.reference(), "reference-admin");

        refused(
                against(admin)::execute,
                Refused.class,
                "the user admin of cloud 'reference-admin' is an administrator: a conformance run needs no such right,"
                        + " and what an administrator may do proves nothing about what others may. Use a plain member, or"
                        + " allow it explicitly.");
        assertThat(against(admin).allowAdmin(true).execute().count(Outcome.PASSED))
                .isEqualTo(1);
    }

    @Test
    void anAdministratorMayBeTheAdministrator() {
        RunResult result = planted.of("planted-shown")
                .as(Role.ADMIN, Reference.cloud(planted.reference(), "reference-admin"))
                .execute();

        assertThat(result.count(Outcome.PASSED)).isEqualTo(1);
    }

    @Test
    void aCredentialGoesToNoCloudThatIsNotVerifiedUnlessAllowed() {
        Cloud unverified = unverified(planted.reference().cloudsYaml().replace("http://", "https://"));

        refused(
                against(unverified)::execute,
                Refused.class,
                "cloud 'reference' says that certificates are not to be verified (verify: false or insecure: true): whoever"
                        + " sits in between would get the credential. Give its CA as cacert, or allow it explicitly.");
        // allowed, it is tried; that nothing is there is another matter
        planted.reference().close();
        assertThatThrownBy(against(unverified).allowUnverified(true)::execute).isInstanceOf(Unreachable.class);
    }

    @Test
    void whereNothingIsEncryptedThereIsNothingToVerify() {
        Cloud plain = unverified(planted.reference().cloudsYaml());

        assertThat(against(plain).execute().count(Outcome.PASSED)).isEqualTo(1);
    }

    @Test
    void aWrongCredentialIsOneMessageAndNoCheck() {
        try (var locked = new PlantedRun(
                ReferenceCloud.builder().password("member", "right").start())) {
            String yaml = locked.reference().cloudsYaml().replace("'right'", "wrong");

            refused(
                    against(Reference.cloud(yaml, "reference"))::execute,
                    NotAuthenticated.class,
                    "cloud 'reference': Keystone at " + locked.reference().authUrl() + "/auth/tokens answered 401 ");
            assertThat(locked.reference().received()).hasSize(1);
        }
    }

    @Test
    void aWrongCredentialOfAnotherRoleIsToldBeforeAnyCheckToo() {
        try (var locked = new PlantedRun(
                ReferenceCloud.builder().password("other", "right").start())) {
            String yaml = locked.reference().cloudsYaml().replace("'right'", "wrong");

            refused(
                    locked.of("planted-shown").as(Role.OTHER, Reference.cloud(yaml, "reference-other"))::execute,
                    NotAuthenticated.class,
                    "cloud 'reference-other': Keystone at " + locked.reference().authUrl()
                            + "/auth/tokens answered 401 ");
            assertThat(locked.reference().received())
                    .noneMatch(each -> each.path().contains("/os-keypairs"));
        }
    }

    @Test
    void aCloudThatIsNotThereIsOneMessageAndNoCheck() {
        Cloud gone = planted.cloud(Role.MEMBER);
        planted.reference().close();

        refused(
                against(gone)::execute,
                Unreachable.class,
                "cloud 'reference': nothing answers at http://127.0.0.1:"
                        + gone.authUrl().getPort() + ". Its auth_url is " + gone.authUrl());
    }

    @Test
    void aCloudThatSaysNothingIsGivenUpAtTheDeadline() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + silent.getLocalPort();
            String yaml = planted.reference()
                    .cloudsYaml()
                    .replace(planted.reference().authUrl().toString(), address + "/v3");
            Cloud mute = Reference.cloud(yaml, "reference").toBuilder()
                    .pace(Pace.DEFAULT.withRequestDeadline(Duration.ofMillis(500)))
                    .build();

            refused(
                    against(mute)::execute,
                    Unreachable.class,
                    "cloud 'reference': no answer from " + address + " within 500 ms. Its auth_url is " + address
                            + "/v3");
        }
    }

    @Test
    void aRunThatIsOverBeforeItsFirstCheckFindsNothing() {
        var over = new Cancellation();
        over.cancel();

        refused(planted.of("planted-shown").cancelledBy(over)::execute, Interrupted.class, "");
        assertThat(planted.reference().received()).isEmpty();
    }

    @Test
    void fewerThanOneCheckAtOnceIsNone() {
        assertThatThrownBy(() -> planted.of("planted-shown").concurrency(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("concurrency must be 1 or more, not 0");
    }

    private ConformanceRun against(Cloud member) {
        return ConformanceRun.against(member, PlantedRun.guideline())
                .sources(List.of(() -> List.of("io.github.interop4j.run.planted")))
                .only(List.of("planted-shown"))
                .listener(new CheckListener() {});
    }

    private static Cloud unverified(String yaml) {
        return Reference.cloud(
                yaml.replaceFirst("(?m)^    interface: public", "    interface: public\n    verify: false"),
                "reference");
    }

    private static void refused(ThrowingCallable run, Class<? extends RuntimeException> how, String message) {
        assertThatThrownBy(run).isInstanceOf(how).hasMessageStartingWith(message);
    }
}
