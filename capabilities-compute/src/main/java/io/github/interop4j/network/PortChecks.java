package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.network.Network;
import io.github.interop4j.given.network.OtherSecurityGroup;
import io.github.interop4j.given.network.SecurityGroup;
import io.github.interop4j.given.network.Subnet;
import io.github.interop4j.given.network.SubnetPair;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.network.Ports;
import io.github.interop4j.service.network.Subnets;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

@Capability("networks-l2-CRUD")
@Spec("https://docs.openstack.org/api-ref/network/v2/#ports")
class PortChecks {

    @Check("c72c1c0c-2193-4aca-aaa4-b1442640f51c")
    @Creates(ports = 1)
    void aPortIsCreatedUpdatedAndDeleted(Ports ports, @Given(shared = true) Subnet subnet) {
        Answer created = created(ports, subnet.network(), minimal -> {});
        isOf(created, subnet).conformsTo("plain-port");
        assertThat(created).at("/port/admin_state_up").isEqualTo(true);
        Id port = created.id("/port/id");

        String name = ports.newName();
        Answer updated = ports.update(port, minimal -> minimal.put("name", name).put("admin_state_up", false));
        isUpdated(ports, port, updated)
                .at("/port/name")
                .isEqualTo(name)
                .at("/port/admin_state_up")
                .isEqualTo(false)
                .beyond()
                .at("/port/fixed_ips")
                .isAsIn(created)
                .at("/port/security_groups")
                .isAsIn(created);

        assertThat(ports.delete(port)).hasStatus(204).beyond().hasNoBody();
        assertThat(ports.list())
                .hasStatus(200)
                .doesNotList("/ports", "/id", port)
                .beyond()
                .conformsTo("ports");
        assertThat(ports.show(port)).beyond().isRefused(404);
    }

    @Check("67f1b811-f8db-43e2-86bd-72c074d4a42c")
    @Creates(ports = 2)
    void portsAreCreatedAtOnce(
            Ports ports, @Given(shared = true) Network network, @Given(shared = true) Subnet subnet) {
        Answer created = ports.createAll(List.of(network.id(), subnet.network().id()), (index, minimal) -> {});
        assertThat(created)
                .hasStatus(201)
                .each("/ports", "/admin_state_up")
                .isEqualTo(true)
                .at("/ports/0/network_id")
                .isEqualTo(network.id())
                .at("/ports/1/network_id")
                .isEqualTo(subnet.network().id())
                .beyond()
                .conformsTo("ports")
                .at("/ports")
                .hasSize(2)
                .at("/ports/1/fixed_ips/0/subnet_id")
                .isEqualTo(subnet.id())
                .each("/ports", "/security_groups")
                .hasSize(1);
        Id first = created.id("/ports/0/id");
        Id second = created.id("/ports/1/id");

        assertThat(ports.delete(first)).hasStatus(204).beyond().hasNoBody();
        assertThat(ports.delete(second)).hasStatus(204).beyond().hasNoBody();
        assertThat(ports.list())
                .hasStatus(200)
                .doesNotList("/ports", "/id", first)
                .doesNotList("/ports", "/id", second)
                .beyond()
                .conformsTo("ports");
        assertThat(ports.show(first)).beyond().isRefused(404);
        assertThat(ports.show(second)).beyond().isRefused(404);
    }

    @Check("0435f278-40ae-48cb-a404-b8a087bc09b1")
    @Creates(subnets = 1, ports = 1)
    void aPortHasAnAddressOfThePoolOfItsSubnet(Ports ports, Subnets subnets, @Given Network network) {
        Answer subnet = subnets.create(
                network.id(),
                minimal -> minimal.putArray("allocation_pools")
                        .addObject()
                        .put("start", "10.100.0.9")
                        .put("end", "10.100.0.11"));
        assertThat(subnet)
                .hasStatus(201)
                .beyond()
                .conformsTo("subnet")
                .at("/subnet/allocation_pools/0/start")
                .isEqualTo("10.100.0.9");

        Answer created = created(ports, network, minimal -> {});
        assertThat(created)
                .at("/port/fixed_ips/0/ip_address")
                .isIn("10.100.0.9", "10.100.0.10", "10.100.0.11")
                .beyond()
                .conformsTo("plain-port")
                .at("/port/fixed_ips/0/subnet_id")
                .isEqualTo(subnet.id("/subnet/id"));
        Id port = created.id("/port/id");
        assertThat(ports.delete(port)).hasStatus(204).beyond().hasNoBody();
        assertThat(ports.show(port)).beyond().isRefused(404);
    }

    @Check("4179dcb9-1382-4ced-84fe-1b91c54f5735")
    @Creates(ports = 1)
    void aPortCanHaveNoSecurityGroup(Ports ports, @Given(shared = true) Subnet subnet) {
        Answer created = created(ports, subnet.network(), minimal -> minimal.putArray("security_groups"));
        isOf(created, subnet);
        assertThat(created).at("/port/security_groups").hasSize(0);
        isShown(ports, created);
    }

    @Check("13e95171-6cbd-489c-9d7c-3f9c58215c18")
    @Creates(ports = 1)
    void aPortHasTheMacAddressThatItIsCreatedWith(Ports ports, @Given(shared = true) Subnet subnet) {
        String mac = String.format("fa:16:3e:%02x:%02x:%02x", randomByte(), randomByte(), randomByte());
        Answer created = created(ports, subnet.network(), minimal -> minimal.put("mac_address", mac));
        isOf(created, subnet).conformsTo("plain-port").at("/port/mac_address").isEqualTo(mac);
        assertThat(ports.show(created.id("/port/id")))
                .hasStatus(200)
                .at("/port/mac_address")
                .isEqualTo(mac)
                .beyond()
                .conformsTo("port")
                .at("/port")
                .isAsIn(created);
    }

    @Check("63aeadd4-3b49-427f-a3b1-19ca81f06270")
    @Creates(ports = 1)
    void aPortCanLoseAnAddressAndGetOneAgain(Ports ports, @Given(shared = true) SubnetPair subnets) {
        Answer created = created(ports, subnets.network(), minimal -> inBoth(minimal, subnets));
        hasBoth(assertThat(created), subnets).at("/port/security_groups").hasSize(1);
        Id port = created.id("/port/id");

        Answer single = ports.update(port, minimal -> in(minimal, subnets.first()));
        isUpdated(ports, port, single)
                .at("/port/fixed_ips")
                .hasSize(1)
                .beyond()
                .at("/port/fixed_ips/0/subnet_id")
                .isEqualTo(subnets.first())
                .at("/port/security_groups")
                .isAsIn(created);
        Answer both = ports.update(port, minimal -> inBoth(minimal, subnets));
        hasBoth(isUpdated(ports, port, both), subnets);
    }

    @Check("58091b66-4ff4-4cc1-a549-05d60c7acd1a")
    @Creates(ports = 1)
    void aPortIsUpdatedWithAnotherSecurityGroup(
            Ports ports,
            @Given(shared = true) SubnetPair subnets,
            @Given(shared = true) SecurityGroup before,
            @Given(shared = true, by = OtherSecurityGroup.class) SecurityGroup group) {
        Answer created = created(
                ports,
                subnets.network(),
                minimal -> in(minimal, subnets.first())
                        .putArray("security_groups")
                        .add(before.id().value()));
        assertThat(created)
                .beyond()
                .conformsTo("plain-port")
                .at("/port/security_groups/0")
                .isEqualTo(before.id());
        isMoved(ports, created.id("/port/id"), subnets.second(), group);
    }

    @Check("edf6766d-3d40-4621-bc6e-2521a44c257d")
    @Creates(ports = 1)
    void aPortIsUpdatedWithTwoSecurityGroups(
            Ports ports,
            @Given(shared = true) SubnetPair subnets,
            @Given(shared = true) SecurityGroup one,
            @Given(shared = true, by = OtherSecurityGroup.class) SecurityGroup other) {
        Answer created = created(ports, subnets.network(), minimal -> in(minimal, subnets.first()));
        assertThat(created).beyond().conformsTo("plain-port");
        isMoved(ports, created.id("/port/id"), subnets.second(), one, other);
    }

    private static Answer created(Ports ports, Network network, Consumer<ObjectNode> deviation) {
        String name = ports.newName();
        Answer created = ports.create(network.id(), minimal -> deviation.accept(minimal.put("name", name)));
        assertThat(created)
                .hasStatus(201)
                .beyond()
                .conformsTo("port")
                .at("/port/name")
                .isEqualTo(name)
                .at("/port/network_id")
                .isEqualTo(network.id())
                .at("/port/tenant_id")
                .isAsIn(created, "/port/project_id");
        return created;
    }

    private static AnswerAssert isOf(Answer port, Subnet subnet) {
        return assertThat(port)
                .beyond()
                .at("/port/fixed_ips")
                .hasSize(1)
                .at("/port/fixed_ips/0/subnet_id")
                .isEqualTo(subnet.id());
    }

    /** Judges also that the update is stored, and returns the judge of what was answered. */
    private static AnswerAssert isUpdated(Ports ports, Id port, Answer updated) {
        assertThat(updated)
                .hasStatus(200)
                .beyond()
                .conformsTo("port")
                .at("/port/id")
                .isEqualTo(port);
        isShown(ports, updated);
        return assertThat(updated);
    }

    private static void isShown(Ports ports, Answer port) {
        assertThat(ports.show(port.id("/port/id")))
                .beyond()
                .hasStatus(200)
                .conformsTo("port")
                .at("/port")
                .isAsIn(port);
    }

    /** Returns what is judged beyond that. */
    private static AnswerAssert hasBoth(AnswerAssert port, SubnetPair subnets) {
        return port.at("/port/fixed_ips")
                .hasSize(2)
                .each("/port/fixed_ips", "/subnet_id")
                .isIn(subnets.first(), subnets.second())
                .beyond()
                .at("/port/fixed_ips")
                .lists("/subnet_id", subnets.first())
                .at("/port/fixed_ips")
                .lists("/subnet_id", subnets.second());
    }

    /** Gives a port another name, state, subnet and other groups in one request. */
    private static void isMoved(Ports ports, Id port, Id subnet, SecurityGroup... groups) {
        String name = ports.newName();
        Answer updated = ports.update(port, minimal -> {
            ArrayNode wanted = in(minimal.put("name", name).put("admin_state_up", false), subnet)
                    .putArray("security_groups");
            List.of(groups).forEach(group -> wanted.add(group.id().value()));
        });
        AnswerAssert answer = isUpdated(ports, port, updated)
                .at("/port/name")
                .isEqualTo(name)
                .at("/port/admin_state_up")
                .isEqualTo(false)
                .at("/port/fixed_ips/0/subnet_id")
                .isEqualTo(subnet);
        List.of(groups).forEach(group -> answer.at("/port/security_groups").lists("", group.id()));
        answer.beyond()
                .at("/port/security_groups")
                .hasSize(groups.length)
                .at("/port/fixed_ips")
                .hasSize(1);
    }

    private static ObjectNode inBoth(ObjectNode port, SubnetPair subnets) {
        return in(in(port, subnets.first()), subnets.second());
    }

    private static ObjectNode in(ObjectNode port, Id subnet) {
        port.withArray("fixed_ips").addObject().put("subnet_id", subnet.value());
        return port;
    }

    private static int randomByte() {
        return ThreadLocalRandom.current().nextInt(256);
    }
}
