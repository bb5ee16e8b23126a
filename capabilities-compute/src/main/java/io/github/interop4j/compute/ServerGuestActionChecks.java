package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.given.image.Image;
import io.github.interop4j.given.image.OtherImage;
import io.github.interop4j.service.compute.InstanceActions;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.Map;

/** What is done to the guest that runs on a server, as far as the API tells of it. */
@Capability("compute-servers")
@Spec("https://docs.openstack.org/api-ref/compute/#servers-run-an-action-servers-action")
class ServerGuestActionChecks {

    @Check("aaa6cdf3-55a7-461a-add9-1c8596b9a07c")
    @Capability("compute-servers-rebuild")
    @Spec("https://docs.openstack.org/api-ref/compute/#rebuild-server-rebuild-action")
    void aServerIsRebuiltFromAnotherImageAndBack(
            Servers servers, @Given(lent = true) Server server, @Given(by = OtherImage.class) Image other) {
        isRebuilt(servers, server, other.id(), servers.newName(), Map.of("rebuild", "server"));
        isRebuilt(servers, server, server.shown().id("/server/image/id"), server.name(), server.metadata());
    }

    @Check("6158df09-4b82-4ab3-af6d-29cf36af858d")
    @Spec("https://docs.openstack.org/api-ref/compute/#change-administrative-password-changepassword-action")
    void aServerRunsWithAnotherAdministratorsPassword(
            Servers servers, InstanceActions actions, @Given(lent = true) Server server) {
        String password = "Interop-4-" + servers.newName().hashCode();
        assertThat(servers.setAdminPassword(server.id(), password)).hasStatus(202);
        assertEventually(() -> servers.show(server.id()))
                .at("/server/status")
                .isEqualTo("ACTIVE")
                .hasStatus(200)
                .conformsTo("server")
                .beyond()
                .at("/server/name")
                .isEqualTo(server.name());
        assertThat(actions.list(server.id()))
                .beyond()
                .hasStatus(200)
                .conformsTo("instance-actions")
                .lists("/instanceActions", "/action", "changePassword")
                .listsOnly("/instanceActions", "/instance_uuid", server.id())
                .listsOnly("/instanceActions", "/project_id", server.shown().id("/server/tenant_id"));
    }

    @Check("4b8867e6-fffa-4d54-b1d1-6fdda57be2f3")
    @Spec("https://docs.openstack.org/api-ref/compute/#show-console-output-os-getconsoleoutput-action")
    void theConsoleOfAServerIsShownFromItsEnd(Servers servers, @Given(shared = true) Server server) {
        assertEventually(() -> servers.consoleOutput(server.id(), 3))
                .at("/output")
                .matches("[^\\n]+\\n[^\\n]*\\n[^\\n]*")
                .hasStatus(200)
                .conformsTo("console-output");
    }

    private static void isRebuilt(Servers servers, Server server, Id image, String name, Map<String, String> metadata) {
        String password = "Interop-4-" + name.hashCode();
        Answer rebuilt = servers.rebuild(server.id(), image, minimal -> {
            minimal.put("name", name).put("adminPass", password);
            metadata.forEach(minimal.putObject("metadata")::put);
        });
        assertThat(rebuilt)
                .hasStatus(202)
                .conformsTo("server-rebuilt")
                .at("/server/id")
                .isEqualTo(server.id())
                .at("/server/image/id")
                .isEqualTo(image)
                .at("/server/flavor/id")
                .isAsIn(server.shown())
                .beyond()
                .at("/server/adminPass")
                .isEqualTo(password)
                .at("/server/metadata")
                .isEqualTo(metadata)
                .at("/server/name")
                .isEqualTo(name);
        assertEventually(() -> servers.show(server.id()))
                .at("/server/status")
                .isEqualTo("ACTIVE")
                .hasStatus(200)
                .conformsTo("server")
                .at("/server/image/id")
                .isEqualTo(image)
                .at("/server/name")
                .isEqualTo(name)
                .at("/server/addresses")
                .isAsIn(server.shown())
                .beyond()
                .at("/server/metadata")
                .isEqualTo(metadata);
    }
}
