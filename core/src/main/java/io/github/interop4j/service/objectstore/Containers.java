package io.github.interop4j.service.objectstore;

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
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Speaks of the containers of one's own account; a container is known by its name.
 */
@Service("object-store")
@API(status = API.Status.EXPERIMENTAL)
public final class Containers implements Creating {

    private static final String PATH = "/{container}";
    private static final Map<String, String> AS_TEXT = Map.of("Accept", "text/plain");

    private final Principal principal;

    public Containers(Principal principal) {
        this.principal = principal;
    }

    @Override
    public List<Creation> creations() {
        return List.of(made(PATH + "?extract-archive"), made(PATH), Creation.nothing("object-store", "POST", PATH));
    }

    /** What is in it goes with it: what was unpacked, the older versions of objects, the segments of large ones. */
    private static Creation made(String path) {
        return Creation.of("object-store", "container", "PUT", path)
                .owned(new Ownership.ByPath())
                .removed(Removal.at(PATH).emptying(PATH + "?format=json"))
                .rank(Rank.CONTAINER);
    }

    /** Returns a name for a container that nobody else uses. */
    public String newName() {
        return principal.newName("container");
    }

    /** Asks for a container with this name and these headers; use a {@link #newName}. */
    public Answer create(String container, Map<String, String> headers) {
        return principal.send(request("PUT", one(container), headers));
    }

    /**
     * Asks that an archive be unpacked in the account: a folder, which becomes a container of this name, with files, which
     * become objects.
     *
     * @param files ASCII texts by their names, which may have folders in them; with the container's, a name has at most
     *     100 letters
     */
    public Answer extract(String container, Map<String, String> files) {
        return principal.send(request("PUT", "", Map.of())
                .query("extract-archive", "tar")
                .with(Content.archive(Tar.of(container, files), "application/x-tar", container)));
    }

    /** Asks that all be deleted that these paths name, in their order: {@code container/object}, or a container. */
    public Answer deleteAll(List<String> paths) {
        String lines = paths.stream()
                .map(path -> Request.escape(path).replace("%2F", "/"))
                .collect(Collectors.joining("\n"));
        return principal.send(
                request("DELETE", "", Map.of()).query("bulk-delete", "").with(Content.text(lines, "text/plain")));
    }

    /** Lists the containers of the account that the query parameters select. */
    public Answer list(Map<String, ?> query) {
        return principal.send(request("GET", "", Map.of()).query(query));
    }

    /** Lists the names alone, as text. */
    public Answer names(Map<String, ?> query) {
        return principal.send(request("GET", "", AS_TEXT).query(query));
    }

    /** Lists the objects of a container that the query parameters select. */
    public Answer objects(String container, Map<String, ?> query) {
        return principal.send(request("GET", one(container), Map.of()).query(query));
    }

    /** Lists the names of the objects of a container alone, as text. */
    public Answer objectNames(String container, Map<String, ?> query) {
        return principal.send(request("GET", one(container), AS_TEXT).query(query));
    }

    /** Asks for the headers of a container: its metadata and how much is in it. */
    public Answer head(String container) {
        return principal.send(request("HEAD", one(container), Map.of()));
    }

    /** Asks for a change of its metadata: these headers. */
    public Answer update(String container, Map<String, String> headers) {
        return principal.send(request("POST", one(container), headers));
    }

    public Answer delete(String container) {
        return principal.send(request("DELETE", one(container), Map.of()));
    }

    private static String one(String container) {
        return "/" + Request.escape(container);
    }

    private static Request request(String method, String path, Map<String, String> headers) {
        return Request.of("object-store", method, Request.Base.ENDPOINT, path).headers(headers);
    }
}
