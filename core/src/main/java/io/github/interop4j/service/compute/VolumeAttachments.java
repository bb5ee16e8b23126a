package io.github.interop4j.service.compute;

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
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Speaks of the volumes that are attached to a server; an attachment is known by its volume.
 */
@Service("compute")
@API(status = API.Status.EXPERIMENTAL)
public final class VolumeAttachments implements Creating {

    private static final String PATH = "/servers/{server}/os-volume_attachments";

    private final Principal principal;

    public VolumeAttachments(Principal principal) {
        this.principal = principal;
    }

    @Override
    public List<Creation> creations() {
        return List.of(Creation.of("compute", "volume attachment", "POST", PATH)
                .ids("/volumeAttachment/volumeId")
                .owned(new Ownership.Named(
                        "/volumeAttachment/volumeId", PATH, "/volumeAttachments", "/volumeId", "/volumeId"))
                .removed(Servers.unlocked(Removal.at(PATH + "/{id}"), "{server}"))
                .rank(Rank.ATTACHMENT));
    }

    /** Asks that a volume be attached to a server; {@code deviation} alters the smallest request. */
    public Answer create(Id server, Id volume, Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("volumeAttachment").put("volumeId", volume.value()));
        return principal.send(request("POST", server, "").with(body));
    }

    public Answer list(Id server) {
        return principal.send(request("GET", server, ""));
    }

    public Answer show(Id server, Id volume) {
        return principal.send(request("GET", server, one(volume)));
    }

    /** Asks that a volume be detached from a server. */
    public Answer delete(Id server, Id volume) {
        return principal.send(request("DELETE", server, one(volume)));
    }

    private static String one(Id volume) {
        return "/" + Request.escape(volume.value());
    }

    private static Request request(String method, Id server, String below) {
        String path = PATH.replace("{server}", Request.escape(server.value())) + below;
        return Request.of("compute", method, Request.Base.ENDPOINT, path);
    }
}
