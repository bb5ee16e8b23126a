package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.network.ExternalNetwork;
import io.github.interop4j.given.network.RoutedSubnet;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.network.Ports;
import io.github.interop4j.service.network.Routers;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.Map;
import java.util.function.Consumer;

@Capability("networks-l3-CRUD")
@Spec("https://docs.openstack.org/api-ref/network/v2/#routers-routers")
class RouterChecks {

    @Check("f64403e2-8483-4b34-8ccd-b09a87bcc68c")
    @Creates(routers = 1)
    void aRouterIsCreatedShownListedAndRenamed(Routers routers, @Given ExternalNetwork outside) {
        String name = routers.newName();
        Answer created = createdOutOfService(
                routers,
                name,
                minimal -> minimal.putObject("external_gateway_info")
                        .put("network_id", outside.id().value()));
        leadsTo(created, name, outside);
        Id router = created.id("/router/id");
        Answer shown = routers.show(router);
        assertThat(shown)
                .hasStatus(200)
                .beyond()
                .conformsTo("router")
                .at("/router/admin_state_up")
                .isEqualTo(false);
        leadsTo(shown, name, outside);
        assertThat(routers.list())
                .hasStatus(200)
                .lists("/routers", "/id", router)
                .beyond()
                .conformsTo("routers")
                .whereListed("/routers", "/id", router, "/external_gateway_info/network_id")
                .isEqualTo(outside.id());

        String renamed = routers.newName();
        Answer updated = routers.update(router, minimal -> minimal.put("name", renamed));
        assertThat(updated).at("/router/name").isEqualTo(renamed);
        isUpdated(updated, router, renamed)
                .beyond()
                .at("/router/external_gateway_info")
                .isAsIn(created);
        isShown(routers, updated).at("/router/name").isEqualTo(renamed);
    }

    @Check("a8902683-c788-4246-95c7-ad9c6d63a4d9")
    @Creates(routers = 1)
    void aRouterIsTakenIntoService(Routers routers) {
        String name = routers.newName();
        Id router = createdOutOfService(routers, name, minimal -> {}).id("/router/id");

        Answer updated =
                routers.update(router, minimal -> minimal.put("name", name).put("admin_state_up", true));
        isUpdated(updated, router, name).at("/router/admin_state_up").isEqualTo(true);
        isShown(routers, updated).at("/router/admin_state_up").isEqualTo(true);
    }

    @Check("c86ac3a8-50bd-4b00-a6b8-62af84a0765c")
    void extraRoutesAreSetAndRemoved(Routers routers, @Given RoutedSubnet routed) {
        Id router = routed.router().id();
        Answer updated = routers.setRoutes(
                router,
                Map.of(
                        "10.101.0.0/24", "10.100.0.2",
                        "10.102.0.0/24", "10.100.0.3",
                        "10.103.0.0/24", "10.100.0.4",
                        "10.104.0.0/24", "10.100.0.5"));
        hasFourRoutes(isUpdated(updated, router, routed.router().name()));
        hasFourRoutes(isShown(routers, updated));

        isUpdated(routers.setRoutes(router, Map.of()), router, routed.router().name())
                .beyond()
                .at("/router/routes")
                .hasSize(0);
        assertThat(routers.show(router)).hasStatus(200).at("/router/routes").hasSize(0);
    }

    @Check("96522edf-b4b5-45d9-8443-fa11c26e6eff")
    void thePortOfARouterKeepsItsAddressWhenItIsAskedToBeInItsSubnet(Ports ports, @Given RoutedSubnet routed) {
        Answer before = ports.show(routed.port());
        assertThat(before)
                .hasStatus(200)
                .at("/port/id")
                .isEqualTo(routed.port())
                .beyond()
                .conformsTo("port")
                .at("/port/device_id")
                .isEqualTo(routed.router().id());
        String name = ports.newName();
        Answer updated = ports.update(
                routed.port(),
                minimal -> minimal.put("name", name)
                        .putArray("fixed_ips")
                        .addObject()
                        .put("subnet_id", routed.subnet().id().value()));
        assertThat(updated)
                .hasStatus(200)
                .at("/port/fixed_ips/0/subnet_id")
                .isEqualTo(routed.subnet().id())
                .beyond()
                .conformsTo("port")
                .at("/port/id")
                .isEqualTo(routed.port())
                .at("/port/name")
                .isEqualTo(name)
                .at("/port/fixed_ips")
                .isAsIn(before);
        assertThat(ports.show(routed.port())).beyond().at("/port").isAsIn(updated);
    }

    private static void leadsTo(Answer router, String name, ExternalNetwork outside) {
        assertThat(router)
                .at("/router/name")
                .isEqualTo(name)
                .at("/router/external_gateway_info/network_id")
                .isEqualTo(outside.id())
                .beyond()
                .at("/router/external_gateway_info/external_fixed_ips")
                .isNotEmptyList();
    }

    private static Answer createdOutOfService(Routers routers, String name, Consumer<ObjectNode> deviation) {
        Answer created = routers.create(
                minimal -> deviation.accept(minimal.put("name", name).put("admin_state_up", false)));
        assertThat(created)
                .hasStatus(201)
                .at("/router/admin_state_up")
                .isEqualTo(false)
                .beyond()
                .conformsTo("router")
                .at("/router/name")
                .isEqualTo(name)
                .at("/router/tenant_id")
                .isAsIn(created, "/router/project_id")
                .at("/router/routes")
                .hasSize(0);
        return created;
    }

    private static AnswerAssert isUpdated(Answer updated, Id router, String name) {
        assertThat(updated)
                .hasStatus(200)
                .beyond()
                .conformsTo("router")
                .at("/router/id")
                .isEqualTo(router)
                .at("/router/name")
                .isEqualTo(name);
        return assertThat(updated);
    }

    private static AnswerAssert isShown(Routers routers, Answer updated) {
        Answer shown = routers.show(updated.id("/router/id"));
        assertThat(shown)
                .hasStatus(200)
                .beyond()
                .conformsTo("router")
                .at("/router")
                .isAsIn(updated);
        return assertThat(shown);
    }

    private static void hasFourRoutes(AnswerAssert router) {
        router.at("/router/routes")
                .hasSize(4)
                .whereListed("/router/routes", "/destination", "10.101.0.0/24", "/nexthop")
                .isEqualTo("10.100.0.2")
                .whereListed("/router/routes", "/destination", "10.102.0.0/24", "/nexthop")
                .isEqualTo("10.100.0.3")
                .whereListed("/router/routes", "/destination", "10.103.0.0/24", "/nexthop")
                .isEqualTo("10.100.0.4")
                .whereListed("/router/routes", "/destination", "10.104.0.0/24", "/nexthop")
                .isEqualTo("10.100.0.5");
    }
}
