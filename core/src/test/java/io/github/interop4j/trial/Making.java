package io.github.interop4j.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.given.network.Network;
import io.github.interop4j.given.network.RoutedSubnet;
import io.github.interop4j.given.network.Router;
import io.github.interop4j.given.network.SecurityGroup;
import io.github.interop4j.given.network.Subnet;
import io.github.interop4j.given.objectstore.Container;
import io.github.interop4j.given.objectstore.StoredObject;
import io.github.interop4j.given.volume.Volume;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ownership;
import io.github.interop4j.service.choice.Choices;
import io.github.interop4j.service.choice.Wishes;
import io.github.interop4j.service.compute.Keypairs;
import io.github.interop4j.service.compute.ServerInterfaces;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.service.compute.VolumeAttachments;
import io.github.interop4j.service.identity.ApplicationCredentials;
import io.github.interop4j.service.image.Images;
import io.github.interop4j.service.network.FloatingIps;
import io.github.interop4j.service.network.Networks;
import io.github.interop4j.service.network.Ports;
import io.github.interop4j.service.network.Routers;
import io.github.interop4j.service.network.SecurityGroupRules;
import io.github.interop4j.service.network.SecurityGroups;
import io.github.interop4j.service.network.SubnetPools;
import io.github.interop4j.service.network.Subnets;
import io.github.interop4j.service.objectstore.Containers;
import io.github.interop4j.service.objectstore.Objects;
import io.github.interop4j.service.volume.Snapshots;
import io.github.interop4j.service.volume.Transfers;
import io.github.interop4j.service.volume.Volumes;
import io.github.interop4j.session.Principal;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.lang.reflect.Constructor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** How each kind of creating request is sent: what it needs is made first, and it is the last. */
final class Making {

    /** Prepares a request, and returns what sends it. */
    private interface Preparation extends Function<Kitchen, Supplier<Answer>> {}

    private static final Map<String, Preparation> ALL = new LinkedHashMap<>();

    static {
        kind("compute POST /os-keypairs", kitchen -> {
            Keypairs words = kitchen.words(Keypairs::new);
            return () -> words.create(minimal -> {});
        });
        kind("identity POST /v3/users/{user}/application_credentials", kitchen -> {
            ApplicationCredentials words = kitchen.words(ApplicationCredentials::new);
            return () -> words.create(minimal -> {});
        });
        kind("compute POST /os-security-groups", kitchen -> {
            // Nova's own words of the same name
            var words = kitchen.words(io.github.interop4j.service.compute.SecurityGroups::new);
            return () -> words.create(minimal -> {});
        });
        kind("compute POST /servers", kitchen -> {
            Servers words = kitchen.words(Servers::new);
            return () -> words.create(minimal -> minimal.put("min_count", 2));
        });
        kind("compute POST /servers server/block_device_mapping_v2 besides volume", kitchen -> {
            Servers words = kitchen.words(Servers::new);
            return () -> words.create(server -> onNewVolume(server, kitchen.choices()));
        });
        kind("compute POST /servers/{server}/action createImage besides snapshot", kitchen -> {
            Servers words = kitchen.words(Servers::new);
            Id server = success(words.create(minimal -> onNewVolume(minimal, kitchen.choices())))
                    .id("/server/id");
            kitchen.eventually(() -> words.show(server), "/server/status", "ACTIVE");
            return () -> words.createImage(server, minimal -> {});
        });
        kind("compute POST /servers/{server}/action createImage", kitchen -> {
            Servers words = kitchen.words(Servers::new);
            Id server = made(kitchen, Server.class).id();
            success(words.act(server, "lock")); // as it is when a run dies before it unlocks it
            return () -> words.createImage(server, minimal -> {});
        });
        kind("compute POST /servers/{server}/os-volume_attachments", kitchen -> {
            VolumeAttachments words = kitchen.words(VolumeAttachments::new);
            Id server = made(kitchen, Server.class).id();
            Id volume = made(kitchen, Volume.class).id();
            return () -> words.create(server, volume, minimal -> {});
        });
        kind("compute POST /servers/{server}/os-interface", kitchen -> {
            ServerInterfaces words = kitchen.words(ServerInterfaces::new);
            Id server = made(kitchen, Server.class).id();
            return () -> words.create(server, minimal -> {});
        });
        kind("compute POST /servers/{server}/os-interface interfaceAttachment/port_id", kitchen -> {
            ServerInterfaces words = kitchen.words(ServerInterfaces::new);
            Id server = made(kitchen, Server.class).id();
            Id port = success(kitchen.words(Ports::new)
                            .create(kitchen.choices().network().id(), minimal -> {}))
                    .id("/port/id");
            return () -> words.plug(server, port);
        });
        kind("image POST /v2/images", kitchen -> {
            Images words = kitchen.words(Images::new);
            return () -> words.create(minimal -> {});
        });
        kind("network POST /v2.0/networks network", kitchen -> {
            Networks words = kitchen.words(Networks::new);
            return () -> words.create(minimal -> {});
        });
        kind("network POST /v2.0/networks networks", kitchen -> {
            Networks words = kitchen.words(Networks::new);
            return () -> words.createAll(2, (index, minimal) -> {});
        });
        kind("network POST /v2.0/subnets subnet", kitchen -> {
            Subnets words = kitchen.words(Subnets::new);
            Id network = made(kitchen, Network.class).id();
            return () -> words.create(network, minimal -> {});
        });
        kind("network POST /v2.0/subnets subnets", kitchen -> {
            Subnets words = kitchen.words(Subnets::new);
            Id network = made(kitchen, Network.class).id();
            return () -> words.createAll(List.of(network, network), (index, minimal) -> {});
        });
        kind("network POST /v2.0/ports port", kitchen -> {
            Ports words = kitchen.words(Ports::new);
            Id network = made(kitchen, Network.class).id();
            return () -> words.create(network, minimal -> {});
        });
        kind("network POST /v2.0/ports ports", kitchen -> {
            Ports words = kitchen.words(Ports::new);
            Id network = made(kitchen, Network.class).id();
            return () -> words.createAll(List.of(network, network), (index, minimal) -> {});
        });
        kind("network POST /v2.0/routers", kitchen -> {
            Routers words = kitchen.words(Routers::new);
            return () -> words.create(minimal -> {});
        });
        kind("network PUT /v2.0/routers/{router}/add_router_interface subnet_id", kitchen -> {
            Routers words = kitchen.words(Routers::new);
            Id router = made(kitchen, Router.class).id();
            Id subnet = made(kitchen, Subnet.class).id();
            return () -> words.addSubnet(router, subnet);
        });
        kind("network PUT /v2.0/routers/{router}/add_router_interface port_id", kitchen -> {
            Routers words = kitchen.words(Routers::new);
            Id router = made(kitchen, Router.class).id();
            Id port = success(kitchen.words(Ports::new)
                            .create(made(kitchen, Subnet.class).network().id(), minimal -> {}))
                    .id("/port/id");
            return () -> words.addPort(router, port);
        });
        kind("network PUT /v2.0/routers/{router} router/routes/0", kitchen -> {
            Routers words = kitchen.words(Routers::new);
            Id router = made(kitchen, RoutedSubnet.class).router().id();
            return () -> words.setRoutes(router, Map.of("10.101.0.0/24", "10.100.0.14"));
        });
        kind("network POST /v2.0/subnetpools", kitchen -> {
            SubnetPools words = kitchen.words(SubnetPools::new);
            return () -> words.create(minimal -> {});
        });
        kind("network POST /v2.0/floatingips", kitchen -> {
            FloatingIps words = kitchen.words(FloatingIps::new);
            return () -> words.create(minimal -> {});
        });
        kind("network POST /v2.0/security-groups", kitchen -> {
            SecurityGroups words = kitchen.words(SecurityGroups::new);
            return () -> words.create(minimal -> {});
        });
        kind("network POST /v2.0/security-group-rules", kitchen -> {
            SecurityGroupRules words = kitchen.words(SecurityGroupRules::new);
            Id group = made(kitchen, SecurityGroup.class).id();
            return () -> words.create(group, minimal -> {});
        });
        kind("block-storage POST /volumes volume/name", kitchen -> {
            Volumes words = kitchen.words(Volumes::new);
            return () -> words.create(minimal -> {});
        });
        kind("block-storage POST /volumes", kitchen -> {
            Volumes words = kitchen.words(Volumes::new);
            return () -> words.create(
                    minimal -> minimal.put("description", words.newName()).remove("name"));
        });
        kind("block-storage POST /volumes/{volume}/action os-volume_upload_image", kitchen -> {
            Volumes words = kitchen.words(Volumes::new);
            Id volume = made(kitchen, Volume.class).id();
            return () -> words.uploadImage(volume, minimal -> {});
        });
        kind("block-storage POST /snapshots", kitchen -> {
            Snapshots words = kitchen.words(Snapshots::new);
            Id volume = made(kitchen, Volume.class).id();
            return () -> words.create(volume, minimal -> {});
        });
        kind("block-storage POST /os-volume-transfer", kitchen -> {
            Transfers words = kitchen.words(Transfers::new);
            Id volume = made(kitchen, Volume.class).id();
            return () -> words.create(volume, minimal -> {});
        });
        kind("block-storage POST /os-volume-transfer/{transfer}/accept", kitchen -> {
            Transfers words = kitchen.words(Transfers::new);
            Answer offered = success(words.create(made(kitchen, Volume.class).id(), minimal -> {}));
            return () -> words.accept(offered.id("/transfer/id"), offered.secret("/transfer/auth_key"));
        });
        kind("block-storage POST /volumes/{volume}/action os-reserve", kitchen -> {
            Volumes words = kitchen.words(Volumes::new);
            Id volume = made(kitchen, Volume.class).id();
            return () -> words.reserve(volume);
        });
        kind("block-storage POST /volumes/{volume}/action os-attach", kitchen -> {
            Volumes words = kitchen.words(Volumes::new);
            Id volume = made(kitchen, Volume.class).id();
            return () -> words.attach(volume, new Id(UUID.randomUUID().toString()), "/dev/vdb");
        });
        kind("object-store PUT /{container}", kitchen -> {
            Containers words = kitchen.words(Containers::new);
            return () -> words.create(words.newName(), Map.of());
        });
        kind("object-store PUT /{container}?extract-archive", kitchen -> {
            Containers words = kitchen.words(Containers::new);
            return () -> words.extract(words.newName(), Map.of("a/b", "one", "c", "two"));
        });
        kind("object-store PUT /{container}/{object...}", kitchen -> {
            Objects words = kitchen.words(Objects::new);
            String container = made(kitchen, Container.class).name();
            return () -> words.put(container, words.newName(), new byte[] {1}, Map.of());
        });
        kind("object-store COPY /{container}/{object...}", kitchen -> {
            Objects words = kitchen.words(Objects::new);
            StoredObject object = made(kitchen, StoredObject.class);
            return () -> words.copy(
                    object.container().name(), object.name(), object.container().name(), words.newName());
        });
    }

    private Making() {}

    private static void kind(String title, Preparation preparation) {
        ALL.put(title, preparation);
    }

    /** Returns the kinds that can be made, by the requests that make them. */
    static List<String> kinds() {
        return List.copyOf(ALL.keySet());
    }

    /** Prepares the request of a kind; what is returned sends it. */
    static Supplier<Answer> prepare(String kind, Kitchen kitchen) {
        return java.util.Objects.requireNonNull(ALL.get(kind), kind).apply(kitchen);
    }

    /** Returns the declarations of every words class there is that make something that is owed, by their requests. */
    static Map<String, Creation> declared(Principal principal) {
        var declared = new TreeMap<String, Creation>();
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.github.interop4j.service");
        for (JavaClass each : classes) {
            if (each.isAssignableTo(Creating.class) && !each.isInterface()) {
                for (Creation creation : words(each.reflect(), principal).creations()) {
                    if (!(creation.ownership() instanceof Ownership.Contained)) {
                        declared.put(title(creation), creation);
                    }
                }
            }
        }
        return declared;
    }

    private static String title(Creation creation) {
        String request = creation.service() + " " + creation.method() + " " + creation.path() + " " + creation.action();
        return request.strip() + (creation.aside() ? " besides " + creation.kind() : "");
    }

    private static Creating words(Class<?> type, Principal principal) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            return (Creating)
                    (constructor.getParameterCount() == 1
                            ? constructor.newInstance(principal)
                            : constructor.newInstance(
                                    principal, new Choices(principal, Wishes.NONE, true, chosen -> {})));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be constructed", e);
        }
    }

    /** Nova makes the volume, nameless, and leaves it when the server goes. */
    private static void onNewVolume(ObjectNode server, Choices choices) {
        server.remove("imageRef");
        server.putArray("block_device_mapping_v2")
                .addObject()
                .put("boot_index", 0)
                .put("source_type", "image")
                .put("uuid", choices.image().id().value())
                .put("destination_type", "volume")
                .put("volume_size", Math.max(1, choices.image().disk()))
                .put("delete_on_termination", false);
    }

    private static <T> T made(Kitchen kitchen, Class<T> thing) {
        return Workshop.made(kitchen, thing);
    }

    private static Answer success(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer + ": " + answer.text());
        }
        return answer;
    }
}
