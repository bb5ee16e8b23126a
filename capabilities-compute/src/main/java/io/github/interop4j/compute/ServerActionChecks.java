package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Flavor;
import io.github.interop4j.given.compute.OtherFlavor;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.compute.InstanceActions;
import io.github.interop4j.service.compute.Servers;

@Capability("compute-servers-stop")
@Spec("https://docs.openstack.org/api-ref/compute/#servers-run-an-action-servers-action")
class ServerActionChecks {

    @Check("2cb1baf6-ac8d-4429-bf0d-ba8a0ba53e32")
    @Capability("compute-servers-reboot")
    void aServerRunsAgainAfterAHardReboot(Servers servers, InstanceActions actions, @Given(lent = true) Server server) {
        assertThat(servers.reboot(server.id(), "HARD")).hasStatus(202);
        becomes("ACTIVE", servers, server);
        assertThat(actions.list(server.id()))
                .beyond()
                .hasStatus(200)
                .conformsTo("instance-actions")
                .lists("/instanceActions", "/action", "reboot")
                .listsOnly("/instanceActions", "/instance_uuid", server.id())
                .listsOnly("/instanceActions", "/project_id", server.shown().id("/server/tenant_id"));
    }

    @Check("af8eafd4-38a7-4a4b-bdbc-75145a580560")
    void aServerIsStoppedAndStarted(Servers servers, @Given(lent = true) Server server) {
        assertThat(servers.stop(server.id())).hasStatus(202);
        becomes("SHUTOFF", servers, server);

        assertThat(servers.start(server.id())).hasStatus(202);
        becomes("ACTIVE", servers, server);
    }

    @Check("80a8094c-211e-440a-ab88-9e59d556c7ee")
    @Capability("compute-servers-lock")
    void aLockedServerIsNotStoppedUntilItIsUnlocked(Servers servers, @Given(lent = true) Server server) {
        assertThat(servers.act(server.id(), "lock")).hasStatus(202);
        assertThat(servers.show(server.id()))
                .hasStatus(200)
                .conformsTo("server")
                .at("/server/status")
                .isEqualTo("ACTIVE");
        assertThat(servers.stop(server.id()))
                .isRefused(409)
                .beyond()
                .at("/conflictingRequest")
                .isPresent();

        assertThat(servers.act(server.id(), "unlock")).hasStatus(202);
        assertThat(servers.stop(server.id())).hasStatus(202);
        becomes("SHUTOFF", servers, server);
        assertThat(servers.start(server.id())).hasStatus(202);
        becomes("ACTIVE", servers, server);
    }

    @Check("0d8ee21e-b749-462d-83da-b85b41c86c7f")
    @Capability("compute-servers-suspend")
    @Spec("https://docs.openstack.org/api-ref/compute/#suspend-server-suspend-action")
    void aServerIsSuspendedAndResumed(Servers servers, @Given(lent = true) Server server) {
        assertThat(servers.suspend(server.id())).hasStatus(202);
        becomes("SUSPENDED", servers, server);

        assertThat(servers.resume(server.id())).hasStatus(202);
        becomes("ACTIVE", servers, server);
    }

    @Check("1499262a-9328-4eda-9068-db1ac57498d2")
    @Capability("compute-servers-resize")
    @Spec("https://docs.openstack.org/api-ref/compute/#resize-server-resize-action")
    @Creates(resizes = 1)
    void aServerHasItsNewFlavorAfterAResizeIsConfirmed(
            Servers servers,
            @Given(lent = true, spent = true) Server server,
            @Given(by = OtherFlavor.class) Flavor larger) {
        assertThat(servers.resize(server.id(), larger.id())).hasStatus(202);
        becomes("VERIFY_RESIZE", servers, server);

        assertThat(servers.confirmResize(server.id())).hasStatus(204);
        becomes("ACTIVE", servers, server).at("/server/flavor/id").isEqualTo(larger.id());
    }

    @Check("c03aab19-adb1-44f5-917d-c419577e9e68")
    @Capability("compute-servers-resize")
    @Spec("https://docs.openstack.org/api-ref/compute/#resize-server-resize-action")
    @Creates(resizes = 1)
    void aServerHasItsOldFlavorAfterAResizeIsReverted(
            Servers servers,
            @Given(lent = true) Server server,
            @Given Flavor usual,
            @Given(by = OtherFlavor.class) Flavor larger) {
        assertThat(servers.resize(server.id(), larger.id())).hasStatus(202);
        becomes("VERIFY_RESIZE", servers, server);

        assertThat(servers.revertResize(server.id())).hasStatus(202);
        becomes("ACTIVE", servers, server).at("/server/flavor/id").isEqualTo(usual.id());
    }

    @Check("925fdfb4-5b13-47ea-ac8a-c36ae6fddb05")
    @Capability("compute-servers-delete")
    @Spec("https://docs.openstack.org/api-ref/compute/#delete-server")
    void aDeletedServerIsGone(Servers servers, @Given(shared = true, spent = true) Server server) {
        assertThat(servers.delete(server.id())).hasStatus(204).hasNoBody();
        assertEventually(() -> servers.show(server.id()))
                .meanwhile(shown -> isShown(shown, server))
                .isRefused(404);
        assertThat(servers.list())
                .beyond()
                .hasStatus(200)
                .conformsTo("servers")
                .doesNotList("/servers", "/id", server.id());
    }

    private static AnswerAssert becomes(String status, Servers servers, Server server) {
        AnswerAssert shown = assertEventually(() -> servers.show(server.id()))
                .at("/server/status")
                .isEqualTo(status);
        isShown(shown, server);
        return shown;
    }

    private static void isShown(AnswerAssert shown, Server server) {
        shown.hasStatus(200).conformsTo("server").beyond().at("/server/name").isEqualTo(server.name());
    }
}
