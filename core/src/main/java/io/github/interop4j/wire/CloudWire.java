package io.github.interop4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.interop4j.cloud.Pace;
import io.github.interop4j.cloud.Tls;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apiguardian.api.API;

/**
 * The wire to one cloud: sends, repeats where that is safe, redacts, records, tells observers. Safe for many threads.
 *
 * <p>Each attempt is an exchange of its own in the journal of the calling thread. A repeat never exceeds the cloud's
 * {@link Pace#busyPatience}; then the busy answer is returned as it is, for the verdict to call it capacity.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class CloudWire implements Wire {

    /** Text of a body beyond this is stored as its length and digest only. */
    static final int STORED = 64 * 1024;

    private final HttpTransport transport;
    private final Pace pace;
    private final Redaction redaction;
    private final Cancellation cancellation;
    private final List<WireObserver> observers;
    private final Repeats repeats;
    private final Rate rate;
    private final Experience experience = new Experience();
    private final Clock clock = Clock.systemUTC();

    public CloudWire(Tls tls, Pace pace, Redaction redaction, Cancellation cancellation, List<WireObserver> observers) {
        this(tls, pace, redaction, cancellation, observers, new Rate(OptionalDouble.empty()));
    }

    /** Makes a wire that takes its turns with every other wire of this rate. */
    public CloudWire(
            Tls tls,
            Pace pace,
            Redaction redaction,
            Cancellation cancellation,
            List<WireObserver> observers,
            Rate rate) {
        this(HttpTransport.of(tls, pace.requestDeadline()), pace, redaction, cancellation, observers, rate);
    }

    CloudWire(
            HttpTransport transport,
            Pace pace,
            Redaction redaction,
            Cancellation cancellation,
            List<WireObserver> observers,
            Rate rate) {
        this.transport = transport;
        this.pace = pace;
        this.redaction = redaction;
        this.cancellation = cancellation;
        this.observers = List.copyOf(observers);
        this.repeats = new Repeats(clock);
        this.rate = rate;
    }

    @Override
    public Answer send(Call first) {
        Instant patience = clock.instant().plus(pace.busyPatience());
        Call call = first;
        boolean lost = false;
        while (true) {
            Answer answer;
            try {
                answer = attempt(call);
            } catch (NoAnswer failure) {
                if (lost || !repeats.after(call, failure)) {
                    throw failure;
                }
                lost = true;
                call = call.again();
                continue;
            }
            if (lost && isPerhapsOurOwnDoing(call, answer.status())) {
                throw new NoAnswer(
                        NoAnswer.Kind.AMBIGUOUS,
                        "the connection died during the first " + call.method() + ", and the second was answered "
                                + answer.status() + ", perhaps because the first was carried out");
            }
            Optional<Duration> wait = repeats.after(call, answer.status(), answer.headers());
            if (wait.isEmpty() || clock.instant().plus(wait.get()).isAfter(patience)) {
                return answer;
            }
            ending().pause(wait.get());
            call = call.again();
        }
    }

    /** What a repeat is refused for may be what the first one did: it is gone, or on its way. */
    private static boolean isPerhapsOurOwnDoing(Call call, int status) {
        return !call.isSafe() && status >= 400 && status < 500 && status != 429;
    }

    private Answer attempt(Call call) {
        Cancellation ends = ending();
        ends.check();
        Duration turn = rate.turn();
        if (!turn.isZero()) {
            ends.pause(turn);
        }
        redaction.learn(call);
        observers.forEach(observer -> observer.beforeSending(call));
        Instant started = clock.instant();
        long before = System.nanoTime();
        HttpTransport.Reply reply;
        try {
            reply = transport.exchange(call, pace.requestDeadline(), ends);
        } catch (NoAnswer failure) {
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            recorded(call, started, took, Optional.empty(), Optional.of(failure));
            observers.forEach(observer -> observer.unanswered(call, failure));
            throw failure;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        redaction.learn(reply.headers());
        Exchange exchange = recorded(call, started, took, Optional.of(reply), Optional.empty());
        var answer = new Answer(
                reply.status(),
                reply.headers(),
                reply.body(),
                exchange,
                redaction,
                new Answer.Waiting(pace, experience, this));
        Journal.current().ifPresent(journal -> journal.heard(answer));
        observers.forEach(observer -> observer.answered(call, answer));
        return answer;
    }

    @Override
    public void pause(Duration duration) {
        ending().pause(duration);
    }

    /** An interrupted run still cleans up: its last requests are not interrupted with it. */
    private Cancellation ending() {
        boolean cleansUp = Journal.current()
                .map(Journal::phase)
                .filter(Phase.CLEAN_UP::equals)
                .isPresent();
        return cleansUp ? new Cancellation() : cancellation;
    }

    private Exchange recorded(
            Call call,
            Instant started,
            Duration took,
            Optional<HttpTransport.Reply> reply,
            Optional<NoAnswer> failure) {
        // the answer's body first: a secret that only it names may stand in the request and the headers too
        String responseBody = reply.map(each -> stored(each.body())).orElse("");
        var exchange = new Exchange(
                0,
                Journal.current().map(Journal::phase).orElse(Phase.CHECK),
                call.service(),
                call.method(),
                redaction.address(call.uri().toString()),
                call.attempt(),
                redaction.headers(call.headers()),
                stored(content(call)),
                reply.map(each -> OptionalInt.of(each.status())).orElse(OptionalInt.empty()),
                failure.map(each -> redaction.text(String.valueOf(each.getMessage()))),
                reply.map(each -> redaction.headers(each.headers())).orElse(Headers.NONE),
                responseBody,
                started,
                took,
                1);
        return Journal.current().map(journal -> journal.record(exchange)).orElse(exchange);
    }

    private static byte[] content(Call call) {
        return call.content().map(Content::raw).orElse(new byte[0]);
    }

    private String stored(byte[] body) {
        String clean = redaction.body(body);
        if (clean.length() <= STORED) {
            return clean;
        }
        return clean.substring(0, STORED) + "\n… " + body.length + " bytes in all, sha-256 of the text "
                + digest(clean);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
