package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Flavor;
import io.github.interop4j.given.compute.Guest;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.service.compute.Flavors;
import io.github.interop4j.service.compute.Servers;
import java.util.regex.Pattern;

/** What the API says of a server is true of the guest that runs on it. */
@Capability("compute-servers-host")
@Spec("https://docs.openstack.org/api-ref/compute/#show-server-details")
class GuestChecks {

    /** Some images add a domain to the name. */
    @Check("ac1ad47f-984b-4441-9274-c9079b7a0666")
    void aGuestHasTheNameOfItsServer(Guest guest, Servers servers, @Given(shared = true) Server server) {
        String name = guest.answer(server, "hostname").strip().split("\\.", 2)[0];
        assertThat(servers.show(server.id()))
                .hasStatus(200)
                .conformsTo("server")
                .at("/server/name")
                .matches("(?i)" + Pattern.quote(name));
    }

    @Check("cbc0f52f-05aa-492b-bdc1-84b575ca294b")
    @Capability("compute-servers-verify")
    @Spec("https://docs.openstack.org/api-ref/compute/#show-flavor-details")
    void aGuestHasTheProcessorsOfItsFlavor(
            Guest guest, Flavors flavors, @Given Flavor flavor, @Given(shared = true) Server server) {
        String processors = guest.answer(server, "grep -c ^processor /proc/cpuinfo");
        assertThat(flavors.show(flavor.id()))
                .hasStatus(200)
                .conformsTo("flavor")
                .at("/flavor/vcpus")
                .isEqualTo(Integer.valueOf(processors.strip()))
                .beyond()
                .at("/flavor/id")
                .isEqualTo(flavor.id())
                .at("/flavor/name")
                .isEqualTo(flavor.name())
                .at("/flavor/ram")
                .isEqualTo(flavor.ram())
                .at("/flavor/disk")
                .isEqualTo(flavor.disk());
    }
}
