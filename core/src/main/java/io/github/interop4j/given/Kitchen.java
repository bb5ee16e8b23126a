package io.github.interop4j.given;

import io.github.interop4j.session.Observed;
import io.github.interop4j.session.Principal;
import io.github.interop4j.wire.Exchange;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.openstack4j.api.OSClient.OSClientV3;

/**
 * What a recipe works with: the principal it makes things as.
 */
@API(status = API.Status.EXPERIMENTAL)
public record Kitchen(Principal principal) {

    /**
     * Makes typed calls of openstack4j.
     *
     * @throws IllegalStateException if one of their answers was not a success, whatever openstack4j made of it
     */
    public <T> T typed(Function<OSClientV3, T> calls) {
        Observed<T> observed = principal.call(calls);
        for (Exchange exchange : observed.exchanges()) {
            OptionalInt status = exchange.status();
            if (status.isEmpty() || status.getAsInt() >= 300) {
                throw new IllegalStateException("in " + exchange.title() + ": " + exchange.responseBody());
            }
        }
        return observed.value();
    }
}
