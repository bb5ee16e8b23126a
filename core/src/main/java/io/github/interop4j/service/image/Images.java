package io.github.interop4j.service.image;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ownership;
import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Content;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Speaks of the images that one can see, in version 2 of the service.
 */
@Service("image")
@API(status = API.Status.EXPERIMENTAL)
public final class Images implements Creating {

    private static final String PATH = "/v2/images";

    /** Lists all of one's own that are asked for on one page, but those that somebody has hidden. */
    public static final String LISTED = PATH + "?id=in:{ids}&limit=1000";

    private final Principal principal;

    public Images(Principal principal) {
        this.principal = principal;
    }

    @Override
    public List<Creation> creations() {
        return List.of(
                Creation.of("image", "image", "POST", PATH)
                        .below(Request.Base.ROOT)
                        .ids("/id")
                        .owned(new Ownership.Named("/name", PATH + "?name={name}", "/images", "/name", "/id"))
                        .listed(LISTED),
                Creation.nothing("image", "PUT", PATH + "/{image}/file"),
                Creation.nothing("image", "PUT", PATH + "/{image}/tags/{tag}"),
                Creation.nothing("image", "POST", PATH + "/{image}/actions/{action}"));
    }

    /** Returns a name for an image that nobody else uses. */
    public String newName() {
        return principal.newName("image");
    }

    /** Asks for an image that waits for its data, raw, under a new name; {@code deviation} alters the request. */
    public Answer create(Consumer<ObjectNode> deviation) {
        ObjectNode image = JsonNodeFactory.instance
                .objectNode()
                .put("name", newName())
                .put("disk_format", "raw")
                .put("container_format", "bare");
        deviation.accept(image);
        return principal.send(request("POST", PATH).with(image));
    }

    public Answer upload(Id image, byte[] data) {
        return principal.send(
                request("PUT", one(image) + "/file").with(Content.bytes(data, "application/octet-stream")));
    }

    public Answer download(Id image) {
        return principal.send(request("GET", one(image) + "/file").header("Accept", "*/*"));
    }

    public Answer list() {
        return list(Map.of());
    }

    /** Lists those that the query parameters select. */
    public Answer list(Map<String, ?> query) {
        return principal.send(request("GET", PATH).query(query));
    }

    public Answer show(Id image) {
        return principal.send(request("GET", one(image)));
    }

    /** Asks for changes; {@code operations} adds them, each an object of JSON Patch. */
    public Answer update(Id image, Consumer<ArrayNode> operations) {
        ArrayNode patch = JsonNodeFactory.instance.arrayNode();
        operations.accept(patch);
        return principal.send(request("PATCH", one(image))
                .with(Content.text(patch.toString(), "application/openstack-images-v2.1-json-patch")));
    }

    public Answer delete(Id image) {
        return principal.send(request("DELETE", one(image)));
    }

    public Answer addTag(Id image, String tag) {
        return principal.send(request("PUT", tag(image, tag)));
    }

    public Answer deleteTag(Id image, String tag) {
        return principal.send(request("DELETE", tag(image, tag)));
    }

    /** Asks that nobody can download its data for now. */
    public Answer deactivate(Id image) {
        return principal.send(request("POST", one(image) + "/actions/deactivate"));
    }

    public Answer reactivate(Id image) {
        return principal.send(request("POST", one(image) + "/actions/reactivate"));
    }

    private static String tag(Id image, String tag) {
        return one(image) + "/tags/" + Request.escape(tag);
    }

    private static String one(Id image) {
        return PATH + "/" + Request.escape(image.value());
    }

    private static Request request(String method, String path) {
        return Request.of("image", method, Request.Base.ROOT, path);
    }
}
