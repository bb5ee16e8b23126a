package io.github.interop4j.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a cloud its entry lets a run have. */
class CeilingsTests {

    @TempDir
    Path root;

    Machine machine;

    @BeforeEach
    void anEmptyMachine() {
        machine = new Machine(root);
    }

    @Test
    void theyStandBelowAKeyOfOurOwn() {
        Cloud acme = machine.acme(
                "interop4j:",
                "  max_servers: 2",
                "  max-vcpus: 4",
                "  max_ram: 2048",
                "  max_volume_gb: 10",
                "  max_floating_ips: 0",
                "  max_requests_per_second: 0.5",
                "  max_minutes: 1.5");

        assertThat(acme.ceilings())
                .isEqualTo(new Ceilings(
                        OptionalInt.of(2),
                        OptionalInt.of(4),
                        OptionalInt.of(2048),
                        OptionalInt.of(10),
                        OptionalInt.of(0),
                        OptionalDouble.of(0.5),
                        Optional.of(Duration.ofSeconds(90))));
        assertThat(acme.warnings()).isEmpty();
        assertThat(acme.settings())
                .filteredOn(each -> each.key().equals("interop4j.max_servers"))
                .singleElement()
                .satisfies(each -> assertThat(each.origin().toString()).contains("/here/clouds.yaml:5"));
    }

    @Test
    void withoutThemThereIsNoCeiling() {
        assertThat(machine.acme("region_name: one").ceilings()).isEqualTo(Ceilings.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2.5", "many", "1000001"})
    void aCountThatIsNoneIsRefused(String value) {
        assertThatThrownBy(() -> machine.acme("interop4j:", "  max_servers: " + value))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Cloud 'acme' (" + root + "/here/clouds.yaml:2) has the interop4j.max_servers '" + value
                        + "' [" + root + "/here/clouds.yaml:5 clouds.acme.interop4j.max_servers]; it must be a whole"
                        + " number from 0 to 1000000.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-2", "fast"})
    void aRateThatIsNoneIsRefused(String value) {
        assertThatThrownBy(() -> machine.acme("interop4j:", "  max_requests_per_second: " + value))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("has the interop4j.max_requests_per_second '" + value + "' [")
                .hasMessageEndingWith("]; it must be a number above 0, at most 1000000.");
    }

    @Test
    void aKeyThatThereIsNotIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> machine.acme("interop4j: {max_server: 2}"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("has interop4j.max_server [")
                .hasMessageEndingWith(
                        "], which there is not; the keys below interop4j are max_servers, max_vcpus, max_ram,"
                                + " max_volume_gb, max_floating_ips, max_requests_per_second, max_minutes.");
    }

    @Test
    void aSectionThatIsNoneIsRefused() {
        assertThatThrownBy(() -> machine.acme("interop4j: 3"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("as interop4j [")
                .hasMessageEndingWith("]; it must be a section with keys of its own, such as max_servers.");
    }

    @Test
    void whatARunSaysComesBeforeWhatItsCloudSays() {
        Ceilings acme =
                machine.acme("interop4j: {max_servers: 2, max_ram: 512}").ceilings();
        Ceilings run = machine.acme("interop4j: {max_servers: 5}").ceilings();

        assertThat(run.orElse(acme).servers()).hasValue(5);
        assertThat(run.orElse(acme).ramMb()).hasValue(512);
        assertThat(run.orElse(acme).vcpus()).isEmpty();
    }
}
