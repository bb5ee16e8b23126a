package io.github.interop4j.service.volume;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ownership;
import io.github.interop4j.ledger.Rank;
import io.github.interop4j.ledger.Removal;
import io.github.interop4j.service.Service;
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
 * Speaks of the volumes of one's own project, in version 3 of the service.
 */
@Service("block-storage")
@API(status = API.Status.EXPERIMENTAL)
public final class Volumes implements Creating {

    private static final String PATH = "/volumes";
    private static final String ACTION = PATH + "/{volume}/action";

    private final Principal principal;

    public Volumes(Principal principal) {
        this.principal = principal;
    }

    @Override
    public List<Creation> creations() {
        return List.of(
                made("name", PATH + "?name={name}").action("volume/name"),
                made("description", PATH + "/detail"), // a volume needs no name
                Creation.of("block-storage", "image", "POST", ACTION)
                        .action("os-volume_upload_image")
                        .in("image")
                        .below(Request.Base.ROOT)
                        .ids("/os-volume_upload_image/image_id")
                        .owned(new Ownership.Named(
                                "/os-volume_upload_image/image_name",
                                "/v2/images?name={name}",
                                "/images",
                                "/name",
                                "/id"))
                        .removed(Removal.at("/v2/images/{id}"))
                        .listed(Images.LISTED),
                held("reservation", "os-reserve", "os-unreserve"),
                held("attachment", "os-attach", "os-detach"),
                Creation.nothing("block-storage", "POST", ACTION),
                Creation.nothing("block-storage", "PUT", PATH + "/{volume}"));
    }

    /** A volume that says whose it is in this field, by which a search finds it. */
    private static Creation made(String field, String search) {
        return Creation.of("block-storage", "volume", "POST", PATH)
                .ids("/volume/id")
                .owned(new Ownership.Named("/volume/" + field, search, "/volumes", "/" + field, "/id"))
                .rank(Rank.VOLUME)
                .listed(PATH);
    }

    /** What keeps a volume from being deleted until it is undone. */
    private static Creation held(String kind, String action, String undone) {
        return Creation.of("block-storage", kind, "POST", ACTION)
                .action(action)
                .owned(new Ownership.ByPath())
                .removed(Removal.by("POST", ACTION, "{\"" + undone + "\": {}}", PATH + "/{volume}")
                        .gone("/volume/status=available"))
                .rank(Rank.ATTACHMENT);
    }

    /** Returns a name for a volume that nobody else uses. */
    public String newName() {
        return principal.newName("volume");
    }

    /** Asks for an empty volume of 1 GiB under a new name; {@code deviation} alters the request. */
    public Answer create(Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("volume").put("name", newName()).put("size", 1));
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

    public Answer show(Id volume) {
        return principal.send(request("GET", one(volume)));
    }

    /** Asks for a change of its name to a new one; {@code deviation} alters the smallest request. */
    public Answer update(Id volume, Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("volume").put("name", newName()));
        return principal.send(request("PUT", one(volume)).with(body));
    }

    public Answer delete(Id volume) {
        return principal.send(request("DELETE", one(volume)));
    }

    /**
     * Asks that it grow.
     *
     * @param size in GiB
     */
    public Answer extend(Id volume, int size) {
        return act(volume, "os-extend", arguments -> arguments.put("new_size", size));
    }

    /** Asks that its content become an image, raw, under a new name; {@code deviation} alters the request. */
    public Answer uploadImage(Id volume, Consumer<ObjectNode> deviation) {
        return act(
                volume,
                "os-volume_upload_image",
                arguments -> deviation.accept(arguments
                        .put("image_name", principal.newName("image"))
                        .put("disk_format", "raw")
                        .put("container_format", "bare")));
    }

    /** Asks that servers may boot from it, or may not. */
    public Answer setBootable(Id volume, boolean bootable) {
        return act(volume, "os-set_bootable", arguments -> arguments.put("bootable", bootable));
    }

    /** Asks that servers it is attached to later may only read it, or may write it too. */
    public Answer setReadOnly(Id volume, boolean readOnly) {
        return act(volume, "os-update_readonly_flag", arguments -> arguments.put("readonly", readOnly));
    }

    /** Asks that nobody else may attach it. */
    public Answer reserve(Id volume) {
        return act(volume, "os-reserve", arguments -> {});
    }

    public Answer unreserve(Id volume) {
        return act(volume, "os-unreserve", arguments -> {});
    }

    /**
     * Asks that it be noted as attached to a server; the server does not learn of it.
     *
     * @param device under which the server is to know it: {@code /dev/vdb}
     */
    public Answer attach(Id volume, Id server, String device) {
        return act(
                volume,
                "os-attach",
                arguments -> arguments.put("instance_uuid", server.value()).put("mountpoint", device));
    }

    /** Asks that it be noted as attached to no server. */
    public Answer detach(Id volume) {
        return act(volume, "os-detach", arguments -> {});
    }

    /** Sends any action; {@code arguments} fills in what it takes. */
    public Answer act(Id volume, String action, Consumer<ObjectNode> arguments) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        arguments.accept(body.putObject(action));
        return principal.send(request("POST", one(volume) + "/action").with(body));
    }

    private static String one(Id volume) {
        return PATH + "/" + Request.escape(volume.value());
    }

    private static Request request(String method, String path) {
        return Request.of("block-storage", method, Request.Base.ENDPOINT, path);
    }
}
