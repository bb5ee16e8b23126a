package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.UUID;

/** What is rejected leaves the server as it was, so that it can be shared. */
@Capability("compute-servers-update")
@Spec("https://docs.openstack.org/api-ref/compute/#update-server")
class RejectedChangeChecks {

    @Check("38204696-17c6-44da-9590-40f87fb5a899")
    void aServerCannotLoseItsName(Servers servers, @Given(shared = true) Server server) {
        isRejected(servers.update(server.id(), minimal -> minimal.put("name", "")), servers, server);
    }

    @Check("5c8e244c-dada-4590-9944-749c455b431f")
    void aServerCannotHaveANameThatIsTooLong(Servers servers, @Given(shared = true) Server server) {
        isRejected(servers.update(server.id(), minimal -> minimal.put("name", "a".repeat(256))), servers, server);
    }

    @Check("ced1a1d7-2ab6-45c9-b90f-b27d87b30efd")
    @Capability("compute-servers-resize")
    @Spec("https://docs.openstack.org/api-ref/compute/#resize-server-resize-action")
    void aServerCannotBeResizedToAnUnknownFlavor(Servers servers, @Given(shared = true) Server server) {
        Id unknown = new Id(UUID.randomUUID().toString());
        isRejected(servers.resize(server.id(), unknown), servers, server);
    }

    @Check("45436a7d-a388-4a35-a9d8-3adc5d0d940b")
    @Capability("compute-servers-resize")
    @Spec("https://docs.openstack.org/api-ref/compute/#resize-server-resize-action")
    void aServerCannotBeResizedToNoFlavor(Servers servers, @Given(shared = true) Server server) {
        isRejected(servers.resize(server.id(), new Id("")), servers, server);
    }

    private static void isRejected(Answer answer, Servers servers, Server server) {
        assertThat(answer)
                .hasStatus(400)
                .beyond()
                .at("/badRequest/code")
                .isEqualTo(400)
                .at("/badRequest/message")
                .isText();
        assertThat(servers.show(server.id()))
                .beyond()
                .hasStatus(200)
                .at("/server")
                .isAsIn(server.shown());
    }
}
