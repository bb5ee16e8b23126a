package io.github.interop4j.service.objectstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.cloud.Secret;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ownership;
import io.github.interop4j.ledger.Rank;
import io.github.interop4j.ledger.Removal;
import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Content;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Speaks of the objects in containers of one's own account; an object is known by its container and its name.
 */
@Service("object-store")
@API(status = API.Status.EXPERIMENTAL)
public final class Objects implements Creating {

    private static final String PATH = "/{container}/{object...}";

    private final Principal principal;

    public Objects(Principal principal) {
        this.principal = principal;
    }

    @Override
    public List<Creation> creations() {
        return List.of(made("PUT"), made("COPY"), Creation.nothing("object-store", "POST", PATH));
    }

    private static Creation made(String method) {
        return Creation.of("object-store", "object", method, PATH)
                .owned(new Ownership.ByPath())
                .removed(Removal.at(PATH))
                .within("{container}")
                .rank(Rank.OBJECT);
    }

    /** Returns a name for an object that nobody else uses. */
    public String newName() {
        return principal.newName("object");
    }

    /** Asks that a container hold these bytes under a name; {@code headers} say of what type they are, and more. */
    public Answer put(String container, String object, byte[] data, Map<String, String> headers) {
        return principal.send(request("PUT", container, object, headers)
                .with(Content.bytes(data, headers.getOrDefault("Content-Type", "application/octet-stream"))));
    }

    /** Asks that a container hold this text under a name. */
    public Answer put(String container, String object, String text) {
        return put(container, object, text.getBytes(UTF_8), Map.of("Content-Type", "text/plain"));
    }

    /** Asks for a copy of an object of one's own under this name; {@code headers} say what is otherwise with the copy. */
    public Answer copyFrom(String container, String object, String from, Map<String, String> headers) {
        return principal.send(
                request("PUT", container, object, Map.of("X-Copy-From", from)).headers(headers));
    }

    /** Asks that a name stand for all that a list says, one after the other: a static large object. */
    public Answer putManifest(String container, String object, JsonNode segments) {
        return principal.send(request("PUT", container, object, Map.of())
                .query("multipart-manifest", "put")
                .with(segments));
    }

    /** Asks for the bytes of an object; {@code headers} may ask for a part of them, or under a condition. */
    public Answer get(String container, String object, Map<String, String> headers) {
        return principal.send(
                request("GET", container, object, Map.of("Accept", "*/*")).headers(headers));
    }

    /** Asks for the bytes of an object in one's own account, as the owner of another token. */
    public Answer getAs(Secret token, String container, String object) {
        return principal.send(
                request("GET", container, object, Map.of("Accept", "*/*")).withToken(token.reveal()));
    }

    /** Asks for the bytes of an object, as nobody. */
    public Answer getAsNobody(String container, String object) {
        return principal.send(
                request("GET", container, object, Map.of("Accept", "*/*")).withoutToken());
    }

    /** Asks, as the owner of another token, that a container of one's own account hold these bytes. */
    public Answer putAs(Secret token, String container, String object, byte[] data) {
        return principal.send(request("PUT", container, object, Map.of())
                .with(Content.bytes(data, "application/octet-stream"))
                .withToken(token.reveal()));
    }

    /** Asks for the headers of an object: its metadata, size and type. */
    public Answer head(String container, String object) {
        return principal.send(request("HEAD", container, object, Map.of()));
    }

    /** Asks that an object have these headers for its metadata, and no others. */
    public Answer update(String container, String object, Map<String, String> headers) {
        return principal.send(request("POST", container, object, headers));
    }

    /** Asks for a copy of an object under another name, in the same container or another. */
    public Answer copy(String container, String object, String toContainer, String toObject) {
        return principal.send(request("COPY", container, object, Map.of("Destination", path(toContainer, toObject))));
    }

    public Answer delete(String container, String object) {
        return principal.send(request("DELETE", container, object, Map.of()));
    }

    /** Asks that a static large object be deleted, and all that it stands for. */
    public Answer deleteWhole(String container, String object) {
        return principal.send(request("DELETE", container, object, Map.of()).query("multipart-manifest", "delete"));
    }

    /** A name may have slashes, which stay as they are. */
    static String path(String container, String object) {
        return "/" + Request.escape(container) + "/" + Request.escape(object).replace("%2F", "/");
    }

    private static Request request(String method, String container, String object, Map<String, String> headers) {
        return Request.of("object-store", method, Request.Base.ENDPOINT, path(container, object))
                .headers(headers);
    }
}
