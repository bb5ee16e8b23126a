package io.github.interop4j.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.check.CheckListener;
import io.github.interop4j.cloud.Ceilings;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.Received;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import io.github.interop4j.run.ConformanceRun;
import io.github.interop4j.run.Planted;
import io.github.interop4j.run.Refused;
import io.github.interop4j.run.RunPlan;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.service.compute.Keypairs;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Reference;
import io.github.interop4j.wire.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreflightTests {

    private static final String PLANTED = "io.github.interop4j.budget.planted";

    private final ReferenceCloud cloud = ReferenceCloud.start();
    private final List<String> noted = new ArrayList<>();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void tooSmallAQuotaStopsTheRunBeforeTheFirstCreationWithTheList() {
        quota(4, 3);

        assertThatThrownBy(() -> run("planted-crowded").execute())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("there is no room for some of the checks, so nothing was created:")
                .hasMessageContaining(
                        " more need up to 2 servers at once; the quota of project reference (cloud 'reference')"
                                + " is 4, of which 3 used: delete what is no longer used, or have it raised: openstack quota set"
                                + " --instances N reference");
        assertThat(writing()).isEmpty();
    }

    @Test
    void aUsersKeypairsAreCountedAgainstTheQuotaOfKeypairs() {
        try (ReferenceCloud small =
                ReferenceCloud.builder().quota("key_pairs", 1).start()) {
            Principal principal = Reference.principal(Reference.cloud(small, "reference"));
            Answer made = new Keypairs(principal).create(minimal -> {});
            assertThat(made.status()).isLessThan(300);

            assertThat(Quotas.read(principal, List.of(Resource.KEYPAIRS)))
                    .isEqualTo(new Quotas(
                            List.of(new Quota("reference", "reference", Resource.KEYPAIRS, 1, 1)), List.of()));
        }
    }

    @Test
    void tooLowACeilingStopsTheRunToo() {
        assertThatThrownBy(() -> run("planted-crowded-two-own")
                        .ceilings(CeilingTests.servers(1))
                        .execute())
                .isInstanceOf(Refused.class)
                .hasMessageContaining(
                        "'two of its own' (planted-crowded-two-own) needs 2 servers at once; the ceiling is 1"
                                + " (the ceiling of this run: --max-servers, or max_servers below interop4j: in clouds.yaml)");
        assertThat(writing()).isEmpty();
    }

    @Test
    void aQuotaThatLeavesLessThanTheConcurrencyWantsLowersTheCeiling() {
        quota(10, 8);

        RunResult result = run("planted-crowded").concurrency(8).execute();

        assertThat(result.count(Outcome.PASSED)).isEqualTo(13);
        assertThat(HighWater.of(cloud)).isEqualTo(2);
        assertThat(noted)
                .anySatisfy(
                        each -> assertThat(each)
                                .startsWith("no more than 2 servers at once instead of ")
                                .endsWith(
                                        "since that is what project reference of cloud 'reference' has left of its quota of 10: 8 used"));
    }

    @Test
    void aCloudThatDoesNotTellItsQuotasIsRunAgainstAllTheSame() {
        cloud.tell(Fault.on(Requests.matching("GET", "/v2.1/limits")).answers(403));

        RunResult result = run("planted-crowded-own-1").execute();

        assertThat(result.count(Outcome.PASSED)).isEqualTo(1);
        assertThat(noted)
                .anySatisfy(each -> assertThat(each)
                        .startsWith("what the quotas of compute leave to cloud 'reference' is not known: ")
                        .endsWith(" GET /compute/v2.1/limits -> 403"));
    }

    @Test
    void checksThatMakeNothingAskForNoQuota() {
        run("planted-crowded-nothing").execute();

        assertThat(cloud.received()).noneMatch(each -> each.path().endsWith("/limits"));
    }

    @Test
    void aPlanTellsWhatARunWouldHaveAndSendsOnlyGets() {
        quota(10, 7);

        RunPlan plan = run("planted-crowded").concurrency(3).plan();

        assertThat(plan.checks()).hasSize(13);
        assertThat(plan.wanted().amount(Resource.SERVERS))
                .as("3 shared, and the three largest, of 2, 2 and 1")
                .isEqualTo(8);
        assertThat(plan.atMost().amount(Resource.SERVERS)).isEqualTo(3);
        assertThat(plan.everything().amount(Resource.SERVERS))
                .as("3 shared, and 10 of their own")
                .isEqualTo(13);
        assertThat(plan.obstacles()).isEmpty();
        assertThat(plan.shared().keySet())
                .extracting(each -> each.title())
                .containsExactlyInAnyOrder("shared counted", "shared counted 'second'", "shared standing");
        assertThat(writing()).isEmpty();
    }

    @Test
    void afterItsTimeARunBeginsNoCheckAndSaysSo() {
        Ceilings none = Ceilings.NONE;

        RunResult result = run("planted-crowded-own-1", "planted-crowded-nothing")
                .ceilings(new Ceilings(
                        none.servers(),
                        none.vcpus(),
                        none.ramMb(),
                        none.volumeGb(),
                        none.floatingIps(),
                        none.requestsPerSecond(),
                        Optional.of(Duration.ofNanos(1))))
                .execute();

        assertThat(result.complete()).isFalse();
        assertThat(result.lines().stream().filter(line -> line.id().startsWith("planted-")))
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.outcome()).isEqualTo(Outcome.NOT_RUN);
                    assertThat(line.reason().orElse(""))
                            .startsWith("the time of this run was up before it")
                            .endsWith("(--max-minutes, or max_minutes below interop4j: in clouds.yaml)");
                });
        assertThat(writing()).isEmpty();
    }

    private ConformanceRun run(String... only) {
        return Planted.run(cloud, PLANTED, only).listener(new CheckListener() {
            @Override
            public void noted(String sentence) {
                noted.add(sentence);
            }
        });
    }

    /** Lets compute say so; what else it says is far away. */
    private void quota(int servers, int used) {
        cloud.tell(Fault.on(Requests.matching("GET", "/v2.1/limits"))
                .answers(200, Map.of("Content-Type", "application/json"), """
                        {"limits": {"rate": [], "absolute": {
                            "maxTotalInstances": %d, "totalInstancesUsed": %d,
                            "maxTotalCores": -1, "totalCoresUsed": 3,
                            "maxTotalRAMSize": -1, "totalRAMUsed": 512}}}""".formatted(servers, used)));
    }

    private List<Received> writing() {
        return cloud.received().stream()
                .filter(each -> !each.method().equals("GET"))
                .filter(each -> !each.path().endsWith("/auth/tokens"))
                .toList();
    }
}
