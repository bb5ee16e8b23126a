package io.github.interop4j.service.volume;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ownership;
import io.github.interop4j.ledger.Rank;
import io.github.interop4j.ledger.Removal;
import io.github.interop4j.service.Service;
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
                Creation.of("block-storage", "volume", "POST", PATH)
                        .ids("/volume/id")
                        .owned(new Ownership.Named("/volume/name", PATH + "?name={name}", "/volumes", "/name", "/id"))
                        .rank(Rank.VOLUME),
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
                        .removed(Removal.at("/v2/images/{id}")),
                Creation.nothing("block-storage", "POST", ACTION),
                Creation.nothing("block-storage", "PUT", PATH + "/{volume}"),
                Creation.nothing("block-storage", "POST", PATH + "/{volume}/metadata"),
                Creation.nothing("block-storage", "PUT", PATH + "/{volume}/metadata"),
                Creation.nothing("block-storage", "PUT", PATH + "/{volume}/metadata/{key}"));
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

    public Answer metadata(Id volume) {
        return principal.send(request("GET", one(volume) + "/metadata"));
    }

    /** Asks that the volume have these entries and no others. */
    public Answer replaceMetadata(Id volume, Map<String, String> entries) {
        return principal.send(request("PUT", one(volume) + "/metadata").with(metadata("metadata", entries)));
    }

    /** Asks that the volume have these entries besides its others. */
    public Answer updateMetadata(Id volume, Map<String, String> entries) {
        return principal.send(request("POST", one(volume) + "/metadata").with(metadata("metadata", entries)));
    }

    public Answer putMetadata(Id volume, String key, String value) {
        return principal.send(request("PUT", metadata(volume, key)).with(metadata("meta", Map.of(key, value))));
    }

    public Answer deleteMetadata(Id volume, String key) {
        return principal.send(request("DELETE", metadata(volume, key)));
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

    /** Sends any action; {@code arguments} fills in what it takes. */
    public Answer act(Id volume, String action, Consumer<ObjectNode> arguments) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        arguments.accept(body.putObject(action));
        return principal.send(request("POST", one(volume) + "/action").with(body));
    }

    private static ObjectNode metadata(String name, Map<String, String> entries) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode object = body.putObject(name);
        entries.forEach(object::put);
        return body;
    }

    private static String metadata(Id volume, String key) {
        return one(volume) + "/metadata/" + Request.escape(key);
    }

    private static String one(Id volume) {
        return PATH + "/" + Request.escape(volume.value());
    }

    private static Request request(String method, String path) {
        return Request.of("block-storage", method, Request.Base.ENDPOINT, path);
    }
}
