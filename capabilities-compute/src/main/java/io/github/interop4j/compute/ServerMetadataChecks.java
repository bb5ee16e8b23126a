package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.NotedServer;
import io.github.interop4j.given.compute.OtherServer;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.service.compute.ServerMetadata;
import java.util.Map;

@Capability("compute-servers-metadata-set")
@Spec("https://docs.openstack.org/api-ref/compute/#server-metadata-servers-metadata")
class ServerMetadataChecks {

    @Check("479da087-92b3-4dcf-aeb3-fd293b2d14ce")
    @Capability("compute-servers-metadata-list")
    void theMetadataOfAServerIsListed(
            ServerMetadata metadata, @Given(shared = true, by = OtherServer.class) Server server) {
        isListed(metadata, server, NotedServer.METADATA);
    }

    @Check("3043c57d-7e0e-49a6-9a96-ad569c265e6a")
    @Capability("compute-servers-metadata-get")
    void anItemOfMetadataIsShown(ServerMetadata metadata, @Given(shared = true, by = OtherServer.class) Server server) {
        assertThat(metadata.show(server.id(), "key2"))
                .hasStatus(200)
                .conformsTo("metadata-item")
                .at("/meta/key2")
                .isEqualTo("value2");
    }

    @Check("211021f6-21de-4657-a68f-908878cfe251")
    void allMetadataIsReplaced(ServerMetadata metadata, @Given(lent = true) Server server) {
        isNoted(metadata, server);
        assertThat(metadata.list(server.id())).beyond().at("/metadata").isEqualTo(NotedServer.METADATA);
        Map<String, String> wanted = Map.of("meta2", "data2", "meta3", "data3");
        assertThat(metadata.replace(server.id(), wanted))
                .hasStatus(200)
                .conformsTo("metadata")
                .beyond()
                .at("/metadata")
                .isEqualTo(wanted);
        isListed(metadata, server, wanted);
        isGivenBack(metadata, server);
        assertThat(metadata.list(server.id()))
                .beyond()
                .hasStatus(200)
                .at("/metadata")
                .isEqualTo(server.metadata());
    }

    @Check("344d981e-0c33-4997-8a5d-6c1d803e4134")
    @Capability("compute-servers-metadata-update")
    void someMetadataIsChangedAndAdded(ServerMetadata metadata, @Given(lent = true) Server server) {
        isNoted(metadata, server);
        Map<String, String> wanted = Map.of("key1", "alt1", "key2", "value2", "key3", "value3");
        assertThat(metadata.update(server.id(), Map.of("key1", "alt1", "key3", "value3")))
                .hasStatus(200)
                .conformsTo("metadata")
                .beyond()
                .at("/metadata")
                .isEqualTo(wanted);
        isListed(metadata, server, wanted);
        isGivenBack(metadata, server);
    }

    @Check("58c02d4f-5c67-40be-8744-d3fa5982eb1c")
    void anItemOfMetadataIsSet(ServerMetadata metadata, @Given(lent = true) Server server) {
        isNoted(metadata, server);
        assertThat(metadata.put(server.id(), "nova", "alt"))
                .hasStatus(200)
                .conformsTo("metadata-item")
                .beyond()
                .at("/meta/nova")
                .isEqualTo("alt");
        isListed(metadata, server, Map.of("key1", "value1", "key2", "value2", "nova", "alt"));
        isGivenBack(metadata, server);
    }

    @Check("127642d6-4c7b-4486-b7cd-07265a378658")
    @Capability("compute-servers-metadata-delete")
    void anItemOfMetadataIsDeleted(ServerMetadata metadata, @Given(lent = true) Server server) {
        isNoted(metadata, server);
        assertThat(metadata.delete(server.id(), "key1")).hasStatus(204);
        isListed(metadata, server, Map.of("key2", "value2"));
        isGivenBack(metadata, server);
    }

    private static void isNoted(ServerMetadata metadata, Server server) {
        assertThat(metadata.replace(server.id(), NotedServer.METADATA))
                .hasStatus(200)
                .conformsTo("metadata")
                .beyond()
                .at("/metadata")
                .isEqualTo(NotedServer.METADATA);
    }

    private static void isGivenBack(ServerMetadata metadata, Server server) {
        assertThat(metadata.replace(server.id(), server.metadata()))
                .beyond()
                .hasStatus(200)
                .conformsTo("metadata")
                .at("/metadata")
                .isEqualTo(server.metadata());
    }

    private static void isListed(ServerMetadata metadata, Server server, Map<String, String> wanted) {
        assertThat(metadata.list(server.id()))
                .hasStatus(200)
                .conformsTo("metadata")
                .at("/metadata")
                .isEqualTo(wanted);
    }
}
