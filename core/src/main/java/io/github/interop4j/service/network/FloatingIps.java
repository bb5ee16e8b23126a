package io.github.interop4j.service.network;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ownership;
import io.github.interop4j.ledger.Rank;
import io.github.interop4j.service.Service;
import io.github.interop4j.service.choice.Choices;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Speaks of the floating IPs of one's own project. They have no name: a description tells whose they are.
 */
@Service("network")
@API(status = API.Status.EXPERIMENTAL)
public final class FloatingIps implements Creating {

    private static final String PATH = "/v2.0/floatingips";

    private final Principal principal;
    private final Choices choices;

    /** Speaks as this principal; {@code choices} says of which external network. */
    public FloatingIps(Principal principal, Choices choices) {
        this.principal = principal;
        this.choices = choices;
    }

    @Override
    public List<Creation> creations() {
        return List.of(
                Creation.of("network", "floating IP", "POST", PATH)
                        .below(Request.Base.ROOT)
                        .ids("/floatingip/id")
                        .owned(new Ownership.Named(
                                "/floatingip/description",
                                PATH + "?description={name}",
                                "/floatingips",
                                "/description",
                                "/id"))
                        .rank(Rank.FLOATING_IP),
                Creation.nothing("network", "PUT", PATH + "/{floatingip}"));
    }

    /**
     * Asks for a floating IP of the chosen external network, with a description of its own; {@code deviation} alters
     * the smallest request.
     */
    public Answer create(Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("floatingip")
                .put("floating_network_id", choices.externalNetwork().id().value())
                .put("description", principal.newName("floating-ip")));
        return principal.send(request("POST", PATH).with(body));
    }

    public Answer list() {
        return list(Map.of());
    }

    /** Lists those that the query parameters select. */
    public Answer list(Map<String, ?> query) {
        return principal.send(request("GET", PATH).query(query));
    }

    public Answer show(Id floatingIp) {
        return principal.send(request("GET", one(floatingIp)));
    }

    /** Asks that it lead to a port; {@code deviation} alters the smallest request. */
    public Answer update(Id floatingIp, Id port, Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("floatingip").put("port_id", port.value()));
        return principal.send(request("PUT", one(floatingIp)).with(body));
    }

    /** Asks that it lead nowhere. */
    public Answer detach(Id floatingIp) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("floatingip").putNull("port_id");
        return principal.send(request("PUT", one(floatingIp)).with(body));
    }

    public Answer delete(Id floatingIp) {
        return principal.send(request("DELETE", one(floatingIp)));
    }

    private static String one(Id floatingIp) {
        return PATH + "/" + Request.escape(floatingIp.value());
    }

    private static Request request(String method, String path) {
        return Request.of("network", method, Request.Base.ROOT, path);
    }
}
