package io.github.interop4j.session;

import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Wire;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * A wire that bears a principal's token: one that has ended is renewed, once, and the request repeated. Used by one
 * thread, for one or several requests.
 */
final class Renewing implements Wire {

    static final String TOKEN = "X-Auth-Token";

    private final Wire wire;
    private final TokenHolder tokens;
    private final UnaryOperator<Call> dressing;
    private final TokenHolder.Lease begunWith;
    private TokenHolder.Lease lease;

    /** Sends requests that bear this lease's token, each dressed in what it still lacks. */
    Renewing(Wire wire, TokenHolder tokens, TokenHolder.Lease lease, UnaryOperator<Call> dressing) {
        this.wire = wire;
        this.tokens = tokens;
        this.dressing = dressing;
        this.begunWith = lease;
        this.lease = lease;
    }

    @Override
    public Answer send(Call undressed) {
        Call call = dressing.apply(undressed);
        if (!call.headers().all(TOKEN).contains(begunWith.token())) {
            return wire.send(call);
        }
        Answer answer = wire.send(bearing(call));
        if (answer.status() != 401) {
            return answer;
        }
        lease = tokens.insteadOf(lease);
        return wire.send(bearing(call));
    }

    @Override
    public void pause(Duration duration) {
        wire.pause(duration);
    }

    private Call bearing(Call call) {
        return call.with(TOKEN, lease.token());
    }
}
