package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.HandOver;
import io.github.interop4j.given.compute.AnotherFlavor;
import io.github.interop4j.given.compute.Flavor;
import io.github.interop4j.given.compute.Keypair;
import io.github.interop4j.given.compute.NotedServer;
import io.github.interop4j.given.compute.OtherServer;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.given.image.BootedImage;
import io.github.interop4j.given.image.Image;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.Map;

@Capability("compute-servers-create")
@Spec("https://docs.openstack.org/api-ref/compute/#create-server")
class ServerCreationChecks {

    @Check("5de47127-9977-400a-936f-abcfbec1218f")
    @Capability("compute-servers-verify")
    @Creates(servers = 1)
    void aServerShowsWhatItWasCreatedWith(
            Servers servers,
            @Given(by = BootedImage.class) Image image,
            @Given Flavor flavor,
            @Given(shared = true) HandOver<Server> next) {
        Server server = showsWhatItWasCreatedWith(servers, image, flavor, "AUTO");
        next.of(server, server.id());
    }

    @Check(value = "5de47127-9977-400a-936f-abcfbec1218f", variant = "ServersTestManualDisk")
    @Capability("compute-servers-verify")
    @Creates(servers = 1, resizes = 1)
    void aServerWhoseDiskIsPartitionedByHandShowsWhatItWasCreatedWith(
            Servers servers,
            @Given(by = BootedImage.class) Image image,
            @Given(by = AnotherFlavor.class) Flavor flavor,
            @Given(shared = true, by = OtherServer.class) HandOver<Server> next) {
        Server server = showsWhatItWasCreatedWith(servers, image, flavor, "MANUAL");

        assertThat(servers.stop(server.id())).beyond().hasStatus(202);
        Answer stopped = assertEventually(() -> servers.show(server.id()))
                .beyond()
                .at("/server/status")
                .isEqualTo("SHUTOFF")
                .answer();
        next.of(Server.of(server.created(), stopped), server.id());
    }

    @Check("f9e15296-d7f9-4e62-b53f-a04e89160833")
    @Creates(servers = 1)
    void aServerNamesTheKeypairItWasBootedWith(
            Servers servers, @Given Keypair keypair, @Given(lent = true) HandOver<Server> next) {
        Answer created = servers.create(minimal -> minimal.put("key_name", keypair.name()));
        assertThat(created).hasStatus(202).conformsTo("server-created");
        Id server = created.id("/server/id");

        Answer shown = assertEventually(() -> servers.show(server))
                .at("/server/status")
                .isEqualTo("ACTIVE")
                .hasStatus(200)
                .conformsTo("server")
                .at("/server/key_name")
                .isEqualTo(keypair.name())
                .answer();
        next.of(Server.of(created, shown), server);
    }

    @Check("b92d5ec7-b1dd-44a2-87e4-45e888c46ef0")
    @Creates(servers = 1)
    void aServerIsCreatedWithTheAdministratorsPasswordThatWasAskedFor(Servers servers) {
        String password = "Interop-4-" + servers.newName().hashCode();
        assertThat(servers.create(minimal -> minimal.put("adminPass", password)))
                .hasStatus(202)
                .conformsTo("server-created")
                .at("/server/adminPass")
                .isEqualTo(password);
    }

    @Check("8fea6be7-065e-47cf-89b8-496e6f96c699")
    @Creates(servers = 1)
    void twoServersMayHaveTheSameName(
            Servers servers, @Given(lent = true) Server namesake, @Given(lent = true) HandOver<Server> next) {
        Answer created = servers.create(minimal -> minimal.put("name", namesake.name()));
        assertThat(created)
                .hasStatus(202)
                .conformsTo("server-created")
                .at("/server/id")
                .isNotEqualTo(namesake.id());
        Id server = created.id("/server/id");

        Answer shown = assertEventually(() -> servers.show(server))
                .at("/server/status")
                .isEqualTo("ACTIVE")
                .hasStatus(200)
                .conformsTo("server")
                .at("/server/name")
                .isEqualTo(namesake.name())
                .answer();
        assertThat(servers.show(namesake.id()))
                .hasStatus(200)
                .conformsTo("server")
                .at("/server/name")
                .isEqualTo(namesake.name())
                .beyond()
                .at("/server/addresses")
                .isAsIn(namesake.shown())
                .at("/server/links")
                .isAsIn(namesake.shown());
        next.of(Server.of(created, shown), server);
    }

    @Check("61e03386-89c3-449c-9bb1-a06f423fd9d1")
    @Capability("compute-servers-create-multiple")
    @Creates(servers = 2)
    void twoServersAreCreatedByOneRequest(Servers servers) {
        String name = servers.newName();
        Answer created = servers.create(minimal -> minimal.put("name", name).put("min_count", 2));
        assertThat(created)
                .hasStatus(202)
                .conformsTo("server-created")
                .at("/reservation_id")
                .isAbsent();

        Id one = created.id("/server/id");
        assertEventually(() -> servers.show(one))
                .at("/server/status")
                .isEqualTo("ACTIVE")
                .beyond()
                .conformsTo("server");
        assertEventually(() -> servers.listDetail(Map.of("name", name)))
                .at("/servers/0/status")
                .isEqualTo("ACTIVE");
        assertEventually(() -> servers.listDetail(Map.of("name", name)))
                .at("/servers/1/status")
                .isEqualTo("ACTIVE")
                .hasStatus(200)
                .conformsTo("servers-detail")
                .at("/servers")
                .hasSize(2)
                .lists("/servers", "/id", one)
                .beyond()
                .lists("/servers", "/name", name + "-1")
                .lists("/servers", "/name", name + "-2");
    }

    /** The address is asked for in another form than the shortest, in which it is shown (RFC 5952). */
    private static Server showsWhatItWasCreatedWith(Servers servers, Image image, Flavor flavor, String diskConfig) {
        String name = servers.newName();
        Answer created = servers.create(minimal -> {
            minimal.put("name", name)
                    .put("flavorRef", flavor.id().value())
                    .put("accessIPv4", "192.0.2.33")
                    .put("accessIPv6", "2001:0db8:0000:0000:0000:0000:192.0.2.33")
                    .put("OS-DCF:diskConfig", diskConfig);
            NotedServer.METADATA.forEach(minimal.putObject("metadata")::put);
        });
        assertThat(created)
                .hasStatus(202)
                .conformsTo("server-created")
                .beyond()
                .hasHeader("Location")
                .at("/server/adminPass")
                .isText()
                .at("/server/OS-DCF:diskConfig")
                .isEqualTo(diskConfig);
        Id server = created.id("/server/id");

        Answer shown = assertEventually(() -> servers.show(server))
                .at("/server/status")
                .isEqualTo("ACTIVE")
                .hasStatus(200)
                .conformsTo("server")
                .at("/server/name")
                .isEqualTo(name)
                .at("/server/accessIPv4")
                .isEqualTo("192.0.2.33")
                .at("/server/accessIPv6")
                .isEqualTo("2001:db8::c000:221")
                .at("/server/image/id")
                .isEqualTo(image.id())
                .at("/server/flavor/id")
                .isEqualTo(flavor.id())
                .at("/server/metadata")
                .isEqualTo(NotedServer.METADATA)
                .beyond()
                .conformsTo("active-server")
                .at("/server/id")
                .isEqualTo(server)
                .at("/server/links")
                .isAsIn(created)
                .at("/server/OS-DCF:diskConfig")
                .isEqualTo(diskConfig)
                .at("/server/security_groups")
                .isAsIn(created)
                .at("/server/OS-EXT-STS:vm_state")
                .isEqualTo("active")
                .answer();
        return Server.of(created, shown);
    }
}
