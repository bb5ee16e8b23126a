package io.github.interop4j.compute;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.lies.LiesTrial;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.ConformanceRun;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.service.choice.Wishes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server whose creation a check has judged is the one that others look at, change or use up. */
class HandedOverServerTests {

    private static final String KEYPAIR = "f9e15296-d7f9-4e62-b53f-a04e89160833";
    private static final String NAMESAKE = "8fea6be7-065e-47cf-89b8-496e6f96c699";
    private static final String SHOWN = "5de47127-9977-400a-936f-abcfbec1218f";
    private static final String STOPPED = "af8eafd4-38a7-4a4b-bdbc-75145a580560";
    private static final String RESIZED = "1499262a-9328-4eda-9068-db1ac57498d2";
    private static final String BY_FLAVOR = "573637f5-7325-47bb-9144-3476d0416908";

    private final ReferenceCloud cloud = ReferenceCloud.start();
    private final Set<String> before = cloud.view();

    /** Long enough for all who wait to have come. */
    @BeforeEach
    void everyServerTakesItsTime() {
        cloud.tell(Fault.on(Requests.matching("POST", "/compute/v2.1/servers")).delays(Duration.ofMillis(100)));
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void itIsLent() {
        allPassWith(1, Wishes.NONE, KEYPAIR, STOPPED);
    }

    @Test
    void itIsUsedUp() {
        allPassWith(1, Wishes.NONE, KEYPAIR, RESIZED);
    }

    @Test
    void twoAreShared() {
        allPassWith(2, Wishes.NONE, SHOWN, BY_FLAVOR);
    }

    @Test
    void twoServersAreForThree() {
        allPassWith(2, Wishes.NONE, KEYPAIR, NAMESAKE, STOPPED, RESIZED);
    }

    /** A server of such a flavor stands on a volume, which is made besides and goes with it. */
    @Test
    void itsVolumeStaysWithIt() {
        allPassWith(1, Wishes.NONE.withFlavor("m1.diskless"), KEYPAIR, STOPPED);
    }

    @Test
    void oneThatIsNotAsItShouldBeIsHandedToNobody() {
        cloud.tell(Fault.on(Requests.matching("GET", "/compute/v2.1/servers/{server}"))
                .forgets("/server/key_name")
                .times(1));

        RunResult result = run(Wishes.NONE, KEYPAIR, STOPPED);

        assertThat(ran(result)).extracting(Line::outcome).contains(Outcome.FAILED, Outcome.PASSED);
        assertThat(booted()).isEqualTo(2);
    }

    private RunResult run(Wishes wishes, String... ids) {
        Map<Role, Cloud> clouds = LiesTrial.clouds(cloud);
        ConformanceRun run = ConformanceRun.against(
                        Optional.ofNullable(clouds.get(Role.MEMBER)).orElseThrow(),
                        Requirements.of(Guidelines.bundled().get("2020.06"), Program.PLATFORM))
                .sources(List.of(new ComputeCheckSource()))
                .only(List.of(ids))
                .wishing(wishes)
                .concurrency(2);
        clouds.forEach(run::as);
        return run.execute();
    }

    private void allPassWith(int servers, Wishes wishes, String... ids) {
        RunResult result = run(wishes, ids);
        assertThat(ran(result)).allSatisfy(line -> {
            assertThat(line.outcome()).as(line.toString()).isEqualTo(Outcome.PASSED);
            assertThat(line.check().orElseThrow().findings())
                    .as(line.toString())
                    .isEmpty();
        });
        assertThat(booted()).isEqualTo(servers);
        assertThat(result.leftovers()).isEmpty();
        assertThat(cloud.view()).isEqualTo(before);
    }

    private static List<Line> ran(RunResult result) {
        return result.lines().stream().filter(line -> line.check().isPresent()).toList();
    }

    private long booted() {
        return cloud.received().stream()
                .filter(each -> each.method().equals("POST") && each.path().equals("/compute/v2.1/servers"))
                .count();
    }
}
