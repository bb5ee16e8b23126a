package io.github.interop4j.referencecloud.identity;

import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.world.World;
import java.time.Clock;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Who sends a request, by its X-Auth-Token.
 *
 * @param projectId empty if the token is not good for a project
 */
@API(status = API.Status.EXPERIMENTAL)
public record Caller(String userId, String userName, Optional<String> projectId, boolean isAdmin) {

    public static Optional<Caller> of(Request request, World world, Clock clock) {
        return token(request, "X-Auth-Token", world, clock).map(token -> of(token, new Directory(world)));
    }

    /** Who sends a request that its service has let in. */
    public static Caller known(Request request, World world, Clock clock) {
        return of(request, world, clock)
                .orElseThrow(() -> new IllegalStateException("a request reached a resource without a caller"));
    }

    static Caller of(Token token, Directory directory) {
        Optional<String> project =
                token.scope() instanceof Scope.OfProject scope ? Optional.of(scope.id()) : Optional.empty();
        boolean admin = token.roleIds().stream()
                .anyMatch(id -> directory.role(id).name().equals("admin"));
        String name = directory.user(token.userId()).map(User::name).orElse(token.userId());
        return new Caller(token.userId(), name, project, admin);
    }

    /** Whether the token of a request is good for a role. */
    public static boolean hasRole(String role, Request request, World world, Clock clock) {
        Directory directory = new Directory(world);
        return token(request, "X-Auth-Token", world, clock).stream()
                .flatMap(token -> token.roleIds().stream())
                .anyMatch(id -> directory.role(id).name().equals(role));
    }

    /** The token of a request; refuses one that is missing, unknown or expired. */
    static Token tokenOf(Request request, World world, Clock clock) {
        return withCredential(token(request, "X-Auth-Token", world, clock).orElseThrow(Words::unauthenticated), world);
    }

    /** Refuse a token whose application credential was deleted. Keystone says 404, even of the caller's own. */
    static Token withCredential(Token token, World world) {
        token.applicationCredentialId()
                .filter(id -> new Directory(world).applicationCredential(id).isEmpty())
                .ifPresent(id -> {
                    throw Words.notFound("Application Credential", id);
                });
        return token;
    }

    /** The token of a request that concerns a user's own things; refuses everybody else's but an administrator's. */
    static Token ownerOrAdmin(Request request, World world, Clock clock, String ownerId, String action) {
        Token token = tokenOf(request, world, clock);
        if (!token.userId().equals(ownerId) && !of(token, new Directory(world)).isAdmin()) {
            throw Words.forbidden(action);
        }
        return token;
    }

    static Optional<Token> token(Request request, String header, World world, Clock clock) {
        return request.header(header)
                .flatMap(id -> world.find(Token.class, Token.path(id)))
                .filter(token -> token.expiresAt().isAfter(clock.instant()));
    }
}
