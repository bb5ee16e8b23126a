package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Flavor;
import io.github.interop4j.given.compute.OtherFlavor;
import io.github.interop4j.given.compute.OtherServer;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.given.image.BootedImage;
import io.github.interop4j.given.image.Image;
import io.github.interop4j.given.image.UploadedImage;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.wire.Answer;
import java.util.Map;
import java.util.stream.IntStream;

@Capability("compute-servers-list")
@Spec("https://docs.openstack.org/api-ref/compute/#list-servers")
class ServerFilterChecks {

    @Check("9b067a7b-7fee-4f6a-b29c-be43fe18fc5a")
    void aListCanBeNarrowedToAName(
            Servers servers,
            @Given(shared = true) Server server,
            @Given(shared = true, by = OtherServer.class) Server other) {
        Answer list = servers.list(Map.of("name", server.name()));
        listsOneOfTwo(list, server, other);
        assertThat(list).conformsTo("servers").beyond().listsOnly("/servers", "/name", server.name());
    }

    @Check("f9eb2b70-735f-416c-b260-9914ac6181e4")
    void aDetailedListCanBeNarrowedToAName(
            Servers servers,
            @Given(shared = true) Server server,
            @Given(shared = true, by = OtherServer.class) Server other) {
        Answer list = servers.listDetail(Map.of("name", server.name()));
        listsOneOfTwo(list, server, other);
        assertThat(list).conformsTo("servers-detail").beyond().listsOnly("/servers", "/name", server.name());
    }

    @Check("e9f624ee-92af-4562-8bec-437945a18dcb")
    void aListCanBeNarrowedToAPartOfAName(
            Servers servers,
            @Given(shared = true) Server server,
            @Given(shared = true, by = OtherServer.class) Server other) {
        assertThat(servers.list(
                        Map.of("name", common(server.name(), other.name()).substring(1))))
                .hasStatus(200)
                .conformsTo("servers")
                .lists("/servers", "/name", server.name())
                .lists("/servers", "/name", other.name());

        Answer list = servers.list(Map.of("name", server.name().substring(1)));
        listsOneOfTwo(list, server, other);
        assertThat(list).conformsTo("servers").beyond().listsOnly("/servers", "/name", server.name());
    }

    @Check("573637f5-7325-47bb-9144-3476d0416908")
    void aListCanBeNarrowedToAFlavor(
            Servers servers,
            @Given(shared = true) Server server,
            @Given(shared = true, by = OtherServer.class) Server other,
            @Given(by = OtherFlavor.class) Flavor flavor) {
        Answer list = servers.list(Map.of("flavor", flavor.id()));
        listsOneOfTwo(list, other, server);
        assertThat(list).conformsTo("servers");
    }

    @Check("80c574cc-0925-44ba-8602-299028357dd9")
    void aDetailedListCanBeNarrowedToAFlavor(
            Servers servers,
            @Given(shared = true) Server server,
            @Given(shared = true, by = OtherServer.class) Server other,
            @Given(by = OtherFlavor.class) Flavor flavor) {
        Answer list = servers.listDetail(Map.of("flavor", flavor.id()));
        listsOneOfTwo(list, other, server);
        assertThat(list).conformsTo("servers-detail").beyond().listsOnly("/servers", "/flavor/id", flavor.id());
    }

    @Check("05e8a8e7-9659-459a-989d-92c2f501f4ba")
    void aListCanBeNarrowedToAnImage(
            Servers servers,
            @Given(shared = true) Server server,
            @Given(by = BootedImage.class) Image image,
            @Given(shared = true) UploadedImage unused) {
        assertThat(servers.list(Map.of("image", image.id())))
                .hasStatus(200)
                .conformsTo("servers")
                .lists("/servers", "/id", server.id())
                .beyond()
                .whereListed("/servers", "/id", server.id(), "/name")
                .isEqualTo(server.name());
        assertThat(servers.list(Map.of("image", unused.id())))
                .hasStatus(200)
                .conformsTo("servers")
                .doesNotList("/servers", "/id", server.id());
    }

    @Check("b3304c3b-97df-46d2-8cd3-e2b6659724e7")
    void aDetailedListCanBeNarrowedToAnImage(
            Servers servers,
            @Given(shared = true) Server server,
            @Given(by = BootedImage.class) Image image,
            @Given(shared = true) UploadedImage unused) {
        assertThat(servers.listDetail(Map.of("image", image.id())))
                .hasStatus(200)
                .conformsTo("servers-detail")
                .lists("/servers", "/id", server.id())
                .beyond()
                .listsOnly("/servers", "/image/id", image.id())
                .whereListed("/servers", "/id", server.id(), "/name")
                .isEqualTo(server.name());
        assertThat(servers.listDetail(Map.of("image", unused.id())))
                .hasStatus(200)
                .conformsTo("servers-detail")
                .doesNotList("/servers", "/id", server.id());
    }

    @Check("ca78e20e-fddb-4ce6-b7f7-bcbf8605e66e")
    void aListCanBeNarrowedToAStatus(
            Servers servers,
            @Given(shared = true) Server server,
            @Given(shared = true, by = OtherServer.class) Server stopped) {
        Answer list = servers.list(Map.of("status", "active"));
        listsOneOfTwo(list, server, stopped);
        assertThat(list).conformsTo("servers");
    }

    @Check("de2612ab-b7dd-4044-b0b1-d2539601911f")
    void aDetailedListCanBeNarrowedToAStatus(
            Servers servers,
            @Given(shared = true) Server server,
            @Given(shared = true, by = OtherServer.class) Server stopped) {
        Answer list = servers.listDetail(Map.of("status", "active"));
        listsOneOfTwo(list, server, stopped);
        assertThat(list)
                .conformsTo("servers-detail")
                .whereListed("/servers", "/id", server.id(), "/status")
                .isEqualTo("ACTIVE")
                .beyond()
                .listsOnly("/servers", "/status", "ACTIVE");
    }

    @Check("43a1242e-7b31-48d1-88f2-3f72aa9f2077")
    void aListCanBeNarrowedToAnAddress(
            Servers servers,
            @Given(shared = true) Server server,
            @Given(shared = true, by = OtherServer.class) Server other) {
        boolean longer = server.address().length() > other.address().length();
        Server wanted = longer ? server : other; // no address of the other contains the longer one
        Answer list = servers.list(Map.of(filter(wanted.address()), wanted.address()));
        listsOneOfTwo(list, wanted, longer ? other : server);
        assertThat(list).conformsTo("servers");
    }

    @Check("a905e287-c35e-42f2-b132-d02b09f3654a")
    void aListCanBeNarrowedToAPartOfAnAddress(
            Servers servers,
            @Given(shared = true) Server server,
            @Given(shared = true, by = OtherServer.class) Server other) {
        String part = common(server.address(), other.address());
        assertThat(servers.list(Map.of(filter(server.address()), part)))
                .hasStatus(200)
                .conformsTo("servers")
                .lists("/servers", "/name", server.name())
                .lists("/servers", "/name", other.name())
                .beyond()
                .whereListed("/servers", "/name", server.name(), "/id")
                .isEqualTo(server.id())
                .whereListed("/servers", "/name", other.name(), "/id")
                .isEqualTo(other.id());
    }

    private static void listsOneOfTwo(Answer list, Server one, Server other) {
        assertThat(list)
                .hasStatus(200)
                .doesNotList("/servers", "/id", other.id())
                .lists("/servers", "/id", one.id())
                .beyond()
                .whereListed("/servers", "/id", one.id(), "/name")
                .isEqualTo(one.name());
    }

    private static String filter(String address) {
        return address.contains(":") ? "ip6" : "ip";
    }

    /** Returns what both begin with. */
    private static String common(String one, String other) {
        long length = IntStream.range(0, Math.min(one.length(), other.length()))
                .takeWhile(index -> one.charAt(index) == other.charAt(index))
                .count();
        return one.substring(0, (int) length);
    }
}
