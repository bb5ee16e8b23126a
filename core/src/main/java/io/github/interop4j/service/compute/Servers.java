package io.github.interop4j.service.compute;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ownership;
import io.github.interop4j.ledger.Rank;
import io.github.interop4j.ledger.Removal;
import io.github.interop4j.service.Service;
import io.github.interop4j.service.choice.Choices;
import io.github.interop4j.service.choice.Offer;
import io.github.interop4j.service.image.Images;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Speaks of the servers of one's own project.
 */
@Service("compute")
@API(status = API.Status.EXPERIMENTAL)
public final class Servers implements Creating {

    private static final String PATH = "/servers";
    private static final String ACTION = PATH + "/{server}/action";

    private final Principal principal;
    private final Choices choices;

    public Servers(Principal principal, Choices choices) {
        this.principal = principal;
        this.choices = choices;
    }

    /**
     * A server's own ports go with it. The volumes that Nova makes for it have no name, and are told by the server
     * alone; the snapshots of its volumes that an image of it stands for have a name that Nova makes of the image's.
     */
    @Override
    public List<Creation> creations() {
        return List.of(
                Creation.of("compute", "server", "POST", PATH)
                        .ids("/server/id")
                        .owned(new Ownership.Named("/server/name", PATH + "?name={name}", "/servers", "/name", "/id"))
                        .removed(unlocked(Removal.at(PATH + "/{id}"), "{id}").gone("/server/status=DELETED"))
                        .many("/server/min_count", "/server/max_count")
                        .rank(Rank.SERVER)
                        .listed(PATH),
                Creation.of("compute", "image", "POST", ACTION)
                        .action("createImage")
                        .in("image")
                        .below(Request.Base.ROOT)
                        .ids("header Location", "/image_id")
                        .owned(new Ownership.Named(
                                "/createImage/name", "/v2/images?name={name}", "/images", "/name", "/id"))
                        .removed(Removal.at("/v2/images/{id}"))
                        .listed(Images.LISTED),
                Creation.of("compute", "volume", "POST", PATH)
                        .action("server/block_device_mapping_v2")
                        .beside()
                        .in("block-storage")
                        .owned(new Ownership.Borne(
                                "/server/name",
                                "compute",
                                PATH + "/detail?name={name}",
                                "/servers",
                                "/name",
                                "/os-extended-volumes:volumes_attached/*/id",
                                "/status=BUILD"))
                        .removed(Removal.at("/volumes/{id}"))
                        .rank(Rank.VOLUME),
                Creation.of("compute", "snapshot", "POST", ACTION)
                        .action("createImage")
                        .beside()
                        .in("block-storage")
                        .owned(new Ownership.Named(
                                "snapshot for {/createImage/name}",
                                "/snapshots?name={name}",
                                "/snapshots",
                                "/name",
                                "/id"))
                        .removed(Removal.at("/snapshots/{id}"))
                        .rank(Rank.SNAPSHOT_OF_SERVER),
                Creation.nothing("compute", "POST", ACTION),
                Creation.nothing("compute", "PUT", PATH + "/{server}"));
    }

    /** A locked server refuses to be deleted, and what hangs on it to be taken off; {@code server} is which. */
    static Removal unlocked(Removal removal, String server) {
        return removal.freed(PATH + "/" + server + "/action", "{\"unlock\":null}");
    }

    /** Returns a name for a server that nobody else uses. */
    public String newName() {
        return principal.newName("server");
    }

    /**
     * Asks for a server under a new name, of the chosen image and flavor, in the chosen network; {@code deviation}
     * alters the smallest request. Where the chosen flavor has no disk, it boots from a volume that goes with it.
     *
     * @throws io.github.interop4j.verdict.NotShared if there is nothing to choose
     */
    public Answer create(Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode server = unbooted(body);
        if (choices.flavor().isDiskless()) {
            bootFromNewVolume(server);
        } else {
            server.put("imageRef", choices.image().id().value());
        }
        deviation.accept(server);
        return principal.send(request("POST", PATH).with(body));
    }

    /** Asks for a server that boots from this volume, which stays when it goes. */
    public Answer createOn(Id volume, Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode server = unbooted(body);
        bootDisk(server)
                .put("source_type", "volume")
                .put("uuid", volume.value())
                .put("delete_on_termination", false);
        deviation.accept(server);
        return principal.send(request("POST", PATH).with(body));
    }

    public Answer list() {
        return list(Map.of());
    }

    /** Lists those that the query parameters select. */
    public Answer list(Map<String, ?> query) {
        return principal.send(request("GET", PATH).query(query));
    }

    public Answer listDetail() {
        return listDetail(Map.of());
    }

    public Answer listDetail(Map<String, ?> query) {
        return principal.send(request("GET", PATH + "/detail").query(query));
    }

    public Answer show(Id server) {
        return principal.send(request("GET", one(server)));
    }

    /** Asks for a change of its name to a new one; {@code deviation} alters the smallest request. */
    public Answer update(Id server, Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("server").put("name", newName()));
        return principal.send(request("PUT", one(server)).with(body));
    }

    public Answer delete(Id server) {
        return principal.send(request("DELETE", one(server)));
    }

    /** Asks for the addresses of a server, by network. */
    public Answer addresses(Id server) {
        return principal.send(request("GET", one(server) + "/ips"));
    }

    /** Asks for the addresses of a server in the network with this name. */
    public Answer addresses(Id server, String network) {
        return principal.send(request("GET", one(server) + "/ips/" + Request.escape(network)));
    }

    /**
     * Asks for a reboot.
     *
     * @param type {@code SOFT} or {@code HARD}
     */
    public Answer reboot(Id server, String type) {
        return act(server, "reboot", arguments -> arguments.put("type", type));
    }

    public Answer resize(Id server, Id flavor) {
        return act(server, "resize", arguments -> arguments.put("flavorRef", flavor.value()));
    }

    public Answer confirmResize(Id server) {
        return act(server, "confirmResize");
    }

    public Answer revertResize(Id server) {
        return act(server, "revertResize");
    }

    public Answer stop(Id server) {
        return act(server, "os-stop");
    }

    public Answer start(Id server) {
        return act(server, "os-start");
    }

    public Answer suspend(Id server) {
        return act(server, "suspend");
    }

    public Answer resume(Id server) {
        return act(server, "resume");
    }

    /** Asks that it be made anew from this image, with the addresses it has; {@code deviation} alters the request. */
    public Answer rebuild(Id server, Id image, Consumer<ObjectNode> deviation) {
        return act(server, "rebuild", arguments -> deviation.accept(arguments.put("imageRef", image.value())));
    }

    /** Asks that the guest's administrator have this password. */
    public Answer setAdminPassword(Id server, String password) {
        return act(server, "changePassword", arguments -> arguments.put("adminPass", password));
    }

    /**
     * Asks for the end of what the guest wrote to its console.
     *
     * @param lines that many; what follows the last line break is one
     */
    public Answer consoleOutput(Id server, int lines) {
        return act(server, "os-getConsoleOutput", arguments -> arguments.put("length", lines));
    }

    /** Lists the security groups of a server, in compute's words. */
    public Answer securityGroups(Id server) {
        return principal.send(request("GET", one(server) + "/os-security-groups"));
    }

    /** Asks that all its interfaces be in this group too; a group is known by its name. */
    public Answer addSecurityGroup(Id server, String group) {
        return act(server, "addSecurityGroup", arguments -> arguments.put("name", group));
    }

    public Answer removeSecurityGroup(Id server, String group) {
        return act(server, "removeSecurityGroup", arguments -> arguments.put("name", group));
    }

    /** Asks for an image of a server, under a new name; {@code deviation} alters the smallest request. */
    public Answer createImage(Id server, Consumer<ObjectNode> deviation) {
        return act(server, "createImage", arguments -> deviation.accept(arguments.put("name", newImageName())));
    }

    /** Returns a name for an image that nobody else uses. */
    public String newImageName() {
        return principal.newName("image");
    }

    /**
     * Returns the id of the image that {@link #createImage} was answered with: in a header, since microversion 2.45 in
     * the body.
     *
     * @throws io.github.interop4j.wire.Deviation if it is in neither
     */
    public Id createdImage(Answer created) {
        return created.headers()
                .first("Location")
                .map(address -> new Id(address.substring(address.lastIndexOf('/') + 1)))
                .orElseGet(() -> created.id("/image_id"));
    }

    /** Sends any action that takes no arguments. */
    public Answer act(Id server, String action) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        return principal.send(request("POST", one(server) + "/action").with(body.putNull(action)));
    }

    /** Sends any action; {@code arguments} fills in what it takes. */
    public Answer act(Id server, String action, Consumer<ObjectNode> arguments) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        arguments.accept(body.putObject(action));
        return principal.send(request("POST", one(server) + "/action").with(body));
    }

    private ObjectNode unbooted(ObjectNode body) {
        ObjectNode server = body.putObject("server")
                .put("name", newName())
                .put("flavorRef", choices.flavor().id().value());
        server.putArray("networks")
                .addObject()
                .put("uuid", choices.network().id().value());
        return server;
    }

    private void bootFromNewVolume(ObjectNode server) {
        Offer.Image image = choices.image();
        bootDisk(server)
                .put("source_type", "image")
                .put("uuid", image.id().value())
                .put("volume_size", image.disk())
                .put("delete_on_termination", true);
    }

    private static ObjectNode bootDisk(ObjectNode server) {
        return server.putArray("block_device_mapping_v2")
                .addObject()
                .put("boot_index", 0)
                .put("destination_type", "volume");
    }

    private static String one(Id server) {
        return PATH + "/" + Request.escape(server.value());
    }

    private static Request request(String method, String path) {
        return Request.of("compute", method, Request.Base.ENDPOINT, path);
    }
}
