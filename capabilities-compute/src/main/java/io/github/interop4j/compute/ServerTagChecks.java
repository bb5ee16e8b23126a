package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Microversion;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.service.compute.ServerTags;
import java.util.List;

@Capability("compute-servers-tags")
@Spec("https://docs.openstack.org/api-ref/compute/#server-tags-servers-tags")
@Microversion("2.26")
class ServerTagChecks {

    @Check("81279a66-61c3-4759-b830-a2dbe64cbe08")
    void aServerSaysWhetherItHasATag(ServerTags tags, @Given(lent = true) Server server) {
        isAdded(tags, server, "blue");
        assertThat(tags.show(server.id(), "blue")).hasStatus(204).beyond().hasNoBody();
        assertThat(tags.show(server.id(), "red")).beyond().isRefused(404);
        areDeleted(tags, server);
        assertThat(tags.show(server.id(), "blue")).beyond().isRefused(404);
    }

    @Check("8d95abe2-c658-4c42-9a44-c0258500306b")
    void aTagIsAddedToAServerAndDeleted(ServerTags tags, @Given(lent = true) Server server) {
        areListed(tags, server, List.of());
        isAdded(tags, server, "blue");
        areListed(tags, server, List.of("blue"));

        assertThat(tags.delete(server.id(), "blue")).hasStatus(204).beyond().hasNoBody();
        areListed(tags, server, List.of());
        assertThat(tags.delete(server.id(), "blue")).beyond().isRefused(404);
    }

    @Check("a2c1af8c-127d-417d-974b-8115f7e3d831")
    void allTagsOfAServerAreReplaced(ServerTags tags, @Given(lent = true) Server server) {
        isAdded(tags, server, "blue");
        isAdded(tags, server, "round");
        assertThat(tags.replace(server.id(), List.of("green", "square")))
                .hasStatus(200)
                .conformsTo("tags")
                .at("/tags")
                .isEqualTo(List.of("green", "square"));
        areListed(tags, server, List.of("green", "square"));
        areDeleted(tags, server);
        assertThat(tags.list(server.id()))
                .beyond()
                .hasStatus(200)
                .conformsTo("tags")
                .at("/tags")
                .hasSize(0);
    }

    @Check("a63b2a74-e918-4b7c-bcab-10c855f3a57e")
    void allTagsOfAServerAreDeleted(ServerTags tags, @Given(lent = true) Server server) {
        isAdded(tags, server, "blue");
        isAdded(tags, server, "round");
        assertThat(tags.list(server.id()))
                .beyond()
                .hasStatus(200)
                .conformsTo("tags")
                .at("/tags")
                .isEqualTo(List.of("blue", "round"));
        areDeleted(tags, server);
        areListed(tags, server, List.of());
    }

    private static void isAdded(ServerTags tags, Server server, String tag) {
        assertThat(tags.add(server.id(), tag))
                .hasStatus(201)
                .hasHeader("Location")
                .beyond()
                .header("Location")
                .matches(".*/servers/" + server.id() + "/tags/" + tag)
                .hasNoBody();
    }

    private static void areDeleted(ServerTags tags, Server server) {
        assertThat(tags.deleteAll(server.id())).hasStatus(204).beyond().hasNoBody();
    }

    private static void areListed(ServerTags tags, Server server, List<String> wanted) {
        assertThat(tags.list(server.id()))
                .hasStatus(200)
                .conformsTo("tags")
                .at("/tags")
                .isEqualTo(wanted);
    }
}
