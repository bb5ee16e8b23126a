package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.DeletedServer;
import io.github.interop4j.given.compute.OtherServer;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.compute.Servers;

@Capability("compute-servers-list")
@Spec("https://docs.openstack.org/api-ref/compute/#list-servers")
class ServerListChecks {

    @Check("9a438d88-10c6-4bcd-8b5b-5b6e25e1346f")
    void aServerIsListed(Servers servers, @Given(shared = true) Server server) {
        isListed(servers, server);
    }

    @Check(value = "9a438d88-10c6-4bcd-8b5b-5b6e25e1346f", variant = "ServersTestManualDisk")
    void aServerWhoseDiskIsPartitionedByHandIsListed(
            Servers servers, @Given(shared = true, by = OtherServer.class) Server server) {
        isListed(servers, server);
    }

    @Check("585e934c-448e-43c4-acbf-d06a9b899997")
    void aServerIsListedInDetail(Servers servers, @Given(shared = true) Server server) {
        isListedInDetail(servers, server);
    }

    @Check(value = "585e934c-448e-43c4-acbf-d06a9b899997", variant = "ServersTestManualDisk")
    void aServerWhoseDiskIsPartitionedByHandIsListedInDetail(
            Servers servers, @Given(shared = true, by = OtherServer.class) Server server) {
        isListedInDetail(servers, server)
                .whereListed("/servers", "/id", server.id(), "/OS-DCF:diskConfig")
                .isEqualTo("MANUAL");
    }

    @Check("24a26f1a-1ddc-4eea-b0d7-a90cc874ad8f")
    void aDeletedServerIsNotListed(Servers servers, @Given(shared = true) DeletedServer deleted) {
        assertThat(servers.list()).hasStatus(200).conformsTo("servers").doesNotList("/servers", "/id", deleted.id());
    }

    @Check("93055106-2d34-46fe-af68-d9ddbf7ee570")
    void aDeletedServerIsNotListedInDetail(Servers servers, @Given(shared = true) DeletedServer deleted) {
        assertThat(servers.listDetail())
                .hasStatus(200)
                .conformsTo("servers-detail")
                .doesNotList("/servers", "/id", deleted.id());
    }

    private static void isListed(Servers servers, Server server) {
        assertThat(servers.list())
                .hasStatus(200)
                .conformsTo("servers")
                .lists("/servers", "/id", server.id())
                .beyond()
                .whereListed("/servers", "/id", server.id(), "/name")
                .isEqualTo(server.name())
                .whereListed("/servers", "/id", server.id(), "/links")
                .isAsIn(server.created(), "/server/links");
    }

    private static AnswerAssert isListedInDetail(Servers servers, Server server) {
        return assertThat(servers.listDetail())
                .hasStatus(200)
                .conformsTo("servers-detail")
                .lists("/servers", "/id", server.id())
                .beyond()
                .whereListed("/servers", "/id", server.id(), "")
                .isAsIn(server.shown(), "/server")
                .listsOnly("/servers", "/tenant_id", server.shown().id("/server/tenant_id"));
    }
}
