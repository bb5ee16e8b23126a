package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.service.compute.InstanceActions;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.wire.Answer;

@Capability("compute-instance-actions-list")
@Spec("https://docs.openstack.org/api-ref/compute/#servers-actions-servers-os-instance-actions")
class InstanceActionChecks {

    @Check("77ca5cc5-9990-45e0-ab98-1de8fead201a")
    void whatWasDoneToAServerIsListed(Servers servers, InstanceActions actions, @Given(lent = true) Server server) {
        int before =
                actions.list(server.id()).ids("/instanceActions", "/request_id").size();
        assertThat(servers.reboot(server.id(), "HARD")).hasStatus(202);
        assertEventually(() -> servers.show(server.id()))
                .at("/server/status")
                .isEqualTo("ACTIVE")
                .hasStatus(200)
                .conformsTo("server")
                .beyond()
                .at("/server/name")
                .isEqualTo(server.name());

        Answer after = actions.list(server.id());
        assertThat(after)
                .hasStatus(200)
                .conformsTo("instance-actions")
                .at("/instanceActions")
                .hasSize(before + 1)
                .lists("/instanceActions", "/action", "create")
                .lists("/instanceActions", "/action", "reboot");
        areOf(server, after);
    }

    @Check("aacc71ca-1d70-4aa5-bbf6-0ff71470e43c")
    @Capability("compute-instance-actions-get")
    void theCreationOfAServerIsShown(InstanceActions actions, @Given(shared = true) Server server) {
        Answer list = actions.list(server.id());
        assertThat(list).hasStatus(200).conformsTo("instance-actions");
        areOf(server, list);
        assertThat(list).beyond().at("/instanceActions/0/action").isEqualTo("create");

        assertThat(actions.show(server.id(), list.id("/instanceActions/0/request_id")))
                .hasStatus(200)
                .conformsTo("instance-action")
                .at("/instanceAction/instance_uuid")
                .isEqualTo(server.id())
                .at("/instanceAction/action")
                .isEqualTo("create")
                .beyond()
                .at("/instanceAction/request_id")
                .isEqualTo(list.id("/instanceActions/0/request_id"))
                .at("/instanceAction/start_time")
                .isAsIn(list, "/instanceActions/0/start_time")
                .at("/instanceAction/user_id")
                .isAsIn(server.shown(), "/server/user_id")
                .at("/instanceAction/project_id")
                .isAsIn(server.shown(), "/server/tenant_id");
    }

    private static void areOf(Server server, Answer actions) {
        assertThat(actions)
                .beyond()
                .listsOnly("/instanceActions", "/instance_uuid", server.id())
                .listsOnly("/instanceActions", "/user_id", server.shown().id("/server/user_id"))
                .listsOnly("/instanceActions", "/project_id", server.shown().id("/server/tenant_id"));
    }
}
