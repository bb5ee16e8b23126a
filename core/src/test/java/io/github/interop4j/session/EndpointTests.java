package io.github.interop4j.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTests {

    @ParameterizedTest
    @CsvSource({
        "https://host:5000,                       https://host:5000,             https://host:5000",
        "https://host:5000/,                      https://host:5000,             https://host:5000",
        "https://host:5000/v3,                    https://host:5000,             https://host:5000/v3",
        "https://host/identity,                   https://host/identity,         https://host/identity",
        "https://host/identity/v3/,               https://host/identity,         https://host/identity/v3",
        "https://host/compute/v2.1,               https://host/compute,          https://host/compute/v2.1",
        "https://host/volume/v3/4f2a//,           https://host/volume,           https://host/volume/v3",
        "https://host/swift/v1/AUTH_4f2a,         https://host/swift,            https://host/swift/v1",
        "https://host/v1/AUTH_v2,                 https://host,                  https://host/v1",
        "https://host/v2/region/compute/v2.1/4f,  https://host/v2/region/compute, https://host/v2/region/compute/v2.1",
        "https://host/vault/2/v2x,                https://host/vault/2/v2x,      https://host/vault/2/v2x",
        "https://[::1]:8774/v2.1?x=1#y,           https://[::1]:8774,            https://[::1]:8774/v2.1"
    })
    void aVersionIsFoundWhereverItStands(String endpoint, String root, String version) {
        assertThat(new Endpoint(URI.create(endpoint)).root().uri()).hasToString(root);
        assertThat(new Endpoint(URI.create(endpoint)).version().uri()).hasToString(version);
    }

    @ParameterizedTest
    @CsvSource({
        "https://host/compute/v2.1,  https://host/compute/v2.1/servers",
        "https://host/compute/v2.1/, https://host/compute/v2.1/servers",
        "https://host:8774,          https://host:8774/servers"
    })
    void aPathIsPutBehindOneSlash(String endpoint, String address) {
        assertThat(new Endpoint(URI.create(endpoint)).at("/servers")).hasToString(address);
    }

    @ParameterizedTest
    @CsvSource({
        "https://host/compute/v2.1,    true",
        "https://host/compute/v2.1/,   true",
        "https://host/compute/v2.1?a,  true",
        "https://host/compute/v2.1/a,  true",
        "https://host/compute/v2.10/a, false",
        "https://host/compute,         false",
        "https://other/compute/v2.1/a, false"
    })
    void itHoldsWhatIsBelowIt(String address, boolean holds) {
        assertThat(new Endpoint(URI.create("https://host/compute/v2.1/")).holds(URI.create(address)))
                .isEqualTo(holds);
    }
}
