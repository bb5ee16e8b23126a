package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.compute.Servers;

@Capability("compute-servers-update")
@Spec("https://docs.openstack.org/api-ref/compute/#update-server")
class ServerUpdateChecks {

    @Check("5e6ccff8-349d-4852-a8b3-055df7988dd2")
    void aServerIsRenamedWhileItRunsAndWhileItIsStopped(Servers servers, @Given(lent = true) Server server) {
        isRenamed(servers, server, "ACTIVE");

        assertThat(servers.stop(server.id())).hasStatus(202);
        assertEventually(() -> servers.show(server.id())).at("/server/status").isEqualTo("SHUTOFF");
        isRenamed(servers, server, "SHUTOFF").at("/server/progress").isAbsent();

        assertThat(servers.update(server.id(), minimal -> minimal.put("name", server.name())))
                .beyond()
                .hasStatus(200)
                .conformsTo("server-updated");
        assertThat(servers.start(server.id())).beyond().hasStatus(202);
        assertEventually(() -> servers.show(server.id()))
                .beyond()
                .at("/server/status")
                .isEqualTo("ACTIVE")
                .at("/server/name")
                .isEqualTo(server.name());
    }

    /** Compute has no way to take such an address back, and no other check of a server that is lent looks at it. */
    @Check("89b90870-bc13-4b73-96af-f9d4f2b70077")
    void aServerIsGivenOtherAccessAddresses(Servers servers, @Given(lent = true) Server server) {
        assertThat(servers.update(
                        server.id(),
                        minimal -> minimal.put("accessIPv4", "192.0.2.33")
                                .put("accessIPv6", "::babe:202:202")
                                .remove("name")))
                .hasStatus(200)
                .conformsTo("server-updated")
                .beyond()
                .at("/server/accessIPv4")
                .isEqualTo("192.0.2.33")
                .at("/server/accessIPv6")
                .isEqualTo("::babe:202:202")
                .at("/server/name")
                .isEqualTo(server.name());

        assertThat(servers.show(server.id()))
                .hasStatus(200)
                .conformsTo("server")
                .at("/server/status")
                .isEqualTo("ACTIVE")
                .at("/server/accessIPv4")
                .isEqualTo("192.0.2.33")
                .at("/server/accessIPv6")
                .isEqualTo("::babe:202:202")
                .beyond()
                .at("/server/name")
                .isEqualTo(server.name());
    }

    private static AnswerAssert isRenamed(Servers servers, Server server, String status) {
        String name = servers.newName() + "-Íñstáñcé";
        assertThat(servers.update(server.id(), minimal -> minimal.put("name", name)))
                .hasStatus(200)
                .conformsTo("server-updated")
                .beyond()
                .at("/server/id")
                .isEqualTo(server.id())
                .at("/server/name")
                .isEqualTo(name);

        return assertThat(servers.show(server.id()))
                .hasStatus(200)
                .conformsTo("server")
                .at("/server/status")
                .isEqualTo(status)
                .at("/server/name")
                .isEqualTo(name);
    }
}
