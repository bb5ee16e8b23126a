package io.github.interop4j.referencecloud.identity;

import io.github.interop4j.referencecloud.world.Thing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A token.
 *
 * @param roleIds what its owner may do within the scope
 * @param auditIds its own, then the one of the token it was made from
 * @param applicationCredentialId the one it was made from
 */
record Token(
        String id,
        String userId,
        Scope scope,
        List<String> methods,
        List<String> roleIds,
        Instant issuedAt,
        Instant expiresAt,
        List<String> auditIds,
        Optional<String> applicationCredentialId)
        implements Thing {

    Token {
        methods = List.copyOf(methods);
        roleIds = List.copyOf(roleIds);
        auditIds = List.copyOf(auditIds);
    }

    @Override
    public String path() {
        return path(id);
    }

    static String path(String id) {
        return "identity/token/" + id;
    }

    @Override
    public boolean mustBeCleanedUp() {
        return false;
    }

    Token expiringAt(Instant when) {
        return new Token(id, userId, scope, methods, roleIds, issuedAt, when, auditIds, applicationCredentialId);
    }
}
