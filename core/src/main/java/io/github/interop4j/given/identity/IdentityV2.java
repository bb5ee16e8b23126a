package io.github.interop4j.given.identity;

import io.github.interop4j.cloud.Credentials;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.identity.Versions;
import io.github.interop4j.verdict.Skipped;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;

/**
 * The identity API v2.0, where a cloud still offers it to a user with a password; where it does not, the check is
 * SKIPPED.
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
            Id version = versions.ids("/versions/values", "/id").stream()
                    .filter(each -> each.value().startsWith("v2."))
                    .findFirst()
                    .orElseThrow(() -> new Skipped("identity v2.0 is not offered"));
            if (!(kitchen.principal().cloud().credentials() instanceof Credentials.Password)) {
                throw new Skipped("needs a password: identity v2.0 knows no other credential, and cloud '"
                        + kitchen.principal().cloud().name() + "' has none");
            }
            return new IdentityV2(version);
        }
    }
}
