package io.github.interop4j.given.identity;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.identity.Versions;
import io.github.interop4j.verdict.Skipped;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;

/**
 * The identity API v2.0, where a cloud still offers it; where it does not, the check is SKIPPED.
 *
 * @param version its id in the list of versions
 */
@MadeBy(IdentityV2.Offered.class)
@API(status = API.Status.EXPERIMENTAL)
public record IdentityV2(Id version) {

    /** Reads the list of versions. */
    static final class Offered implements Recipe<IdentityV2> {

        @Override
        public IdentityV2 make(Kitchen kitchen) {
            Answer versions = new Versions(kitchen.principal()).list();
            return versions.ids("/versions/values", "/id").stream()
                    .filter(version -> version.value().startsWith("v2."))
                    .findFirst()
                    .map(IdentityV2::new)
                    .orElseThrow(() -> new Skipped("identity v2.0 is not offered"));
        }
    }
}
