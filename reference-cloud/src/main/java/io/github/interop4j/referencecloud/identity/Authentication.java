package io.github.interop4j.referencecloud.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decide whether someone is who they say, by the {@code identity} part of an authentication request. */
final class Authentication {

    private static final List<String> METHODS =
            List.of("external", "password", "token", "oauth1", "mapped", "application_credential");

    private final Rules rules;

    Authentication(Rules rules) {
        this.rules = rules;
    }

    /**
     * Someone who proved who they are.
     *
     * @param origin the token it was proven with
     * @param credential the application credential it was proven with
     */
    record Proven(
            User user, List<String> methods, Optional<Token> origin, Optional<ApplicationCredential> credential) {}

    /** The methods that a request names; refuses one without its data, and one that there is not. */
    static Set<String> methods(JsonNode identity) {
        Set<String> methods = new LinkedHashSet<>();
        identity.get("methods").forEach(method -> methods.add(method.asText()));
        for (String method : methods) {
            if (!identity.has(method)) {
                throw Words.expecting(method, "identity");
            }
        }
        if (!METHODS.containsAll(methods)) {
            throw new Refusal(
                    401,
                    "Attempted to authenticate with an unsupported method.",
                    Json.object("identity", Json.object("methods", METHODS)));
        }
        return methods;
    }

    Proven prove(JsonNode auth, Set<String> methods, World world) {
        JsonNode identity = auth.get("identity");
        if (methods.contains("application_credential")) {
            return byApplicationCredential(auth, world);
        }
        if (methods.contains("token")) {
            return byToken(identity.get("token"), world);
        }
        if (methods.contains("password")) {
            return new Proven(
                    byPassword(identity.get("password"), world),
                    List.of("password"),
                    Optional.empty(),
                    Optional.empty());
        }
        throw Words.unauthenticated();
    }

    private User byPassword(JsonNode password, World world) {
        if (!password.has("user")) {
            throw Words.expecting("user", "None");
        }
        JsonNode described = password.get("user");
        User user = userOf(described, world);
        return withPassword(user, described.path("password").asText(), world);
    }

    /** The user, if this is the password; a wrong one is counted, and too many lock the user for a while. */
    User withPassword(User user, String password, World world) {
        Instant now = rules.clock().instant();
        boolean tooMany = user.isLockable() && user.failures() >= rules.lockoutFailures();
        if (tooMany && now.isBefore(user.lastFailure().plus(rules.lockout()))) {
            throw new Refusal(401, "The account is locked for user: " + user.id() + ".");
        }
        if (!user.hasPassword(password)) {
            world.put(user.withFailures(tooMany ? 1 : user.failures() + 1, now));
            throw Words.unauthenticated();
        }
        User unblemished = user.withFailures(0, Instant.EPOCH);
        world.put(unblemished);
        return unblemished;
    }

    private Proven byToken(JsonNode described, World world) {
        Token token = world.find(Token.class, Token.path(described.path("id").asText()))
                .filter(found -> found.expiresAt().isAfter(rules.clock().instant()))
                .orElseThrow(() -> new Refusal(404, "Could not recognize Fernet token"));
        if (token.applicationCredentialId().isPresent()) {
            throw Words.forbidden("Using a delegated token to create another token is not allowed.");
        }
        User user = new Directory(world).user(token.userId()).orElseThrow(Words::unauthenticated);
        Set<String> methods = new LinkedHashSet<>(token.methods());
        methods.add("token");
        return new Proven(user, List.copyOf(methods), Optional.of(token), Optional.empty());
    }

    private Proven byApplicationCredential(JsonNode auth, World world) {
        if (auth.has("scope")) {
            throw new Refusal(
                    401,
                    "Error authenticating with application credential: Application credentials cannot request a"
                            + " scope.",
                    Json.object("identity", Json.object()));
        }
        Directory directory = new Directory(world);
        JsonNode described = auth.get("identity").get("application_credential");
        ApplicationCredential credential = credentialOf(described, world);
        boolean expired = credential
                .expiresAt()
                .filter(end -> !end.isAfter(rules.clock().instant()))
                .isPresent();
        if (expired || !credential.secret().equals(described.path("secret").asText())) {
            throw Words.unauthenticated();
        }
        User user = directory.user(credential.userId()).orElseThrow(Words::unauthenticated);
        return new Proven(user, List.of("application_credential"), Optional.empty(), Optional.of(credential));
    }

    private ApplicationCredential credentialOf(JsonNode described, World world) {
        Directory directory = new Directory(world);
        if (described.hasNonNull("id")) {
            String id = described.get("id").asText();
            return directory.applicationCredential(id).orElseThrow(() -> Words.notFound("Application Credential", id));
        }
        if (!described.hasNonNull("name")) {
            throw Words.expecting("name or ID", "application credential");
        }
        if (!described.hasNonNull("user")) {
            throw Words.expecting("user", "application credential");
        }
        User owner = userOf(described.get("user"), world);
        return directory.applicationCredentialsOf(owner.id()).stream()
                .filter(credential ->
                        credential.name().equals(described.get("name").asText()))
                .findFirst()
                .orElseThrow(Words::unauthenticated);
    }

    private static User userOf(JsonNode described, World world) {
        Directory directory = new Directory(world);
        if (described.hasNonNull("id") && !described.hasNonNull("name")) {
            return directory.user(described.get("id").asText()).orElseThrow(Words::unauthenticated);
        }
        if (!described.has("domain")) {
            throw Words.expecting("domain", "user");
        }
        Domain domain = directory.domainOf(described.get("domain")).orElseThrow(Words::unauthenticated);
        if (!described.hasNonNull("name")) {
            throw Words.expecting("id or name", "user");
        }
        return directory.userNamed(described.get("name").asText(), domain).orElseThrow(Words::unauthenticated);
    }
}
