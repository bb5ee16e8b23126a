package io.github.interop4j.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.cloud.Secret;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.given.compute.StoppedServer;
import io.github.interop4j.given.image.UploadedImage;
import io.github.interop4j.given.network.Network;
import io.github.interop4j.given.network.Port;
import io.github.interop4j.given.objectstore.Container;
import io.github.interop4j.given.objectstore.Segments;
import io.github.interop4j.given.objectstore.StoredObject;
import io.github.interop4j.given.volume.Snapshot;
import io.github.interop4j.given.volume.Volume;
import io.github.interop4j.service.compute.ServerInterfaces;
import io.github.interop4j.service.compute.ServerMetadata;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.service.compute.VolumeAttachments;
import io.github.interop4j.service.image.Images;
import io.github.interop4j.service.network.Networks;
import io.github.interop4j.service.network.Ports;
import io.github.interop4j.service.network.Routers;
import io.github.interop4j.service.network.SecurityGroupRules;
import io.github.interop4j.service.network.SecurityGroups;
import io.github.interop4j.service.network.Subnets;
import io.github.interop4j.service.objectstore.Accounts;
import io.github.interop4j.service.objectstore.Containers;
import io.github.interop4j.service.objectstore.Objects;
import io.github.interop4j.service.objectstore.TemporaryUrls;
import io.github.interop4j.service.volume.Volumes;
import io.github.interop4j.wire.Id;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One way of making something, and what it makes.
 *
 * @param kinds what is owed for it, in the order in which it is asked for
 */
public record Making(String name, List<String> kinds, Consumer<Kitchen> work) {

    /** Returns every way in which words and recipes make something. */
    public static List<Making> all() {
        return List.of(
                of("a given server", given(Server.class), "server"),
                of("a stopped server", kitchen -> new StoppedServer().make(kitchen), "server"),
                of("several servers at once", Making::severalServers, "server"),
                of("a server on a volume", Making::serverOnVolume, "volume", "server"),
                of("an image of a server", Making::imageOfServer, "server", "image"),
                of("what is done to a server", Making::doneToServer, "server"),
                of("an attached volume", Making::attached, "server", "volume", "volume attachment"),
                of(
                        "interfaces",
                        Making::interfaces,
                        "server",
                        "network",
                        "subnet",
                        "port",
                        "server interface",
                        "server interface"),
                of("a given image", given(UploadedImage.class), "image"),
                of("an image with a tag", Making::tagged, "image"),
                of("a given network", given(Network.class), "network"),
                of("several networks, subnets and ports at once", Making::several, "network", "subnet", "port"),
                of("a given port", given(Port.class), "network", "subnet", "port"),
                of("a router with a subnet", Making::routed, "router", "network", "subnet", "router interface"),
                of(
                        "a router with a port",
                        Making::routedByPort,
                        "router",
                        "network",
                        "subnet",
                        "port",
                        "router interface"),
                of("a group with a rule", Making::ruled, "security group", "security group rule"),
                of("a given volume", given(Volume.class), "volume"),
                of("an image of a volume", Making::imageOfVolume, "volume", "image"),
                of("a given snapshot", given(Snapshot.class), "volume", "snapshot"),
                of("a given container", given(Container.class), "container"),
                of("an object and its copies", Making::copied, "container", "object", "container", "object", "object"),
                of("an object made from another", Making::copiedFrom, "container", "object", "object"),
                of("a large object", Making::large, "container", "object", "object", "object"),
                of("an object by a temporary URL", Making::byUrl, "container", "object"));
    }

    private static Making of(String name, Consumer<Kitchen> work, String... kinds) {
        return new Making(name, List.of(kinds), work);
    }

    private static Consumer<Kitchen> given(Class<?> thing) {
        return kitchen -> {
            try {
                Constructor<? extends Recipe<?>> recipe =
                        thing.getAnnotation(MadeBy.class).value().getDeclaredConstructor();
                recipe.setAccessible(true);
                recipe.newInstance().make(kitchen);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        };
    }

    private static Server server(Kitchen kitchen) {
        Servers servers = kitchen.words(Servers::new);
        String name = servers.newName();
        var created = kitchen.success(servers.create(minimal -> minimal.put("name", name)));
        Id id = created.id("/server/id");
        return new Server(id, name, created, kitchen.eventually(() -> servers.show(id), "/server/status", "ACTIVE"));
    }

    private static Id volume(Kitchen kitchen, Consumer<ObjectNode> deviation) {
        Volumes volumes = kitchen.words(Volumes::new);
        Id id = kitchen.success(volumes.create(deviation)).id("/volume/id");
        kitchen.eventually(() -> volumes.show(id), "/volume/status", "available");
        return id;
    }

    private static void severalServers(Kitchen kitchen) {
        kitchen.success(kitchen.words(Servers::new)
                .create(minimal -> minimal.put("min_count", 2).put("max_count", 2)));
    }

    private static void serverOnVolume(Kitchen kitchen) {
        Id volume = volume(
                kitchen,
                minimal ->
                        minimal.put("imageRef", kitchen.choices().image().id().value()));
        Servers servers = kitchen.words(Servers::new);
        Id server = kitchen.success(servers.createOn(volume, minimal -> {})).id("/server/id");
        kitchen.eventually(() -> servers.show(server), "/server/status", "ACTIVE");
    }

    private static void imageOfServer(Kitchen kitchen) {
        Server server = server(kitchen);
        Servers servers = kitchen.words(Servers::new);
        Id image = servers.createdImage(kitchen.success(servers.createImage(server.id(), minimal -> {})));
        Images images = kitchen.words(Images::new);
        kitchen.eventually(() -> images.show(image), "/status", "active");
    }

    private static void doneToServer(Kitchen kitchen) {
        Server server = server(kitchen);
        Servers servers = kitchen.words(Servers::new);
        ServerMetadata metadata = kitchen.words(ServerMetadata::new);
        kitchen.success(servers.update(server.id(), minimal -> {}));
        kitchen.success(metadata.update(server.id(), Map.of("colour", "green")));
        kitchen.success(metadata.replace(server.id(), Map.of("colour", "blue")));
        kitchen.success(metadata.put(server.id(), "shape", "round"));
        kitchen.success(servers.reboot(server.id(), "HARD"));
        kitchen.eventually(() -> servers.show(server.id()), "/server/status", "ACTIVE");
        kitchen.success(
                servers.resize(server.id(), kitchen.choices().otherFlavor().id()));
        kitchen.eventually(() -> servers.show(server.id()), "/server/status", "VERIFY_RESIZE");
        kitchen.success(servers.revertResize(server.id()));
        kitchen.eventually(() -> servers.show(server.id()), "/server/status", "ACTIVE");
    }

    private static void attached(Kitchen kitchen) {
        Server server = server(kitchen);
        Id volume = volume(kitchen, minimal -> {});
        kitchen.success(kitchen.words(VolumeAttachments::new).create(server.id(), volume, minimal -> {}));
        Volumes volumes = kitchen.words(Volumes::new);
        kitchen.eventually(() -> volumes.show(volume), "/volume/status", "in-use");
    }

    private static void interfaces(Kitchen kitchen) {
        Server server = server(kitchen);
        Networks networks = kitchen.words(Networks::new);
        Id network = kitchen.success(networks.create(minimal -> {})).id("/network/id");
        kitchen.success(kitchen.words(Subnets::new).create(network, minimal -> {}));
        Id port = kitchen.success(kitchen.words(Ports::new).create(network, minimal -> {}))
                .id("/port/id");
        ServerInterfaces interfaces = kitchen.words(ServerInterfaces::new);
        kitchen.success(interfaces.plug(server.id(), port));
        kitchen.success(interfaces.create(server.id(), minimal -> {}));
    }

    private static void tagged(Kitchen kitchen) {
        Images images = kitchen.words(Images::new);
        Id image = kitchen.success(images.create(minimal -> {})).id("/id");
        kitchen.success(images.addTag(image, "green"));
    }

    private static void several(Kitchen kitchen) {
        List<Id> networks = kitchen.success(kitchen.words(Networks::new).createAll(2, (index, network) -> {}))
                .ids("/networks", "/id");
        kitchen.success(kitchen.words(Subnets::new).createAll(networks, (index, subnet) -> {}));
        kitchen.success(kitchen.words(Ports::new).createAll(networks, (index, port) -> {}));
    }

    private static Id subnet(Kitchen kitchen) {
        Id network = kitchen.success(kitchen.words(Networks::new).create(minimal -> {}))
                .id("/network/id");
        return kitchen.success(kitchen.words(Subnets::new).create(network, minimal -> {}))
                .id("/subnet/id");
    }

    private static void routed(Kitchen kitchen) {
        Routers routers = kitchen.words(Routers::new);
        Id router = kitchen.success(routers.create(minimal -> {})).id("/router/id");
        kitchen.success(routers.addSubnet(router, subnet(kitchen)));
    }

    private static void routedByPort(Kitchen kitchen) {
        Routers routers = kitchen.words(Routers::new);
        Id router = kitchen.success(routers.create(minimal -> {})).id("/router/id");
        Subnets subnets = kitchen.words(Subnets::new);
        Id network = kitchen.success(subnets.show(subnet(kitchen))).id("/subnet/network_id");
        Id port = kitchen.success(kitchen.words(Ports::new).create(network, minimal -> {}))
                .id("/port/id");
        kitchen.success(routers.addPort(router, port));
        kitchen.success(routers.update(router, minimal -> {}));
    }

    private static void ruled(Kitchen kitchen) {
        Id group = kitchen.success(kitchen.words(SecurityGroups::new).create(minimal -> {}))
                .id("/security_group/id");
        kitchen.success(kitchen.words(SecurityGroupRules::new).create(group, minimal -> {}));
    }

    private static void imageOfVolume(Kitchen kitchen) {
        Id volume = volume(kitchen, minimal -> {});
        Volumes volumes = kitchen.words(Volumes::new);
        kitchen.success(volumes.uploadImage(volume, minimal -> {}));
        kitchen.eventually(() -> volumes.show(volume), "/volume/status", "available");
    }

    private static void copied(Kitchen kitchen) {
        given(StoredObject.class).accept(kitchen);
        Containers containers = kitchen.words(Containers::new);
        Objects objects = kitchen.words(Objects::new);
        String container = containers.newName();
        kitchen.success(containers.create(container, Map.of("X-Container-Meta-Colour", "green")));
        String object = "round/green and blue/" + objects.newName();
        kitchen.success(objects.put(container, object, new byte[] {1, 2, 3}, Map.of()));
        kitchen.success(objects.copy(container, object, container, "copies/" + objects.newName()));
        kitchen.success(objects.update(container, object, Map.of("X-Object-Meta-Colour", "blue")));
        kitchen.success(containers.update(container, Map.of("X-Container-Meta-Colour", "blue")));
    }

    private static void copiedFrom(Kitchen kitchen) {
        Containers containers = kitchen.words(Containers::new);
        Objects objects = kitchen.words(Objects::new);
        String container = containers.newName();
        kitchen.success(containers.create(container, Map.of()));
        kitchen.success(objects.put(container, "green", "green"));
        kitchen.success(objects.copyFrom(container, "blue", container + "/green", Map.of()));
    }

    private static void large(Kitchen kitchen) {
        Containers containers = kitchen.words(Containers::new);
        Objects objects = kitchen.words(Objects::new);
        String container = containers.newName();
        kitchen.success(containers.create(container, Map.of()));
        var segments = new Segments(new Container(container), "whole", List.of("one", "two"));
        kitchen.success(objects.put(container, "whole/0", "one"));
        kitchen.success(objects.put(container, "whole/1", "two"));
        kitchen.success(objects.putManifest(container, "whole", segments.manifest()));
    }

    private static void byUrl(Kitchen kitchen) {
        Accounts accounts = kitchen.words(Accounts::new);
        Containers containers = kitchen.words(Containers::new);
        String container = containers.newName();
        kitchen.success(containers.create(container, Map.of()));
        kitchen.success(accounts.update(Map.of("X-Account-Meta-Temp-URL-Key", "green")));
        TemporaryUrls urls = kitchen.words(TemporaryUrls::new);
        kitchen.success(urls.put(Secret.of("green"), container, "green", new byte[] {1}));
        kitchen.success(accounts.update(Map.of("X-Remove-Account-Meta-Temp-URL-Key", "x")));
    }
}
