package io.github.interop4j.given.objectstore;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.verdict.Skipped;
import org.apiguardian.api.API;

/**
 * Sees to it that a project has no container: {@code @As(Role.OTHER) @Given(by = EmptyAccount.class) Account}. Where it
 * has, the check is SKIPPED: they are somebody's.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class EmptyAccount implements Recipe<Account> {

    @Override
    public Account make(Kitchen kitchen) {
        Account account = new Account.Shown().make(kitchen);
        if (!account.containers().equals("0")) {
            throw new Skipped("needs a project without containers, and that of cloud '"
                    + kitchen.principal().cloud().name() + "' has " + account.containers());
        }
        return account;
    }
}
