package io.github.interop4j.referencecloud.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Set;

/** Simulate {@code /v3/users/{user_id}}: show oneself, change one's password. */
final class SimulatedUsers {

    private final Rules rules;
    private final Authentication authentication;

    SimulatedUsers(Rules rules, Authentication authentication) {
        this.rules = rules;
        this.authentication = authentication;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v3/users/{user_id}", this::show),
                Route.of("POST", "/v3/users/{user_id}/password", this::changePassword));
    }

    private Reply show(Request request, World world) {
        String id = request.variable("user_id");
        Caller.ownerOrAdmin(request, world, rules.clock(), id, "identity:get_user");
        User user = new Directory(world).user(id).orElseThrow(() -> Words.notFound("user", id));
        return Reply.json(
                200,
                Json.object(
                        "user",
                        Json.object(
                                "id",
                                user.id(),
                                "name",
                                user.name(),
                                "domain_id",
                                user.domainId(),
                                "enabled",
                                true,
                                "default_project_id",
                                user.defaultProjectId(),
                                "password_expires_at",
                                null,
                                "options",
                                Json.object("ignore_lockout_failure_attempts", !user.isLockable()),
                                "links",
                                Links.to(request, "users", user.id()))));
    }

    private Reply changePassword(Request request, World world) {
        JsonNode passwords = Bodies.of(request).path("user");
        Bodies.require(passwords, "original_password", JsonNode::isTextual, "string");
        Bodies.require(passwords, "password", JsonNode::isTextual, "string");
        Bodies.refuseOthers(passwords, Set.of("original_password", "password"));
        User user = new Directory(world).user(request.variable("user_id")).orElseThrow(Words::unauthenticated);
        User proven = authentication.withPassword(
                user, passwords.get("original_password").asText(), world);
        String chosen = passwords.get("password").asText();
        int known = proven.passwords().size();
        int remembered = Math.min(known, rules.passwordHistory());
        if (proven.passwords().subList(known - remembered, known).contains(chosen)) {
            throw new Refusal(
                    400,
                    "The new password cannot be identical to a previous password. The total number which includes"
                            + " the new password must be unique is " + rules.passwordHistory() + ".");
        }
        world.put(proven.withPassword(chosen));
        world.all(Token.class, token -> token.userId().equals(user.id())).forEach(world::remove);
        return Reply.empty(204);
    }
}
