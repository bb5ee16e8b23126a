package io.github.interop4j.examples.inhouse;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.wire.Id;

/**
 * An alert of its own.
 */
// snippet: given
@MadeBy(Alert.Raised.class)
record Alert(Id id) {

    static final class Raised implements Recipe<Alert> {

        @Override
        public Alert make(Kitchen kitchen) {
            Alerts alerts = kitchen.words(Alerts::new);
            return new Alert(kitchen.success(alerts.create(minimal -> {})).id("/alert/id"));
        }
    }
}
// end
