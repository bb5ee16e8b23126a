package io.github.interop4j.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Credentials;
import io.github.interop4j.cloud.Origin;
import io.github.interop4j.cloud.Setting;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The token of one principal: asked for once, shared by all threads, renewed by one of them.
 *
 * <p>A renewal is a request like any other: it goes over the wire and stands in the journal of the check that needed
 * it.
 */
final class TokenHolder {

    /** Renewed when it has less than this to live, so that it does not end within the next request. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Cloud cloud;
    private final Wire wire;
    private final Clock clock;
    private @Nullable Lease lease;
    private @Nullable String neverAccepted;
    private boolean wasAccepted;

    TokenHolder(Cloud cloud, Wire wire, Clock clock) {
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
     * @throws NotAuthenticated where the credential is itself a token: there is nothing to renew it with
     */
    synchronized Lease insteadOf(Lease refused) {
        if (!isRenewable()) {
            throw new NotAuthenticated("the token given for cloud '" + cloud.name() + "' (" + origins()
                    + ") is no longer accepted; give a new one, or a credential that can renew it");
        }
        Lease held = lease;
        if (held != null && held.token().equals(refused.token())) {
            lease = null;
        }
        return current();
    }

    private boolean hasEnded(Lease held) {
        return held.identity().expires().isBefore(clock.instant().plus(MARGIN));
    }

    private boolean isRenewable() {
        return !(cloud.credentials() instanceof Credentials.Token);
    }

    private Lease authenticate() {
        if (neverAccepted != null) {
            // asking again with what was refused could only lock the user out
            throw new NotAuthenticated(neverAccepted);
        }
        URI uri = new Endpoint(cloud.authUrl()).root().at("/v3/auth/tokens");
        var headers =
                Headers.of(Map.of("Accept", List.of("application/json"), "Content-Type", List.of("application/json")));
        var call =
                new Call("identity", "POST", uri, headers, Optional.of(Content.json(Login.body(cloud.credentials()))));
        Answer answer = wire.send(call);
        if (answer.status() != 201) {
            String refusal = refusal(uri, answer);
            if (answer.status() == 401 && !wasAccepted) {
                neverAccepted = refusal;
            }
            throw new NotAuthenticated(refusal, answer.status());
        }
        Optional<String> token = answer.headers().first("X-Subject-Token");
        if (token.isEmpty()) {
            throw new NotAuthenticated(said(uri) + "answered 201 without the header X-Subject-Token" + isNotKeystone());
        }
        JsonNode body = readable(uri, answer).path("token");
        if (!body.has("catalog") && cloud.endpointOverrides().isEmpty()) {
            throw new NotAuthenticated(withoutProject(uri, body));
        }
        wasAccepted = true;
        return new Lease(
                token.get(), Identity.read(body), ServiceCatalog.read(cloud, body.path("catalog")), body, answer);
    }

    private JsonNode readable(URI uri, Answer answer) {
        try {
            return answer.json();
        } catch (Deviation notJson) {
            throw new NotAuthenticated(said(uri) + "answered 201 with a body that is not JSON" + isNotKeystone());
        }
    }

    private String refusal(URI uri, Answer answer) {
        String refusal = said(uri) + "answered " + answer.status();
        Optional<String> moved = answer.headers().first("Location").filter(any -> answer.status() / 100 == 3);
        if (moved.isPresent()) {
            return refusal + " and points to " + answer.shown(TextNode.valueOf(moved.get())) + isNotKeystone();
        }
        String told;
        try {
            told = " " + answer.shown(answer.json().at("/error/message"));
        } catch (Deviation notJson) {
            // what stands before a Keystone that is down says so in HTML, at the right address
            return refusal + " with a body that is not JSON" + (answer.status() < 500 ? isNotKeystone() : "");
        }
        String remedy = switch (answer.status()) {
            case 401 -> "; check the credential (" + origins() + "), and that the user has a role in the project";
            case 404, 405 -> isNotKeystone();
            default -> "";
        };
        return refusal + told + remedy;
    }

    /** Keystone gives such a token to a user without a project, or without a role in the one that is the default. */
    private String withoutProject(URI uri, JsonNode body) {
        return said(uri) + "gave the user " + body.at("/user/name").asText() + " a token without a project, and so"
                + " without a catalog: the credential names no project (" + origins() + "), and the user has no role"
                + " in a default one. Name a project in which the user has a role: project_id, or project_name and"
                + " project_domain_name, below auth.";
    }

    private String isNotKeystone() {
        return "; auth_url"
                + origin("auth.auth_url").map(from -> " (from " + from + ")").orElse("")
                + " must be the address of Keystone v3, with or without /v3";
    }

    private String said(URI uri) {
        return "cloud '" + cloud.name() + "': Keystone at " + uri + " ";
    }

    /** Says where each part of the credential was read, so that the wrong one can be found. */
    private String origins() {
        String parts = cloud.settings().stream()
                .filter(setting ->
                        setting.key().startsWith("auth.") && !setting.key().equals("auth.auth_url"))
                .map(setting -> setting.key().substring("auth.".length()) + " from " + setting.origin())
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? "given by the program" : parts;
    }

    private Optional<Origin> origin(String key) {
        return cloud.settings().stream()
                .filter(setting -> setting.key().equals(key))
                .map(Setting::origin)
                .findFirst();
    }
}
