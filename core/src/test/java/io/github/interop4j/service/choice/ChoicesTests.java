package io.github.interop4j.service.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Clouds;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.compute.AnotherFlavor;
import io.github.interop4j.lies.LiesTrial;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.service.Bench;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.service.network.Networks;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.NotShared;
import io.github.interop4j.verdict.Skipped;
import io.github.interop4j.wire.Id;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoicesTests {

    private static ReferenceCloud cloud;

    @TempDir
    private Path state;

    @BeforeAll
    static void start() {
        cloud = ReferenceCloud.start();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void theSmallestFlavorWithADiskIsChosenAndTheDisklessOneIsLast() {
        Bench bench = tried(Wishes.NONE, kitchen -> kitchen.choices().flavor());

        Choice<?> flavor = bench.chosen().get(1);
        assertThat(flavor.sentence())
                .startsWith("flavor m1.nano (1 vCPU, 128 MiB RAM, 1 GiB disk): the smallest of 5 that fit image ");
        assertThat(flavor.alternatives())
                .extracting(Offer::name)
                .containsExactly("m1.micro", "m1.tiny", "m1.small", "m1.diskless");
    }

    @Test
    void aServerIsResizedToTheNextLargerFlavor() {
        Bench bench = tried(Wishes.NONE, kitchen -> kitchen.choices().otherFlavor());

        assertThat(bench.chosen().get(2).sentence())
                .isEqualTo("flavor to resize to m1.micro (1 vCPU, 192 MiB RAM, 1 GiB disk): the smallest of 3 that a"
                        + " server of m1.nano can be resized to");
    }

    @Test
    void anotherFlavorIsTheUsualOneWhereThereIsNoOther() {
        tried(
                Wishes.NONE,
                kitchen -> assertThat(new AnotherFlavor().make(kitchen).name()).isEqualTo("m1.micro"));
        tried(
                Wishes.NONE.withFlavor("m1.diskless"),
                kitchen -> assertThat(new AnotherFlavor().make(kitchen).name()).isEqualTo("m1.diskless"));
    }

    @Test
    void theExternalNetworkIsChosenForTheWayOut() {
        Bench bench = tried(Wishes.NONE, kitchen -> kitchen.choices().externalNetwork());

        assertThat(bench.chosen().get(0).sentence())
                .isEqualTo("network to reach the outside public (shared): the first by name of 1 that are external");
    }

    @Test
    void whereNoNetworkIsExternalWhatNeedsOneIsSkipped() {
        try (ReferenceCloud closed = ReferenceCloud.start()) {
            Clouds clouds = Clouds.discover(
                    Map.of(
                            "OS_CLIENT_CONFIG_FILE",
                            closed.writeCloudsYaml(state.resolve("clouds.yaml")).toString()),
                    state,
                    state,
                    state);
            tried(clouds.named("reference-admin"), Wishes.NONE, kitchen -> {
                Networks networks = kitchen.words(Networks::new);
                Id external = networks.list(Map.of("router:external", true)).id("/networks/0/id");
                kitchen.success(networks.update(external, minimal -> minimal.put("router:external", false)));
            });

            tried(
                    clouds.named("reference"),
                    Wishes.NONE,
                    kitchen -> assertThatThrownBy(() -> kitchen.choices().externalNetwork())
                            .isInstanceOf(Skipped.class)
                            .hasMessage("needs an external network, and cloud 'reference' shows none that is active"));
        }
    }

    @Test
    void eachIsChosenOnceForAllThreads() {
        Bench bench = tried(
                Wishes.NONE, kitchen -> inParallel(8, () -> kitchen.choices().flavor()));

        assertThat(bench.chosen()).hasSize(2);
        assertThat(bench.requests())
                .filteredOn(each -> each.contains("/flavors/detail"))
                .hasSize(1);
    }

    @Test
    void whatIsWishedForIsTaken() {
        Bench bench =
                tried(Wishes.NONE.withFlavor("2"), kitchen -> kitchen.choices().flavor());

        assertThat(bench.chosen().get(0).sentence())
                .isEqualTo("flavor m1.small (1 vCPU, 2048 MiB RAM, 20 GiB disk): as this run was told");
    }

    @Test
    void aServerOfAFlavorWithoutADiskBootsFromAVolumeThatGoesWithIt() {
        Bench bench = tried(
                Wishes.NONE.withFlavor("m1.diskless"),
                kitchen -> kitchen.success(kitchen.words(Servers::new).create(minimal -> {})));

        assertThat(bench.requests())
                .anyMatch(each -> each.contains("\"volume_size\":1,\"delete_on_termination\":true"));
    }

    @Test
    void aWishThatIsNotThereIsTheSameCauseForEveryone() {
        tried(Wishes.NONE.withImage("windows"), kitchen -> {
            for (int each = 0; each < 2; each++) {
                assertThatThrownBy(() -> kitchen.choices().flavor())
                        .isInstanceOfSatisfying(
                                NotShared.class,
                                failure -> assertThat(failure.why()).isEqualTo(Cause.GIVEN))
                        .hasMessage("could not make a choice of image: cloud 'reference' has no image with the name"
                                + " or id 'windows', which this run was told to use (--image)");
            }
        });
    }

    private Bench tried(Wishes wishes, Consumer<Kitchen> work) {
        return tried(Objects.requireNonNull(LiesTrial.clouds(cloud).get(Role.MEMBER)), wishes, work);
    }

    private Bench tried(Cloud as, Wishes wishes, Consumer<Kitchen> work) {
        var bench = new Bench(as, state, wishes);
        List<String> unused = bench.settled(work);
        return bench;
    }

    private static void inParallel(int threads, Callable<?> work) {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var all = Collections.nCopies(threads, work);
            for (var each : pool.invokeAll(
                    all.stream().<Callable<Object>>map(one -> one::call).toList())) {
                assertThat(each.get()).isNotNull();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
