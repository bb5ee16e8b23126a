package io.github.interop4j.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Credentials;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Content;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Headers;
import io.github.interop4j.wire.Wire;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The token of one principal: asked for once, shared by all threads, renewed by one of them.
 *
 * <p>A renewal is a request like any other: it goes over the wire and stands in the journal of the check that needed
 * it.
 */
final class Tokens {

    /** Renewed when it has less than this to live, so that it does not end within the next request. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Cloud cloud;
    private final Wire wire;
    private final Clock clock;
    private @Nullable Lease lease;

    Tokens(Cloud cloud, Wire wire, Clock clock) {
        this.cloud = cloud;
        this.wire = wire;
        this.clock = clock;
    }

    /** A token and what Keystone said with it. */
    record Lease(String token, Identity identity, ServiceCatalog catalog, JsonNode body, Answer answer) {
        @Override
        public String toString() {
            return "Lease[" + identity.userName() + "]";
        }
    }

    /** Returns a token that is good for now; the first caller asks for it, the others wait. */
    synchronized Lease current() {
        Lease held = lease;
        if (held == null || (isRenewable() && hasEnded(held))) {
            held = authenticate();
            lease = held;
        }
        return held;
    }

    /**
     * Returns another token than this one, which the cloud has refused.
     *
     * @return empty where the credential is itself a token: there is nothing to renew it with
     */
    synchronized Optional<Lease> insteadOf(Lease refused) {
        if (!isRenewable()) {
            return Optional.empty();
        }
        Lease held = lease;
        if (held != null && held.token().equals(refused.token())) {
            lease = null;
        }
        return Optional.of(current());
    }

    private boolean hasEnded(Lease held) {
        return held.identity().expires().isBefore(clock.instant().plus(MARGIN));
    }

    private boolean isRenewable() {
        return !(cloud.credentials() instanceof Credentials.Token);
    }

    private Lease authenticate() {
        URI uri = new Endpoint(cloud.authUrl()).root().at("/v3/auth/tokens");
        var headers =
                Headers.of(Map.of("Accept", List.of("application/json"), "Content-Type", List.of("application/json")));
        var call =
                new Call("identity", "POST", uri, headers, Optional.of(Content.json(Login.body(cloud.credentials()))));
        Answer answer = wire.send(call);
        if (answer.status() != 201) {
            throw new NotAuthenticated(refusal(uri, answer), answer.status());
        }
        Optional<String> token = answer.headers().first("X-Subject-Token");
        if (token.isEmpty()) {
            throw new NotAuthenticated(
                    at(uri) + " answered 201 without the header X-Subject-Token: is auth_url of cloud '" + cloud.name()
                            + "' Keystone's address?");
        }
        JsonNode body = readable(uri, answer).path("token");
        return new Lease(
                token.get(), Identity.read(body), ServiceCatalog.read(cloud, body.path("catalog")), body, answer);
    }

    private JsonNode readable(URI uri, Answer answer) {
        try {
            return answer.json();
        } catch (Deviation notJson) {
            throw new NotAuthenticated(at(uri) + ": " + notJson.getMessage());
        }
    }

    private String refusal(URI uri, Answer answer) {
        String told = "";
        try {
            told = answer.shown(answer.json().at("/error/message"));
        } catch (Deviation notJson) {
            told = "with a body that is not JSON";
        }
        String remedy = switch (answer.status()) {
            case 401 -> "; " + written();
            case 404 -> "; auth_url must be the address of Keystone v3, with or without /v3";
            default -> answer.status() < 400 ? "; is auth_url the address of Keystone v3?" : "";
        };
        return "cloud '" + cloud.name() + "': " + at(uri) + " answered " + answer.status() + " " + told + remedy;
    }

    /** Says where each part of the credential was read, so that the wrong one can be found. */
    private String written() {
        String parts = cloud.settings().stream()
                .filter(setting ->
                        setting.key().startsWith("auth.") && !setting.key().equals("auth.auth_url"))
                .map(setting -> setting.key().substring("auth.".length()) + " from " + setting.origin())
                .reduce((one, other) -> one + ", " + other)
                .orElse("none of it from a file");
        return "check the credential (" + parts + "), and that the user has a role in the project";
    }

    private static String at(URI uri) {
        return "Keystone at " + uri;
    }
}
