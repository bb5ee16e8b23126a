package io.github.interop4j.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.guideline.Guidelines;
import org.junit.jupiter.api.Test;

class TestHistoryTests {

    private static final String ID = "9a438d88-10c6-4bcd-8b5b-5b6e25e1346f";
    private static final String NAME =
            "tempest.api.compute.servers.test_create_server.ServersTestJSON.test_list_servers";

    private final Guidelines bundled = Guidelines.bundled();

    @Test
    void aTestIsFoundByIdNameAndAlias() {
        TestHistory history = TestHistory.of(bundled, ID);
        assertThat(history.mentions())
                .extracting(each -> each.guideline().id())
                .startsWith("2015.03", "2015.04", "2015.05", "2015.07")
                .contains("2020.06", "2022.11", "scs-0128");
        assertThat(TestHistory.of(bundled, "id-" + ID)).isEqualTo(history);
        assertThat(TestHistory.of(bundled, NAME)).isEqualTo(history);
        assertThat(TestHistory.of(
                                bundled,
                                "tempest.api.compute.servers.test_create_server.ServersTestManualDisk.test_list_servers")
                        .testId())
                .isEqualTo(ID);
    }

    @Test
    void anUnknownTestNamesTheNearest() {
        assertThatThrownBy(() -> TestHistory.of(bundled, "test_list_zonez"))
                .hasMessageStartingWith("no test is called 'test_list_zonez'; the nearest are:"
                        + " designate_tempest_plugin.tests.api.v2.test_zones.ZonesTest.test_list_zone");
        assertThatThrownBy(() -> TestHistory.of(bundled, "ServersTestJSON.test_list_server"))
                .hasMessageContaining("ServersTestJSON.test_list_servers");
    }
}
