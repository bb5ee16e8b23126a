package io.github.interop4j.examples.inhouse;

import static io.github.interop4j.service.Speech.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ownership;
import io.github.interop4j.service.Service;
import io.github.interop4j.service.Speech;
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

    private final Speech billing;

    public Alerts(Principal principal) {
        this.billing = new Speech(principal, "billing", Request.Base.ENDPOINT);
    }

    /** Asks for an alert with a new name and a limit of 100; {@code deviation} alters the smallest request. */
    public Answer create(Consumer<ObjectNode> deviation) {
        return billing.post(
                body(
                        "alert",
                        minimal -> deviation.accept(
                                minimal.put("name", billing.newName("alert")).put("limit", 100))),
                "/alerts");
    }

    public Answer show(Id alert) {
        return billing.get("/alerts/{}", alert);
    }

    public Answer delete(Id alert) {
        return billing.delete("/alerts/{}", alert);
    }

    /** What a POST makes, how it is found again by its name, and how it is taken back: no check has to clean up. */
    @Override
    public List<Creation> creations() {
        return List.of(Creation.of("billing", "alert", "POST", "/alerts")
                .ids("/alert/id")
                .owned(Ownership.named("alert", "/alerts")));
    }
}
// end
