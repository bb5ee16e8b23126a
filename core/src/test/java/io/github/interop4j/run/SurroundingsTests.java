package io.github.interop4j.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.referencecloud.Received;
import io.github.interop4j.referencecloud.ReferenceCloud;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SurroundingsTests {

    private final ReferenceCloud cloud = ReferenceCloud.start();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void aRunNotesWhatTheServicesThatItSpeaksToAreLike() {
        Surroundings noted = around("planted-unruly-honest");

        assertThat(noted.facts()).containsOnlyKeys("services", "microversions of compute", "flavors");
        assertThat(noted.facts().get("flavors")).hasSizeGreaterThan(1).isSorted();
        assertThat(asked("/network/")).as("nothing is asked of another").isEmpty();
    }

    @Test
    void anotherRunNotesOtherServices() {
        Surroundings noted = around("planted-unruly-altering");

        assertThat(noted.facts()).containsOnlyKeys("services", "network extensions");
        assertThat(asked("/compute/")).isEmpty();
    }

    @Test
    void theFlavorsAreAskedForOnceForNotesAndChoices() {
        around("planted-unruly-returning");

        assertThat(asked("/flavors")).hasSize(1);
    }

    @Test
    void aRunThatDoesNotLookNotesNothing() {
        assertThat(run("planted-unruly-honest").execute().surroundings()).isEqualTo(Surroundings.UNKNOWN);
    }

    private Surroundings around(String check) {
        return run(check).lookAround(true).execute().surroundings();
    }

    private ConformanceRun run(String check) {
        return Planted.run(cloud, "io.github.interop4j.gates.planted", check);
    }

    private List<String> asked(String of) {
        return cloud.received().stream()
                .map(Received::path)
                .filter(((Predicate<String>) path -> path.contains(of)).and(path -> !path.contains("quota")))
                .toList();
    }
}
