package io.github.interop4j.report.webhook;

import io.github.interop4j.cloud.Pace;
import io.github.interop4j.cloud.Tls;
import io.github.interop4j.report.Report;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Cancellation;
import io.github.interop4j.wire.CloudWire;
import io.github.interop4j.wire.Content;
import io.github.interop4j.wire.Headers;
import io.github.interop4j.wire.NoAnswer;
import io.github.interop4j.wire.Redaction;
import io.github.interop4j.wire.Wire;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Tells a run to a URL, as JSON. Documented in docs/reference/webhook.md.
 *
 * <p>It is sent again where there is no answer, 5xx or 429: a receiver may get the same run twice, and knows it by its id.
 * What failed is said without the URL's path, which may be a secret.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Webhook {

    private static final Duration DEADLINE = Duration.ofSeconds(15);

    /** The wire's own patience with 429 is none: the attempts are counted here. */
    private static final Pace ONCE = new Pace(DEADLINE, Duration.ofMillis(1), DEADLINE, Duration.ofSeconds(1));

    private final URI url;
    private final List<Duration> pauses;

    Webhook(URI url, List<Duration> pauses) {
        this.url = url;
        this.pauses = List.copyOf(pauses);
    }

    /** Describes one that is tried three times, within a minute. */
    public static Webhook at(URI url) {
        return new Webhook(url, List.of(Duration.ofSeconds(2), Duration.ofSeconds(8)));
    }

    /**
     * Tells it, on this thread.
     *
     * @param folder where the results are, if they could be written
     * @return why it could not be told, in a sentence
     */
    public Optional<String> tell(Report report, Optional<Path> folder) {
        var call = new Call(
                "webhook",
                "POST",
                url,
                Headers.of(Map.of("Content-Type", List.of("application/json"))),
                Optional.of(Content.json(WebhookJson.of(report, folder))));
        var wire = new CloudWire(Tls.DEFAULT, ONCE, new Redaction(), new Cancellation(), List.of());
        Optional<String> failure = Optional.empty();
        for (int attempt = 0; attempt <= pauses.size(); attempt++) {
            if (attempt > 0) {
                wire.pause(pauses.get(attempt - 1));
            }
            Attempt made = attempt(wire, call);
            if (!made.worthAnother()) {
                return made.failure();
            }
            failure = made.failure().map(each -> each + ", " + (pauses.size() + 1) + " times");
        }
        return failure;
    }

    private record Attempt(Optional<String> failure, boolean worthAnother) {}

    private Attempt attempt(Wire wire, Call call) {
        try {
            Answer answer = wire.send(call);
            int status = answer.status();
            return status >= 200 && status < 300
                    ? new Attempt(Optional.empty(), false)
                    : new Attempt(
                            Optional.of("the webhook at " + url.getHost() + " was not told: it answered " + status),
                            status >= 500 || status == 429);
        } catch (NoAnswer e) {
            return new Attempt(Optional.of("the webhook was not told: " + e.getMessage()), true);
        }
    }
}
