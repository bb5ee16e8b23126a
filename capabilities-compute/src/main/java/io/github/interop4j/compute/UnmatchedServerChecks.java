package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.service.compute.Servers;
import java.util.Map;

/** There is a server each time that a filter which does nothing would list. */
@Capability("compute-servers-list")
@Spec("https://docs.openstack.org/api-ref/compute/#list-servers")
class UnmatchedServerChecks {

    @Check("e2c77c4a-000a-4af3-a0bd-629a328bde7c")
    void noServerIsListedForANameThatNoneHas(Servers servers, @Given(shared = true) Server server) {
        listsNone(servers, Map.of("name", "non_existing_server_name"));
    }

    @Check("5913660b-223b-44d4-a651-a0fbfd44ca75")
    void noServerIsListedForAFlavorThatDoesNotExist(Servers servers, @Given(shared = true) Server server) {
        listsNone(servers, Map.of("flavor", "non_existing_flavor"));
    }

    @Check("ff01387d-c7ad-47b4-ae9e-64fa214638fe")
    void noServerIsListedForAnImageThatDoesNotExist(Servers servers, @Given(shared = true) Server server) {
        listsNone(servers, Map.of("image", "non_existing_image"));
    }

    @Check("fcdf192d-0f74-4d89-911f-1ec002b822c4")
    void noServerIsListedForAStatusThatDoesNotExist(Servers servers, @Given(shared = true) Server server) {
        listsNone(servers, Map.of("status", "non_existing_status"));
    }

    @Check("74745ad8-b346-45b5-b9b8-509d7447fc1f")
    void noServerIsListedThatWillChangeInTheFuture(Servers servers, @Given(shared = true) Server server) {
        listsNone(servers, Map.of("changes-since", "2051-01-01T12:34:00Z", "status", "ACTIVE"));
    }

    @Check("87d12517-e20a-4c9c-97b6-dd1628d6d6c9")
    void aListOfChangesSinceNoTimeIsRejected(Servers servers) {
        assertThat(servers.list(Map.of("changes-since", "2011/01/01")))
                .hasStatus(400)
                .beyond()
                .at("/badRequest/code")
                .isEqualTo(400)
                .at("/badRequest/message")
                .isText();
    }

    private static void listsNone(Servers servers, Map<String, String> query) {
        assertThat(servers.list(query))
                .hasStatus(200)
                .conformsTo("servers")
                .at("/servers")
                .hasSize(0);
    }
}
