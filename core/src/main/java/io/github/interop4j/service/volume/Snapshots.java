package io.github.interop4j.service.volume;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ownership;
import io.github.interop4j.ledger.Rank;
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
 * Speaks of the snapshots of volumes of one's own project, in version 3 of the service.
 */
@Service("block-storage")
@API(status = API.Status.EXPERIMENTAL)
public final class Snapshots implements Creating {

    private static final String PATH = "/snapshots";

    private final Principal principal;

    public Snapshots(Principal principal) {
        this.principal = principal;
    }

    @Override
    public List<Creation> creations() {
        return List.of(
                Creation.of("block-storage", "snapshot", "POST", PATH)
                        .ids("/snapshot/id")
                        .owned(new Ownership.Named(
                                "/snapshot/name", PATH + "?name={name}", "/snapshots", "/name", "/id"))
                        .rank(Rank.SNAPSHOT)
                        .listed(PATH),
                Creation.nothing("block-storage", "PUT", PATH + "/{snapshot}"));
    }

    /** Returns a name for a snapshot that nobody else uses. */
    public String newName() {
        return principal.newName("snapshot");
    }

    /** Asks for a snapshot of a volume under a new name; {@code deviation} alters the smallest request. */
    public Answer create(Id volume, Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("snapshot").put("name", newName()).put("volume_id", volume.value()));
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

    public Answer show(Id snapshot) {
        return principal.send(request("GET", one(snapshot)));
    }

    /** Asks for a change of its name to a new one; {@code deviation} alters the smallest request. */
    public Answer update(Id snapshot, Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("snapshot").put("name", newName()));
        return principal.send(request("PUT", one(snapshot)).with(body));
    }

    public Answer delete(Id snapshot) {
        return principal.send(request("DELETE", one(snapshot)));
    }

    private static String one(Id snapshot) {
        return PATH + "/" + Request.escape(snapshot.value());
    }

    private static Request request(String method, String path) {
        return Request.of("block-storage", method, Request.Base.ENDPOINT, path);
    }
}
