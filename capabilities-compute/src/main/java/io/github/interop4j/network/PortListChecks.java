package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.network.NeighbourPort;
import io.github.interop4j.given.network.Port;
import io.github.interop4j.given.network.RoutedSubnet;
import io.github.interop4j.service.network.Ports;
import io.github.interop4j.wire.Answer;
import java.util.List;
import java.util.Map;

@Capability("networks-l2-CRUD")
@Spec("https://docs.openstack.org/api-ref/network/v2/#list-ports")
class PortListChecks {

    @Check("c9a685bd-e83f-499c-939f-9f7863ca259f")
    void aPortIsShown(Ports ports, @Given(shared = true) Port port) {
        Answer shown = ports.show(port.id());
        assertThat(shown).hasStatus(200).at("/port/id").isEqualTo(port.id());
        List.of(
                        "name",
                        "description",
                        "network_id",
                        "tenant_id",
                        "project_id",
                        "mac_address",
                        "admin_state_up",
                        "status",
                        "device_id",
                        "device_owner",
                        "fixed_ips",
                        "allowed_address_pairs",
                        "security_groups",
                        "port_security_enabled",
                        "binding:vnic_type",
                        "revision_number",
                        "tags")
                .forEach(field -> assertThat(shown).at("/port/" + field).isAsIn(port.created()));
        assertThat(shown).beyond().conformsTo("port").at("/port").isAsIn(port.created());
    }

    @Check("45fcdaf2-dab0-4c13-ac6c-fcddfb579dbd")
    void asMuchOfAPortIsShownAsIsAskedFor(Ports ports, @Given(shared = true) Port port) {
        assertThat(ports.show(port.id(), twoFields()))
                .hasStatus(200)
                .at("/port")
                .hasOnlyFields("id", "mac_address")
                .at("/port/id")
                .isEqualTo(port.id())
                .at("/port/mac_address")
                .isAsIn(port.created());
    }

    @Check("cf95b358-3e92-4a29-a148-52445e1ac50e")
    void aPortIsListed(Ports ports, @Given(shared = true) Port port) {
        assertThat(ports.list())
                .hasStatus(200)
                .lists("/ports", "/id", port.id())
                .beyond()
                .conformsTo("ports")
                .whereListed("/ports", "/id", port.id(), "")
                .isAsIn(port.created(), "/port");
    }

    @Check("ff7f117f-f034-4e0e-abff-ccef05c454b4")
    void asMuchOfPortsIsListedAsIsAskedFor(Ports ports, @Given(shared = true) Port port) {
        assertThat(ports.list(twoFields()))
                .hasStatus(200)
                .each("/ports", "")
                .hasOnlyFields("id", "mac_address")
                .beyond()
                .whereListed("/ports", "/id", port.id(), "/mac_address")
                .isAsIn(port.created(), "/port/mac_address");
    }

    @Check("5ad01ed0-0e6e-4c5d-8194-232801b15c72")
    @Capability("networks-l3-CRUD")
    void aListCanBeNarrowedToThePortsOfARouter(Ports ports, @Given(shared = true) RoutedSubnet routed) {
        assertThat(ports.list(Map.of("device_id", routed.router().id())))
                .hasStatus(200)
                .at("/ports")
                .hasSize(1)
                .at("/ports/0/id")
                .isEqualTo(routed.port())
                .at("/ports/0/device_id")
                .isEqualTo(routed.router().id())
                .beyond()
                .conformsTo("ports")
                .at("/ports/0/device_owner")
                .matches("network:.*router.*")
                .at("/ports/0/fixed_ips/0/subnet_id")
                .isEqualTo(routed.subnet().id());
    }

    @Check("e7fe260b-1e79-4dd3-86d9-bec6a7959fc5")
    void aListCanBeNarrowedToAnAddress(
            Ports ports, @Given(shared = true) Port port, @Given(shared = true, by = NeighbourPort.class) Port other) {
        assertThat(listed(ports, "ip_address", port.address()))
                .hasStatus(200)
                .lists("/ports", "/id", port.id())
                .listsOnly("/ports", "/project_id", port.created().id("/port/project_id"))
                .each("/ports", "/fixed_ips")
                .lists("/ip_address", port.address())
                .beyond()
                .conformsTo("ports")
                .doesNotList("/ports", "/id", other.id())
                .whereListed("/ports", "/id", port.id(), "")
                .isAsIn(port.created(), "/port");
    }

    @Check("79895408-85d5-460d-94e7-9531c5fd9123")
    void aListCanBeNarrowedToAPartOfAnAddress(
            Ports ports,
            @Given(shared = true) Port port,
            @Given(shared = true, by = NeighbourPort.class) Port neighbour) {
        boolean longer = neighbour.address().length() > port.address().length();
        Port one = longer ? neighbour : port; // its address is no part of the other's
        Port other = longer ? port : neighbour;
        Answer narrow = listed(ports, "ip_address_substr", one.address().substring(1));
        hasListed(narrow, one);
        assertThat(narrow).doesNotList("/ports", "/id", other.id());

        Answer wide = listed(ports, "ip_address_substr", "10.100.0.");
        hasListed(wide, one);
        hasListed(wide, other);
    }

    private static void hasListed(Answer list, Port port) {
        assertThat(list)
                .hasStatus(200)
                .whereListed("/ports", "/id", port.id(), "/fixed_ips")
                .lists("/ip_address", port.address())
                .beyond()
                .conformsTo("ports")
                .whereListed("/ports", "/id", port.id(), "")
                .isAsIn(port.created(), "/port");
    }

    private static Answer listed(Ports ports, String filter, String value) {
        return ports.list(Map.of("fixed_ips", filter + "=" + value));
    }

    private static Map<String, List<String>> twoFields() {
        return Map.of("fields", List.of("id", "mac_address"));
    }
}
