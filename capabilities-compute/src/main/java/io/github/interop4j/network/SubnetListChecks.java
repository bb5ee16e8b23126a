package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.network.Subnet;
import io.github.interop4j.service.network.Subnets;
import java.util.List;
import java.util.Map;

@Capability("networks-l2-CRUD")
@Spec("https://docs.openstack.org/api-ref/network/v2/#subnets")
class SubnetListChecks {

    @Check("bd635d81-6030-4dd1-b3b9-31ba0cfdf6cc")
    void aSubnetIsShown(Subnets subnets, @Given(shared = true) Subnet subnet) {
        assertThat(subnets.show(subnet.id()))
                .hasStatus(200)
                .at("/subnet/id")
                .isEqualTo(subnet.id())
                .at("/subnet/cidr")
                .isEqualTo("10.100.0.0/28")
                .beyond()
                .conformsTo("subnet")
                .at("/subnet/name")
                .isEqualTo(subnet.name())
                .at("/subnet/network_id")
                .isEqualTo(subnet.network().id())
                .at("/subnet")
                .isAsIn(subnet.created());
    }

    @Check("270fff0b-8bfc-411f-a184-1e8fd35286f0")
    void asMuchOfASubnetIsShownAsIsAskedFor(Subnets subnets, @Given(shared = true) Subnet subnet) {
        assertThat(subnets.show(subnet.id(), twoFields()))
                .hasStatus(200)
                .at("/subnet")
                .hasOnlyFields("id", "network_id")
                .at("/subnet/id")
                .isEqualTo(subnet.id())
                .at("/subnet/network_id")
                .isEqualTo(subnet.network().id());
    }

    @Check("db68ba48-f4ea-49e9-81d1-e367f6d0b20a")
    void aSubnetIsListed(Subnets subnets, @Given(shared = true) Subnet subnet) {
        assertThat(subnets.list())
                .hasStatus(200)
                .lists("/subnets", "/id", subnet.id())
                .beyond()
                .conformsTo("subnets")
                .whereListed("/subnets", "/id", subnet.id(), "")
                .isAsIn(subnet.created(), "/subnet");
    }

    @Check("842589e3-9663-46b0-85e4-7f01273b0412")
    void asMuchOfSubnetsIsListedAsIsAskedFor(Subnets subnets, @Given(shared = true) Subnet subnet) {
        assertThat(subnets.list(twoFields()))
                .hasStatus(200)
                .each("/subnets", "")
                .hasOnlyFields("id", "network_id")
                .beyond()
                .whereListed("/subnets", "/id", subnet.id(), "/network_id")
                .isEqualTo(subnet.network().id());
    }

    private static Map<String, ?> twoFields() {
        return Map.of("fields", List.of("id", "network_id"));
    }
}
