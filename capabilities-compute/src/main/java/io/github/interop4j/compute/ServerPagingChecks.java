package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.OtherServer;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.wire.Answer;
import java.util.Map;

@Capability("compute-servers-list")
@Spec("https://docs.openstack.org/api-ref/compute/#list-servers")
class ServerPagingChecks {

    @Check("614cdfc1-d557-4bac-915b-3e67b48eee76")
    void aPageOfAListHasNoMoreServersThanAskedFor(
            Servers servers,
            @Given(shared = true) Server server,
            @Given(shared = true, by = OtherServer.class) Server other) {
        Answer page = servers.list(Map.of("limit", 1));
        assertThat(page).hasStatus(200).conformsTo("servers");
        isAPageOfOne(page);
    }

    @Check("67aec2d0-35fe-4503-9f92-f13272b867ed")
    void aPageOfADetailedListHasNoMoreServersThanAskedFor(
            Servers servers,
            @Given(shared = true) Server server,
            @Given(shared = true, by = OtherServer.class) Server other) {
        Answer page = servers.listDetail(Map.of("limit", 1));
        assertThat(page).hasStatus(200).conformsTo("servers-detail");
        isAPageOfOne(page);
    }

    @Check("d47c17fb-eebd-4287-8e95-f20a7e627b18")
    void aPageThatIsLargerThanTheListIsTheList(
            Servers servers,
            @Given(shared = true) Server server,
            @Given(shared = true, by = OtherServer.class) Server other) {
        assertThat(servers.list(Map.of("limit", 1000)))
                .hasStatus(200)
                .conformsTo("servers")
                .lists("/servers", "/id", server.id())
                .lists("/servers", "/id", other.id())
                .beyond()
                .whereListed("/servers", "/id", server.id(), "/name")
                .isEqualTo(server.name())
                .whereListed("/servers", "/id", other.id(), "/name")
                .isEqualTo(other.name());
    }

    @Check("62610dd9-4713-4ee0-8beb-fd2c1aa7f950")
    void aPageCannotHaveLessThanNoServers(Servers servers) {
        isRejected(servers.list(Map.of("limit", -1)));
    }

    @Check("679bc053-5e70-4514-9800-3dfab1a380a6")
    void thePageSizeMustBeANumber(Servers servers) {
        isRejected(servers.list(Map.of("limit", "testing")));
    }

    private static void isAPageOfOne(Answer page) {
        assertThat(page)
                .at("/servers")
                .hasSize(1)
                .beyond()
                .at("/servers_links/0/rel")
                .isEqualTo("next")
                .at("/servers_links/0/href")
                .matches(".*[?&]limit=1\\b.*")
                .at("/servers_links/0/href")
                .matches(".*[?&]marker=" + page.id("/servers/0/id") + "(&.*)?");
    }

    private static void isRejected(Answer answer) {
        assertThat(answer)
                .hasStatus(400)
                .beyond()
                .at("/badRequest/code")
                .isEqualTo(400)
                .at("/badRequest/message")
                .isText();
    }
}
