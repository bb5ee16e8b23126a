package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.service.network.Versions;

@Capability("networks-list-api-versions")
@Spec("https://docs.openstack.org/api-ref/network/v2/#api-versions")
class NetworkVersionChecks {

    @Check("cac8a836-c2e0-4304-b556-cd299c7281d1")
    void version2IsTheOnlyOneThatIsListed(Versions versions) {
        assertThat(versions.list())
                .hasStatus(200)
                .each("/versions", "/id")
                .isEqualTo("v2.0")
                .each("/versions", "/links")
                .isPresent()
                .each("/versions", "/status")
                .isPresent()
                .beyond()
                .conformsTo("versions")
                .at("/versions")
                .hasSize(1)
                .at("/versions/0/status")
                .isEqualTo("CURRENT")
                .at("/versions/0/links")
                .hasSize(1)
                .at("/versions/0/links/0/href")
                .matches("https?://.+/v2\\.0/?");
    }

    @Check("e64b7216-3178-4263-967c-d389290988bf")
    void version2SaysThatItHasNetworksSubnetsAndPorts(Versions versions) {
        assertThat(versions.show())
                .hasStatus(200)
                .lists("/resources", "/name", "network")
                .lists("/resources", "/name", "subnet")
                .lists("/resources", "/name", "port")
                .beyond()
                .conformsTo("version-resources")
                .whereListed("/resources", "/name", "network", "/collection")
                .isEqualTo("networks")
                .whereListed("/resources", "/name", "subnet", "/collection")
                .isEqualTo("subnets")
                .whereListed("/resources", "/name", "port", "/collection")
                .isEqualTo("ports")
                .whereListed("/resources", "/name", "network", "/links/0/href")
                .matches("https?://.+/v2\\.0/networks")
                .whereListed("/resources", "/name", "subnet", "/links/0/href")
                .matches("https?://.+/v2\\.0/subnets")
                .whereListed("/resources", "/name", "port", "/links/0/href")
                .matches("https?://.+/v2\\.0/ports");
    }
}
