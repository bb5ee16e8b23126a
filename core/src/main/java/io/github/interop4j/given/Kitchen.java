package io.github.interop4j.given;

import io.github.interop4j.judgement.Judgements;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Ledger;
import io.github.interop4j.ledger.Restoration;
import io.github.interop4j.service.choice.Choices;
import io.github.interop4j.session.Observed;
import io.github.interop4j.session.Principal;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Exchange;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.openstack4j.api.OSClient.OSClientV3;

/**
 * What a recipe works with: the principal it makes things as, the ledger that what it makes or lends stands in, and
 * what was chosen to make things with; and what the run's checks share.
 *
 * @param shared returns the one thing of a kind that everyone of the run shares
 */
@API(status = API.Status.EXPERIMENTAL)
public record Kitchen(Principal principal, Ledger ledger, Choices choices, Function<Class<?>, Object> shared) {

    /** So much of a refusal says enough. */
    private static final int TOLD = 300;

    /** Makes one for recipes that use nothing shared. */
    public Kitchen(Principal principal, Ledger ledger, Choices choices) {
        this(principal, ledger, choices, thing -> {
            throw new IllegalStateException("nothing is shared here, and no " + thing.getSimpleName());
        });
    }

    /** Returns words, spoken as the principal; what they create is known to the ledger. */
    public <W> W words(Function<Principal, W> constructor) {
        return declared(constructor.apply(principal));
    }

    /** Returns words that make things with what was chosen. */
    public <W> W words(BiFunction<Principal, Choices, W> constructor) {
        return declared(constructor.apply(principal, choices));
    }

    private <W> W declared(W words) {
        if (words instanceof Creating creating) {
            ledger.declare(creating.creations());
        }
        return words;
    }

    /**
     * Returns the answer to a word.
     *
     * @throws Deviation if it was not a success
     */
    public Answer success(Answer answer) {
        requireSuccess(answer.exchange());
        return answer;
    }

    /**
     * Sends a request again until the answer says this at this place, at the pace of the cloud.
     *
     * @return the answer that did
     * @throws Deviation if the ceiling of the cloud has passed, or at once when the thing went into ERROR
     */
    public Answer eventually(Supplier<Answer> request, String pointer, Object value) {
        var last = new AtomicReference<@Nullable Answer>();
        Judgements.assertEventually(() -> {
                    Answer answer = request.get();
                    last.set(answer);
                    return answer;
                })
                .at(pointer)
                .isEqualTo(value);
        return Objects.requireNonNull(last.get());
    }

    /**
     * Returns the one thing of this kind that everyone of this run shares, made now if nobody asked for it before: the
     * network that servers stand in, say. The recipe must leave it as it is.
     *
     * @throws io.github.interop4j.verdict.NotShared if it cannot be made
     */
    public <T> T shared(Class<T> thing) {
        return thing.cast(shared.apply(thing));
    }

    /** Lets the check alter what was there before the run; it is put back afterwards. */
    public void lend(Restoration restoration) {
        ledger.lend(restoration);
    }

    /**
     * Makes typed calls of openstack4j.
     *
     * @throws Deviation if one of their answers was not a success, whatever openstack4j made of it
     */
    public <T> T typed(Function<OSClientV3, T> calls) {
        Observed<T> observed = principal.call(calls);
        List<Exchange> exchanges = observed.exchanges();
        for (int each = 0; each < exchanges.size(); each++) {
            if (!isRepeated(exchanges.get(each), exchanges.subList(each + 1, exchanges.size()))) {
                requireSuccess(exchanges.get(each));
            }
        }
        return observed.value();
    }

    /** Sent again since it was refused for now, or for a token that had ended. */
    private static boolean isRepeated(Exchange exchange, List<Exchange> later) {
        return later.stream()
                .anyMatch(each -> each.method().equals(exchange.method())
                        && each.uri().equals(exchange.uri())
                        && each.requestBody().equals(exchange.requestBody()));
    }

    private static void requireSuccess(Exchange exchange) {
        if (exchange.status().orElse(0) / 100 != 2) {
            String told = exchange.responseBody();
            throw new Deviation(
                    exchange,
                    Deviation.Kind.ANSWER,
                    "it was refused: " + (told.length() > TOLD ? told.substring(0, TOLD) + "…" : told));
        }
    }
}
