package io.github.interop4j.given.objectstore;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.verdict.Skipped;
import org.apiguardian.api.API;

/**
 * Sees to it that nothing is written on a project's account: {@code @As(Role.OTHER) @Given(by = PlainAccount.class)
 * Account}. Where something is, a quota say, the check is SKIPPED.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class PlainAccount implements Recipe<Account> {

    @Override
    public Account make(Kitchen kitchen) {
        Account account = new Account.Shown().make(kitchen);
        if (!account.items().isEmpty()) {
            throw new Skipped("needs an account without metadata, and that of cloud '"
                    + kitchen.principal().cloud().name() + "' has " + String.join(", ", account.items()));
        }
        return account;
    }
}
