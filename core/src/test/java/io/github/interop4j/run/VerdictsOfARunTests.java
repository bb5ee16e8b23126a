package io.github.interop4j.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Pace;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.Requests;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Phase;
import io.github.interop4j.wire.Sending;
import io.github.interop4j.wire.WireObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a whole run makes of a cloud that fails in one way, or of a check that is wrong. */
class VerdictsOfARunTests {

    /** A run whose request to create got no answer waits for twice the first of these before it ends. */
    private static final Pace SOON_GIVING_UP =
            new Pace(Duration.ofSeconds(3), Duration.ofMillis(300), Duration.ofMillis(600), Duration.ofMillis(50));

    private static final Requests CREATE = Requests.matching("POST", "/v2.1/os-keypairs");
    private static final Requests SHOW = Requests.matching("GET", "/v2.1/os-keypairs/{name}");
    private static final Requests LIST = Requests.matching("GET", "/v2.1/os-keypairs");
    private static final Requests DELETE = Requests.matching("DELETE", "/v2.1/os-keypairs/{name}");
    private static final Requests LOGIN = Requests.matching("POST", "/v3/auth/tokens");
    private static final Duration TOO_LONG = Duration.ofHours(1);
    private static final String QUOTA = "{\"forbidden\": {\"message\": \"Quota exceeded, too many key pairs.\"}}";

    private final PlantedRun planted = new PlantedRun();

    @AfterEach
    void stop() {
        planted.close();
    }

    @Test
    void everyJudgementHeld() {
        Line line = run("planted-shown");

        assertThat(line.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(line.reason()).isEmpty();
        assertThat(check(line).verdict().cause()).isEmpty();
        assertThat(check(line).requests())
                .as("it is seen gone when the run ends")
                .isEqualTo(3);
        assertThat(planted.reference().view()).noneMatch(each -> each.startsWith("compute/"));
    }

    static Stream<Arguments> skipped() {
        return Stream.of(
                Arguments.of(
                        "planted-billing",
                        "the catalog of cloud 'reference' has no billing service in region RegionOne at"
                                + " interface public; it has compute, identity, image, network, object-store, volumev3"),
                Arguments.of("planted-other", "needs credential other, which this run was not given"),
                Arguments.of("planted-microversion", "needs compute microversion 2.999; the cloud offers 2.1 to 2.93"),
                Arguments.of(
                        "planted-extension",
                        "needs the extension nothing-like-it of the network API, which the cloud does not list"));
    }

    @ParameterizedTest
    @MethodSource("skipped")
    void whatIsNotThereIsSkippedWithItsReason(String id, String reason) {
        Line line = run(id);

        assertThat(line.outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(line.reason()).contains(reason);
        assertThat(check(line).verdict().cause()).isEmpty();
    }

    static Stream<Arguments> failed() {
        return Stream.of(
                Arguments.of(
                        "planted-shown",
                        fault(Fault.on(SHOW).forgets("/keypair/name").times(1)),
                        Cause.CLOUD_NONCONFORMANT,
                        "GET",
                        "/keypair/name"),
                Arguments.of(
                        "planted-shown",
                        fault(Fault.on(SHOW).answersHtml().times(1)),
                        Cause.CLOUD_NONCONFORMANT,
                        "GET",
                        "JSON"),
                Arguments.of(
                        "planted-shown",
                        fault(Fault.on(SHOW)
                                .answers(200, Map.of("Content-Type", "application/json"), "{\"keypair\": {\"name\": ")
                                .times(1)),
                        Cause.CLOUD_NONCONFORMANT,
                        "GET",
                        "JSON"),
                Arguments.of(
                        "planted-shown",
                        fault(Fault.on(SHOW).answers(403).times(1)),
                        Cause.CLOUD_NONCONFORMANT,
                        "GET",
                        "status must be 200 but was 403"),
                Arguments.of(
                        "planted-shown",
                        fault(Fault.on(SHOW).answers(500).times(1)),
                        Cause.CLOUD_ERROR,
                        "GET",
                        "status must be 200 but was 500"),
                Arguments.of(
                        "planted-shown",
                        fault(Fault.on(SHOW).answers(503).times(1)),
                        Cause.CLOUD_ERROR,
                        "GET",
                        "status must be 200 but was 503"),
                Arguments.of(
                        "planted-awaited",
                        fault(Fault.on(SHOW)
                                .answers(200, Map.of(), "{\"keypair\": {\"status\": \"ERROR\"}}")
                                .times(1)),
                        Cause.CLOUD_ERROR,
                        "GET",
                        "it went into ERROR while waited for"),
                Arguments.of(
                        "planted-awaited",
                        fault(Fault.on(SHOW).answers(200, Map.of(), "{\"keypair\": {\"status\": \"BUILD\"}}")),
                        Cause.TIMEOUT,
                        "GET",
                        "/keypair/status must be \"ACTIVE\" but was \"BUILD\" after 600 ms"));
    }

    @ParameterizedTest
    @MethodSource("failed")
    void whatTheCloudGotWrongFails(String id, Fault fault, Cause cause, String method, String reason) {
        planted.reference().tell(fault);

        Line line = run(id);

        assertThat(line.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(check(line).verdict().cause()).contains(cause);
        assertThat(line.reason().orElseThrow()).contains(reason);
        Exchange deciding = check(line).deciding().orElseThrow();
        assertThat(deciding.method()).isEqualTo(method);
        assertThat(deciding.phase()).isEqualTo(Phase.CHECK);
        assertThat(planted.reference().view()).noneMatch(each -> each.startsWith("compute/"));
    }

    static Stream<Arguments> inconclusive() {
        return Stream.of(
                Arguments.of(
                        "planted-shown",
                        fault(Fault.on(SHOW).answers(429).retryAfter(TOO_LONG).times(1)),
                        Cause.CAPACITY,
                        "status must be 200 but was 429"),
                Arguments.of(
                        "planted-shown",
                        fault(Fault.on(SHOW).answers(503).retryAfter(TOO_LONG).times(1)),
                        Cause.CAPACITY,
                        "status must be 200 but was 503"),
                Arguments.of(
                        "planted-shown",
                        fault(Fault.on(CREATE).answers(403, Map.of(), QUOTA)),
                        Cause.QUOTA,
                        "status must be 200 but was 403"),
                Arguments.of(
                        "planted-shown",
                        fault(Fault.on(SHOW).dropsTheConnection().times(2)),
                        Cause.NETWORK,
                        "was closed before any answer"),
                Arguments.of(
                        "planted-shown",
                        fault(Fault.on(SHOW).sendsHalfTheBody().times(1)),
                        Cause.NETWORK,
                        " broke off: "),
                Arguments.of(
                        "planted-given",
                        fault(Fault.on(CREATE).answers(404)),
                        Cause.GIVEN,
                        "could not make the keypair"),
                Arguments.of(
                        "planted-given",
                        fault(Fault.on(CREATE).answers(500)),
                        Cause.CLOUD_ERROR,
                        "could not make the keypair it is given: "),
                Arguments.of(
                        "planted-given",
                        fault(Fault.on(CREATE).answers(429).retryAfter(TOO_LONG)),
                        Cause.CAPACITY,
                        "could not make the keypair it is given: "),
                Arguments.of(
                        "planted-given",
                        fault(Fault.on(CREATE).answers(403, Map.of(), QUOTA)),
                        Cause.QUOTA,
                        "Quota exceeded"),
                Arguments.of(
                        "planted-given",
                        fault(Fault.on(CREATE).dropsTheConnection()),
                        Cause.NETWORK,
                        "could not make the keypair it is given: "));
    }

    @ParameterizedTest
    @MethodSource("inconclusive")
    void whatProvesNothingIsInconclusive(String id, Fault fault, Cause cause, String reason) {
        planted.reference().tell(fault);

        Line line = run(id, SOON_GIVING_UP);

        assertThat(line.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(check(line).verdict().cause()).contains(cause);
        assertThat(line.reason().orElseThrow()).contains(reason);
        assertThat(planted.reference().view()).noneMatch(each -> each.startsWith("compute/"));
    }

    @Test
    void aCloudThatIsBusyForAWhileIsWaitedFor() {
        planted.reference()
                .tell(Fault.on(SHOW).answers(503).retryAfter(Duration.ZERO).times(2));

        Line line = run("planted-shown", Sending.PACE);

        assertThat(line.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(check(line).exchanges())
                .extracting(each -> each.method() + " " + each.status().orElse(0))
                .containsExactly("POST 200", "GET 503", "GET 503", "GET 200");
    }

    @Test
    void aCloudThatSaysNothingMoreIsGivenUpAtTheDeadline() {
        planted.reference().tell(Fault.on(LIST).stallsInTheBody().times(1));

        Line line = run("planted-crowd-1", Sending.PACE.withRequestDeadline(Duration.ofSeconds(2)));

        assertThat(line.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(check(line).verdict().cause()).contains(Cause.NETWORK);
        assertThat(line.reason().orElseThrow()).contains("only a part of an answer from ", " within 2 s");
    }

    @Test
    void anEndpointThatRefusesIsNamed() throws IOException {
        int port = freePort();
        Cloud elsewhere = planted.cloud(Role.MEMBER).toBuilder()
                .endpointOverride("compute", URI.create("http://127.0.0.1:" + port + "/v2.1"))
                .build();

        Line line = PlantedRun.line(
                planted.of("planted-shown").as(Role.MEMBER, elsewhere).execute(), "planted-shown");

        assertThat(line.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(check(line).verdict().cause()).contains(Cause.NETWORK);
        assertThat(line.reason()).contains("nothing answers at http://127.0.0.1:" + port);
    }

    static Stream<Arguments> ofOurs() {
        return Stream.of(
                Arguments.of("planted-bug", "NoSuchElementException: No value present"),
                Arguments.of("planted-wish", "@Given Wish has no recipe: annotate the record with @MadeBy"),
                Arguments.of("planted-parameter", "No ParameterResolver registered for parameter"));
    }

    @ParameterizedTest
    @MethodSource("ofOurs")
    void whatIsWrongWithACheckIsNoFaultOfTheCloud(String id, String reason) {
        Line line = run(id);

        assertThat(line.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(check(line).verdict().cause()).contains(Cause.HARNESS);
        assertThat(line.reason().orElseThrow()).contains(reason);
    }

    @Test
    void anAssertionOfTheChecksOwnIsJudgedByTheLastAnswer() {
        Line line = run("planted-own-assertion");

        assertThat(line.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(check(line).verdict().cause()).contains(Cause.CLOUD_NONCONFORMANT);
        assertThat(line.reason()).contains("an invoice must have a number");
        assertThat(check(line).deciding().orElseThrow().path()).endsWith("/os-keypairs");
    }

    @Test
    void aTypedCallThatIsRefusedIsJudgedByItsAnswer() {
        planted.reference().tell(Fault.on(LIST).answers(500));

        Line line = run("planted-typed");

        assertThat(line.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(check(line).verdict().cause()).contains(Cause.CLOUD_ERROR);
        assertThat(check(line).deciding().orElseThrow().status()).hasValue(500);
    }

    @Test
    void aTokenThatEndsInTheMiddleIsRenewed() {
        Line line = PlantedRun.line(expiringBeforeTheShow().execute(), "planted-shown");

        assertThat(line.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(check(line).exchanges())
                .extracting(each -> each.method() + " " + each.status().orElse(0))
                .containsSubsequence("POST 200", "GET 401", "POST 201", "GET 200");
        assertThat(planted.reference().view()).noneMatch(each -> each.startsWith("compute/"));
    }

    @Test
    void aTokenThatCannotBeRenewedProvesNothingAgainstTheCloud() {
        planted.reference().tell(Fault.on(LOGIN).answers(401).after(1));

        Line line = PlantedRun.line(expiringBeforeTheShow().execute(), "planted-shown");

        assertThat(line.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(check(line).verdict().cause()).contains(Cause.CREDENTIAL);
        assertThat(line.reason().orElseThrow()).contains("cloud 'reference'", "answered 401");
    }

    static Stream<Arguments> leftovers() {
        return Stream.of(
                Arguments.of(fault(Fault.on(DELETE).answers(500)), "DELETE answered 500"),
                Arguments.of(fault(Fault.on(DELETE).answers(403)), "DELETE answered 403"));
    }

    @ParameterizedTest
    @MethodSource("leftovers")
    void whatCannotBeTakenBackIsReportedAndTheVerdictStands(Fault fault, String why) {
        planted.reference().tell(fault);

        RunResult result = planted.of("planted-shown").execute();

        Line line = PlantedRun.line(result, "planted-shown");
        assertThat(line.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(result.complete()).isTrue();
        assertThat(result.leftovers()).isEqualTo(check(line).leftovers());
        Leftover left = result.leftovers().get(0);
        assertThat(result.leftovers()).hasSize(1);
        assertThat(left.kind()).isEqualTo("keypair");
        assertThat(left.where()).isEqualTo("/os-keypairs/" + left.id());
        assertThat(left.why()).isEqualTo(why);
        assertThat(planted.reference().view()).anyMatch(each -> each.endsWith("/" + left.id()));
    }

    @Test
    void whatWasDeletedAndIsStillThereIsToldOfTheRunAndNamesItsCheck() {
        planted.reference().tell(Fault.on(DELETE).ignores());

        RunResult result = planted.of("planted-shown").execute();

        assertThat(PlantedRun.line(result, "planted-shown").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(result.leftovers()).singleElement().satisfies(left -> {
            assertThat(left.where()).isEqualTo("/os-keypairs/" + left.id());
            assertThat(left.why())
                    .isEqualTo("still there after DELETE answered 202; made by: a keypair is shown (planted-shown)");
            assertThat(planted.reference().view()).anyMatch(each -> each.endsWith("/" + left.id()));
        });
    }

    private Line run(String id) {
        return PlantedRun.line(planted.of(id).execute(), id);
    }

    private Line run(String id, Pace pace) {
        Cloud paced = planted.cloud(Role.MEMBER).toBuilder().pace(pace).build();
        return PlantedRun.line(planted.of(id).as(Role.MEMBER, paced).execute(), id);
    }

    private ConformanceRun expiringBeforeTheShow() {
        var expired = new AtomicBoolean();
        return planted.of("planted-shown").observer(new WireObserver() {
            @Override
            public void beforeSending(Call call) {
                if (call.method().equals("GET")
                        && call.uri().getPath().contains("/os-keypairs/")
                        && expired.compareAndSet(false, true)) {
                    planted.reference().expireTokens();
                }
            }
        });
    }

    private static CheckResult check(Line line) {
        return line.check().orElseThrow();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Named<Fault> fault(Fault fault) {
        return Named.of(fault.toString(), fault);
    }
}
