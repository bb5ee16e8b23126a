package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.DeletedServer;
import io.github.interop4j.given.image.Image;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.UUID;

@Capability("compute-servers-get")
@Spec("https://docs.openstack.org/api-ref/compute/#servers-servers")
class AbsentServerChecks {

    @Check("3436b02f-1b1e-4f03-881e-c6a602327439")
    void aServerThatDoesNotExistIsNotShown(Servers servers) {
        isNotFound(servers.show(ofNoServer()));
    }

    @Check("aa8eed43-e2cb-4ebf-930b-da14f6a21d81")
    @Capability("compute-servers-update")
    void aServerThatDoesNotExistIsNotRenamed(Servers servers) {
        isNotFound(servers.update(ofNoServer(), minimal -> {}));
    }

    @Check("a31460a9-49e1-42aa-82ee-06e0bb7c2d03")
    @Capability("compute-servers-stop")
    void aServerThatDoesNotExistIsNotStopped(Servers servers) {
        isNotFound(servers.stop(ofNoServer()));
    }

    @Check("d4c023a0-9c55-4747-9dd5-413b820143c7")
    @Capability("compute-servers-reboot")
    void aServerThatDoesNotExistIsNotRebooted(Servers servers) {
        isNotFound(servers.reboot(ofNoServer(), "SOFT"));
    }

    @Check("d86141a7-906e-4731-b187-d64a2ea61422")
    @Capability("compute-servers-rebuild")
    void aServerThatDoesNotExistIsNotRebuilt(Servers servers, @Given Image image) {
        isNotFound(rebuilt(servers, ofNoServer(), image));
    }

    @Check("98fa0458-1485-440f-873b-fe7f0d714930")
    @Capability("compute-servers-rebuild")
    void aDeletedServerIsNotRebuilt(Servers servers, @Given(shared = true) DeletedServer deleted, @Given Image image) {
        isNotFound(rebuilt(servers, deleted.id(), image));
    }

    @Check("75f79124-277c-45e6-a373-a1d6803f4cc4")
    @Capability("compute-servers-delete")
    void aServerWithANegativeIdIsNotDeleted(Servers servers) {
        isNotFound(servers.delete(new Id("-1")));
    }

    @Check("f4d7279b-5fd2-4bf2-9ba4-ae35df0d18c5")
    @Capability("compute-servers-delete")
    void aServerWithANumberTooLargeForAnIdIsNotDeleted(Servers servers) {
        isNotFound(servers.delete(new Id("9223372036854775808")));
    }

    private static Answer rebuilt(Servers servers, Id server, Image image) {
        return servers.act(
                server,
                "rebuild",
                arguments -> arguments.put("imageRef", image.id().value()));
    }

    private static void isNotFound(Answer answer) {
        assertThat(answer)
                .hasStatus(404)
                .beyond()
                .at("/itemNotFound/code")
                .isEqualTo(404)
                .at("/itemNotFound/message")
                .isText();
    }

    private static Id ofNoServer() {
        return new Id(UUID.randomUUID().toString());
    }
}
