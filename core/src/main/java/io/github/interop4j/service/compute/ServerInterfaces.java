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
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Speaks of the network interfaces of a server; an interface is known by its port.
 */
@Service("compute")
@API(status = API.Status.EXPERIMENTAL)
public final class ServerInterfaces implements Creating {

    private static final String PATH = "/servers/{server}/os-interface";

    private final Principal principal;
    private final Choices choices;

    public ServerInterfaces(Principal principal, Choices choices) {
        this.principal = principal;
        this.choices = choices;
    }

    /** What is plugged into a server that others use must be unplugged; a port that was made for it goes with it. */
    @Override
    public List<Creation> creations() {
        return List.of(
                interfaces()
                        .action("interfaceAttachment/port_id")
                        .owned(new Ownership.Named(
                                "/interfaceAttachment/port_id", PATH, "/interfaceAttachments", "/port_id", "/port_id")),
                interfaces().owned(new Ownership.IdOnly(PATH, "/interfaceAttachments", "/port_id")));
    }

    private static Creation interfaces() {
        return Creation.of("compute", "server interface", "POST", PATH)
                .ids("/interfaceAttachment/port_id")
                .removed(Servers.unlocked(Removal.at(PATH + "/{id}"), "{server}"))
                .rank(Rank.ATTACHMENT);
    }

    /** Asks for an interface in the chosen network; {@code deviation} alters the smallest request. */
    public Answer create(Id server, Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("interfaceAttachment")
                .put("net_id", choices.network().id().value()));
        return principal.send(request("POST", server, "").with(body));
    }

    /** Asks that a port be plugged into a server. */
    public Answer plug(Id server, Id port) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("interfaceAttachment").put("port_id", port.value());
        return principal.send(request("POST", server, "").with(body));
    }

    public Answer list(Id server) {
        return principal.send(request("GET", server, ""));
    }

    public Answer show(Id server, Id port) {
        return principal.send(request("GET", server, one(port)));
    }

    public Answer delete(Id server, Id port) {
        return principal.send(request("DELETE", server, one(port)));
    }

    private static String one(Id port) {
        return "/" + Request.escape(port.value());
    }

    private static Request request(String method, Id server, String below) {
        String path = PATH.replace("{server}", Request.escape(server.value())) + below;
        return Request.of("compute", method, Request.Base.ENDPOINT, path);
    }
}
