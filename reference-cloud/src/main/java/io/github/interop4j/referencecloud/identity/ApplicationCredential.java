package io.github.interop4j.referencecloud.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.world.Thing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An application credential.
 *
 * @param projectId empty if it was made with an unscoped token
 * @param unrestricted as the request had it: Keystone shows null where it was not said
 * @param accessRules as Keystone shows them, null if there are none
 */
record ApplicationCredential(
        String id,
        String name,
        String secret,
        Optional<String> description,
        String userId,
        Optional<String> projectId,
        Optional<Instant> expiresAt,
        Optional<Boolean> unrestricted,
        List<String> roleIds,
        Optional<JsonNode> accessRules)
        implements Thing {

    ApplicationCredential {
        roleIds = List.copyOf(roleIds);
    }

    @Override
    public String path() {
        return path(id);
    }

    static String path(String id) {
        return "identity/application_credential/" + id;
    }

    boolean isUnrestricted() {
        return unrestricted.orElse(false);
    }
}
