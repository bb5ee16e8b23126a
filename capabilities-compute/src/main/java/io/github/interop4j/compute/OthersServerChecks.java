package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.As;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.service.compute.Servers;

/** What another project has is out of reach, and stays as it is. */
@Capability("compute-servers")
@Spec("https://docs.openstack.org/api-ref/compute/#servers-servers")
class OthersServerChecks {

    @Check("5c75009d-3eea-423e-bea3-61b09fd25f9c")
    void aServerOfAnotherProjectIsNotDeleted(
            @As(Role.OTHER) Servers others, Servers own, @Given(shared = true) Server server) {
        assertThat(others.delete(server.id())).isRefused(404);
        isAsItWas(own, server);
    }

    @Check("543d84c1-dd2e-4c6d-8cb2-b9da0efaa384")
    void aServerOfAnotherProjectIsNotRenamed(
            @As(Role.OTHER) Servers others, Servers own, @Given(shared = true) Server server) {
        assertThat(others.update(server.id(), minimal -> {})).isRefused(404);
        isAsItWas(own, server);
    }

    private static void isAsItWas(Servers own, Server server) {
        assertThat(own.show(server.id()))
                .beyond()
                .hasStatus(200)
                .conformsTo("active-server")
                .at("/server")
                .isAsIn(server.shown());
    }
}
