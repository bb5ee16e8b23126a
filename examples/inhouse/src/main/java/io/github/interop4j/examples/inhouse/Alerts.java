package io.github.interop4j.examples.inhouse;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ownership;
import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.function.Consumer;

/**
 * Speaks of the alerts of Acme's billing service, which warn before a project costs more than its limit.
 */
// snippet: words
@Service("billing")
public final class Alerts implements Creating {

    private final Principal principal;

    public Alerts(Principal principal) {
        this.principal = principal;
    }

    /** Asks for an alert with a new name and a limit of 100; {@code deviation} alters the smallest request. */
    public Answer create(Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(
                body.putObject("alert").put("name", principal.newName("alert")).put("limit", 100));
        return principal.send(request("POST", "/alerts").with(body));
    }

    public Answer show(Id alert) {
        return principal.send(request("GET", "/alerts/" + Request.escape(alert.value())));
    }

    public Answer delete(Id alert) {
        return principal.send(request("DELETE", "/alerts/" + Request.escape(alert.value())));
    }

    /** What a POST makes, how it is found again by its name, and how it is taken back: no check has to clean up. */
    @Override
    public List<Creation> creations() {
        return List.of(Creation.of("billing", "alert", "POST", "/alerts")
                .ids("/alert/id")
                .owned(new Ownership.Named("/alert/name", "/alerts", "/alerts", "/name", "/id")));
    }

    private static Request request(String method, String path) {
        return Request.of("billing", method, Request.Base.ENDPOINT, path);
    }
}
// end
