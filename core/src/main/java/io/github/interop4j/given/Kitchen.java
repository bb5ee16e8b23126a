package io.github.interop4j.given;

import io.github.interop4j.ledger.Creates;
import io.github.interop4j.ledger.Ledger;
import io.github.interop4j.ledger.Restoration;
import io.github.interop4j.session.Observed;
import io.github.interop4j.session.Principal;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Exchange;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.openstack4j.api.OSClient.OSClientV3;

/**
 * What a recipe works with: the principal it makes things as, and the ledger that what it makes or lends stands in.
 */
@API(status = API.Status.EXPERIMENTAL)
public record Kitchen(Principal principal, Ledger ledger) {

    /** Returns words, spoken as the principal; what they create is known to the ledger. */
    public <W> W words(Function<Principal, W> constructor) {
        W words = constructor.apply(principal);
        if (words instanceof Creates creates) {
            ledger.declare(creates.creations());
        }
        return words;
    }

    /**
     * Returns the answer to a word.
     *
     * @throws IllegalStateException if it was not a success
     */
    public Answer success(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(
                    "in " + answer + ": " + answer.exchange().responseBody());
        }
        return answer;
    }

    /** Lets the check alter what was there before the run; it is put back afterwards. */
    public void lend(Restoration restoration) {
        ledger.lend(restoration);
    }

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
