package io.github.interop4j.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.guideline.Flag;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.guideline.UnknownNameException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementsTests {

    private final Guidelines bundled = Guidelines.bundled();

    /** Numbers counted independently over the official files. */
    @ParameterizedTest
    @CsvSource({
        "2015.03, 122, 7",
        "2015.04, 122, 49",
        "2015.05, 123, 31",
        "2015.07, 124, 31",
        "2016.01, 119, 0",
        "2016.08, 223, 0",
        "2017.01, 256, 0",
        "2017.09, 259, 0",
        "2018.02, 279, 0",
        "2018.11, 281, 0",
        "2019.06, 284, 0",
        "2019.11, 284, 11",
        "2020.06, 284, 11"
    })
    void thePlatformRequiresTheTestsTheDocumentsRequire(String id, int required, int flagged) {
        Requirements platform = Requirements.of(bundled.get(id), Program.PLATFORM);
        assertThat(platform.tests(Set.of(CapabilityStatus.REQUIRED))).hasSize(required);
        if (flagged > 0) {
            assertThat(platform.tests().stream().filter(each -> each.flag().isPresent()))
                    .hasSize(flagged);
        }
    }

    @Test
    void anAddOnHasItsOwnTests() {
        assertThat(Requirements.of(bundled.get("dns.2020.06"), Program.DNS).tests())
                .hasSize(10);
        assertThat(Requirements.of(bundled.get("orchestration.2018.02"), Program.ORCHESTRATION)
                        .tests())
                .hasSize(60);
    }

    @Test
    void anAddOnBringsItsPlatformOnRequest() {
        Requirements both = new Resolver(bundled).resolveWithPlatform(bundled.get("dns.2020.06"), Program.DNS);
        int compute =
                Requirements.of(bundled.get("2020.06"), Program.COMPUTE).tests().size();
        assertThat(both.tests()).hasSize(10 + compute);
    }

    @Test
    void aVerticalTakesWhatItNamesFromTheOtherGuideline() throws IOException {
        try (InputStream table = Objects.requireNonNull(
                RequirementsTests.class.getResourceAsStream("/io/github/interop4j/golden/documents/nfv.next.facts"))) {
            Guideline vertical = Guidelines.read("nfv.next", table);
            assertThat(Resolver.programs(vertical)).containsExactly(Program.NFV);
            Requirements nfv = Requirements.of(vertical, Program.NFV);
            Requirements compute = Requirements.of(bundled.get("2017.09"), Program.COMPUTE);
            Set<CapabilityStatus> required = Set.of(CapabilityStatus.REQUIRED);
            assertThat(nfv.tests(required)).isEqualTo(compute.tests(required)).hasSize(208);
            assertThat(nfv.tests(Set.of(CapabilityStatus.ADVISORY)))
                    .hasSize(34
                            + compute.tests(Set.of(CapabilityStatus.ADVISORY)).size());
        }
    }

    @Test
    void aProgramTheGuidelineDoesNotHaveNamesThoseItHas() {
        assertThatThrownBy(() -> Requirements.of(bundled.get("dns.2020.06"), Program.PLATFORM))
                .isInstanceOf(UnknownNameException.class)
                .hasMessage("no program of dns.2020.06 is called 'platform'; there are: dns");
        assertThatThrownBy(() -> Program.named("plattform"))
                .hasMessage(
                        "no program is called 'plattform'; there are: platform, compute, object, dns, orchestration,"
                                + " shared_file_system, key_manager, load_balancer, nfv");
    }

    @Test
    void oneIdUnderTwoNamesIsOneRequirementWithBoth() {
        Requirement requirement = Requirements.of(bundled.get("2015.07"), Program.COMPUTE)
                .test("9a438d88-10c6-4bcd-8b5b-5b6e25e1346f")
                .orElseThrow();
        assertThat(requirement.names())
                .containsExactly(
                        "tempest.api.compute.servers.test_create_server.ServersTestJSON.test_list_servers",
                        "tempest.api.compute.servers.test_create_server.ServersTestManualDisk.test_list_servers");
        assertThat(requirement.status()).isEqualTo(CapabilityStatus.REQUIRED);
        assertThat(requirement.capabilities()).containsExactly("compute-servers-list");
    }

    @Test
    void aFlagKeepsItsTypeAndDate() {
        assertThat(Requirements.of(bundled.get("2020.06"), Program.PLATFORM).tests().stream()
                        .filter(each -> each.name().endsWith("test_update_router_unset_gateway"))
                        .findFirst()
                        .orElseThrow()
                        .flag())
                .contains(new Flag(Optional.of("D400"), Optional.of(LocalDate.of(2018, 3, 2)), Flag.Spelling.FLAGGED));
    }
}
