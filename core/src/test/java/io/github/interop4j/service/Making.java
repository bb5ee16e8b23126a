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
import io.github.interop4j.given.network.RoutedSubnet;
import io.github.interop4j.given.network.SubnetWithWayOut;
import io.github.interop4j.given.objectstore.Container;
import io.github.interop4j.given.objectstore.Segments;
import io.github.interop4j.given.objectstore.StoredObject;
import io.github.interop4j.given.volume.Volume;
import io.github.interop4j.service.compute.ServerInterfaces;
import io.github.interop4j.service.compute.ServerMetadata;
import io.github.interop4j.service.compute.ServerTags;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.service.compute.VolumeAttachments;
import io.github.interop4j.service.image.ImageMembers;
import io.github.interop4j.service.image.Images;
import io.github.interop4j.service.network.FloatingIps;
import io.github.interop4j.service.network.Networks;
import io.github.interop4j.service.network.Ports;
import io.github.interop4j.service.network.Routers;
import io.github.interop4j.service.network.SecurityGroupRules;
import io.github.interop4j.service.network.SecurityGroups;
import io.github.interop4j.service.network.SubnetPools;
import io.github.interop4j.service.network.Subnets;
import io.github.interop4j.service.objectstore.Accounts;
import io.github.interop4j.service.objectstore.Containers;
import io.github.interop4j.service.objectstore.Objects;
import io.github.interop4j.service.objectstore.TemporaryUrls;
import io.github.interop4j.service.volume.Metadata;
import io.github.interop4j.service.volume.Snapshots;
import io.github.interop4j.service.volume.Transfers;
import io.github.interop4j.service.volume.Volumes;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One way of making something, and what it makes.
 *
 * @param kinds   what is owed for it, in the order in which it is asked for
 * @param besides what the cloud might have made besides, which no answer tells: looked for when it is settled
 */
public record Making(String name, List<String> kinds, List<String> besides, Consumer<Kitchen> work) {

    /** Returns every way in which words and recipes make something. */
    public static List<Making> all() {
        return List.of(
                of("a given server", given(Server.class), "server"),
                of("a stopped server", kitchen -> new StoppedServer().make(kitchen), "server"),
                of("several servers at once", Making::severalServers, "server"),
                of("a server on a volume", Making::serverOnVolume, "volume", "server")
                        .besides("volume"),
                of("an image of a server", Making::imageOfServer, "server", "image")
                        .besides("snapshot"),
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
                of("an image with a member", Making::shared, "image"),
                of("a given network", given(Network.class), "network"),
                of("several networks, subnets and ports at once", Making::several, "network", "subnet", "port"),
                of("a subnet pool", Making::pooled, "subnet pool"),
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
                of(
                        "a router with a route",
                        Making::routedFurther,
                        "router",
                        "network",
                        "subnet",
                        "router interface",
                        "extra route"),
                of(
                        "a floating IP",
                        Making::floating,
                        "router",
                        "network",
                        "subnet",
                        "router interface",
                        "port",
                        "floating IP"),
                of("a group with a rule", Making::ruled, "security group", "security group rule"),
                of("a group by way of compute", Making::groupByCompute, "security group"),
                of("a given volume", given(Volume.class), "volume"),
                of("an image of a volume", Making::imageOfVolume, "volume", "image"),
                of("a snapshot", Making::snapshot, "volume", "snapshot"),
                of("a volume that is offered and accepted", Making::transferred, "volume", "transfer", "volume"),
                of("a volume that is held", Making::held, "volume", "reservation", "attachment"),
                of("a given container", given(Container.class), "container"),
                of("an object and its copies", Making::copied, "container", "object", "container", "object", "object"),
                of("an object made from another", Making::copiedFrom, "container", "object", "object"),
                of("an archive", Making::unpacked, "container"),
                of("a large object", Making::large, "container", "object", "object", "object"),
                of("an object by a temporary URL", Making::byUrl, "container", "object"));
    }

    private static Making of(String name, Consumer<Kitchen> work, String... kinds) {
        return new Making(name, List.of(kinds), List.of(), work);
    }

    private Making besides(String... others) {
        return new Making(name, kinds, List.of(others), work);
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
        ServerTags tags = kitchen.words(principal -> new ServerTags(principal.speaking("compute", "2.26")));
        kitchen.success(tags.add(server.id(), "green"));
        kitchen.success(tags.replace(server.id(), List.of("blue")));
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

    private static void shared(Kitchen kitchen) {
        Id image = kitchen.success(kitchen.words(Images::new).create(minimal -> {}))
                .id("/id");
        ImageMembers members = kitchen.words(ImageMembers::new);
        kitchen.success(members.create(image, members.self()));
        kitchen.success(members.update(image, members.self(), "accepted"));
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

    private static void pooled(Kitchen kitchen) {
        SubnetPools pools = kitchen.words(SubnetPools::new);
        Id pool = kitchen.success(pools.create(minimal -> {})).id("/subnetpool/id");
        kitchen.success(pools.update(pool, minimal -> {}));
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

    private static void routedFurther(Kitchen kitchen) {
        Routers routers = kitchen.words(Routers::new);
        Id router = kitchen.success(routers.create(minimal -> {})).id("/router/id");
        kitchen.success(routers.addSubnet(router, subnet(kitchen)));
        kitchen.success(routers.setRoutes(router, Map.of("10.101.0.0/24", "10.100.0.14")));
    }

    private static void floating(Kitchen kitchen) {
        RoutedSubnet routed = new SubnetWithWayOut().make(kitchen);
        Id port = kitchen.success(kitchen.words(Ports::new)
                        .create(routed.subnet().network().id(), minimal -> {}))
                .id("/port/id");
        FloatingIps floatingIps = kitchen.words(FloatingIps::new);
        Id floatingIp = kitchen.success(floatingIps.create(minimal -> {})).id("/floatingip/id");
        kitchen.success(floatingIps.update(floatingIp, port, minimal -> {}));
        kitchen.success(floatingIps.detach(floatingIp));
    }

    private static void ruled(Kitchen kitchen) {
        Id group = kitchen.success(kitchen.words(SecurityGroups::new).create(minimal -> {}))
                .id("/security_group/id");
        kitchen.success(kitchen.words(SecurityGroupRules::new).create(group, minimal -> {}));
    }

    private static void groupByCompute(Kitchen kitchen) {
        var groups = kitchen.words(io.github.interop4j.service.compute.SecurityGroups::new);
        Id group = kitchen.success(groups.create(minimal -> {})).id("/security_group/id");
        kitchen.success(groups.update(group, minimal -> {}));
    }

    private static void imageOfVolume(Kitchen kitchen) {
        Id volume = volume(kitchen, minimal -> {});
        Volumes volumes = kitchen.words(Volumes::new);
        kitchen.success(volumes.uploadImage(volume, minimal -> {}));
        kitchen.eventually(() -> volumes.show(volume), "/volume/status", "available");
    }

    private static void snapshot(Kitchen kitchen) {
        Id volume = volume(kitchen, minimal -> {});
        Snapshots snapshots = kitchen.words(Snapshots::new);
        Id id = kitchen.success(snapshots.create(volume, minimal -> {})).id("/snapshot/id");
        kitchen.eventually(() -> snapshots.show(id), "/snapshot/status", "available");
        kitchen.success(kitchen.words(Metadata::new).ofSnapshot(id).update(Map.of("colour", "green")));
    }

    /** Whoever offers it may accept it too. */
    private static void transferred(Kitchen kitchen) {
        Id volume = volume(kitchen, minimal -> {});
        Transfers transfers = kitchen.words(Transfers::new);
        Answer offered = kitchen.success(transfers.create(volume, minimal -> {}));
        kitchen.success(transfers.accept(offered.id("/transfer/id"), offered.secret("/transfer/auth_key")));
    }

    private static void held(Kitchen kitchen) {
        Id volume = volume(kitchen, minimal -> {});
        Volumes volumes = kitchen.words(Volumes::new);
        kitchen.success(volumes.reserve(volume));
        kitchen.success(volumes.attach(volume, new Id("6d6a4f2e-8c1b-4f7e-9d3a-2b5c7e9f1a3d"), "/dev/vdb"));
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

    private static void unpacked(Kitchen kitchen) {
        Containers containers = kitchen.words(Containers::new);
        kitchen.success(containers.extract(containers.newName(), Map.of("green", "green", "round/blue", "blue")));
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
