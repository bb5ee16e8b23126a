package io.github.interop4j.given.objectstore;

import io.github.interop4j.cloud.Secret;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.objectstore.Accounts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * The key that temporary URLs of the account are signed with. Where the object store knows none, the check is SKIPPED.
 *
 * <p>Share it: an account has only one of this name.
 */
@MadeBy(TemporaryUrlKey.Agreed.class)
@API(status = API.Status.EXPERIMENTAL)
public record TemporaryUrlKey(Secret key) {

    /** Takes the one that the account has, which is in use; gives it one where it has none. */
    static final class Agreed implements Recipe<TemporaryUrlKey> {

        private static final AccountItem ITEM = new AccountItem("Temp-Url-Key");

        @Override
        public TemporaryUrlKey make(Kitchen kitchen) {
            Features.require("tempurl", kitchen);
            Accounts accounts = kitchen.words(Accounts::new);
            Optional<String> inUse = kitchen.success(accounts.head()).headers().first(ITEM.header());
            return new TemporaryUrlKey(Secret.of(inUse.orElseGet(() -> fresh(accounts, kitchen))));
        }

        private static String fresh(Accounts accounts, Kitchen kitchen) {
            String key = UUID.randomUUID().toString();
            ITEM.lend(kitchen);
            kitchen.success(accounts.update(Map.of(ITEM.header(), key)));
            return key;
        }

        @Override
        public Set<Class<?>> shares() {
            return Set.of(Features.class);
        }
    }
}
