package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Extension;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.network.Subnet;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.network.Ports;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.function.Consumer;

@Capability("networks-l2-CRUD")
@Extension("allowed-address-pairs")
@Spec("https://docs.openstack.org/api-ref/network/v2/#allowed-address-pairs")
class AllowedAddressPairChecks {

    @Check("86c3529b-1231-40de-803c-00e40882f043")
    @Creates(ports = 1)
    void aPortIsListedWithTheAddressPairItWasMadeWith(Ports ports, @Given(shared = true) Subnet subnet) {
        Answer created = ports.create(
                subnet.network().id(),
                minimal -> pair(minimal.putArray("allowed_address_pairs"), "10.100.0.9", "fa:16:3e:00:00:01"));
        assertThat(created).hasStatus(201).beyond().conformsTo("plain-port");
        Id port = created.id("/port/id");

        assertThat(ports.list())
                .hasStatus(200)
                .whereListed("/ports", "/id", port, "/allowed_address_pairs/0/ip_address")
                .isEqualTo("10.100.0.9")
                .whereListed("/ports", "/id", port, "/allowed_address_pairs/0/mac_address")
                .isEqualTo("fa:16:3e:00:00:01")
                .beyond()
                .conformsTo("ports")
                .whereListed("/ports", "/id", port, "/allowed_address_pairs")
                .hasSize(1)
                .whereListed("/ports", "/id", port, "")
                .isAsIn(created, "/port");
    }

    @Check("9599b337-272c-47fd-b3cf-509414414ac4")
    @Creates(ports = 1)
    void aPortIsGivenAnAddressPair(Ports ports, @Given(shared = true) Subnet subnet) {
        isGiven("10.100.0.9", ports, subnet);
    }

    @Check("4d6d178f-34f6-4bff-a01c-0a2f8fe909e4")
    @Creates(ports = 1)
    void aPortIsGivenAnAddressPairOfAWholeBlock(Ports ports, @Given(shared = true) Subnet subnet) {
        isGiven("10.100.0.0/16", ports, subnet);
    }

    @Check("b3f20091-6cd5-472b-8487-3516137df933")
    @Creates(ports = 1)
    void aPortIsGivenTwoAddressPairs(Ports ports, @Given(shared = true) Subnet subnet) {
        Answer updated = updated(
                ports,
                subnet,
                pairs -> pair(pair(pairs, "10.100.0.9", "fa:16:3e:00:00:01"), "10.100.0.10", "fa:16:3e:00:00:02"));
        hasPair(hasPair(assertThat(updated), "10.100.0.9", "fa:16:3e:00:00:01"), "10.100.0.10", "fa:16:3e:00:00:02")
                .at("/port/allowed_address_pairs")
                .hasSize(2);
        isStored(ports, updated);
    }

    private static void isGiven(String address, Ports ports, Subnet subnet) {
        Answer updated = updated(ports, subnet, pairs -> pair(pairs, address, "fa:16:3e:00:00:01"));
        hasPair(assertThat(updated), address, "fa:16:3e:00:00:01")
                .at("/port/allowed_address_pairs")
                .hasSize(1);
        isStored(ports, updated);
    }

    private static Answer updated(Ports ports, Subnet subnet, Consumer<ArrayNode> pairs) {
        Answer created = ports.create(subnet.network().id(), minimal -> {});
        assertThat(created)
                .hasStatus(201)
                .beyond()
                .conformsTo("plain-port")
                .at("/port/allowed_address_pairs")
                .hasSize(0)
                .at("/port/network_id")
                .isEqualTo(subnet.network().id());
        Answer updated = ports.update(
                created.id("/port/id"), minimal -> pairs.accept(minimal.putArray("allowed_address_pairs")));
        assertThat(updated)
                .hasStatus(200)
                .beyond()
                .conformsTo("port")
                .at("/port/id")
                .isAsIn(created)
                .at("/port/mac_address")
                .isAsIn(created)
                .at("/port/fixed_ips")
                .isAsIn(created)
                .at("/port/security_groups")
                .isAsIn(created);
        return updated;
    }

    private static ArrayNode pair(ArrayNode pairs, String address, String mac) {
        pairs.addObject().put("ip_address", address).put("mac_address", mac);
        return pairs;
    }

    private static AnswerAssert hasPair(AnswerAssert port, String address, String mac) {
        return port.whereListed("/port/allowed_address_pairs", "/ip_address", address, "/mac_address")
                .isEqualTo(mac);
    }

    private static void isStored(Ports ports, Answer updated) {
        assertThat(ports.show(updated.id("/port/id")))
                .beyond()
                .hasStatus(200)
                .conformsTo("port")
                .at("/port")
                .isAsIn(updated);
    }
}
