package io.github.interop4j.examples.inhouse;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.given.Given;
import io.github.interop4j.wire.Answer;

// snippet: checks
@Capability("acme-billing")
class AlertChecks {

    @Check("acme-billing-1")
    void anAlertKeepsItsLimit(Alerts alerts) {
        Answer created = alerts.create(minimal -> minimal.put("limit", 250));
        assertThat(created).hasStatus(201).conformsTo("alert");

        assertThat(alerts.show(created.id("/alert/id")))
                .hasStatus(200)
                .conformsTo("alert")
                .at("/alert/limit")
                .isEqualTo(250);
    }

    @Check("acme-billing-2")
    void aDeletedAlertIsGone(Alerts alerts, @Given Alert alert) {
        assertThat(alerts.delete(alert.id())).hasStatus(204).hasNoBody();
        assertThat(alerts.show(alert.id())).isRefused(404);
    }
}
// end
