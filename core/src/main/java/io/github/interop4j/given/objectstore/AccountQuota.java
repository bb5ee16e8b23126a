package io.github.interop4j.given.objectstore;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.ledger.Restoration;
import io.github.interop4j.service.objectstore.Accounts;
import io.github.interop4j.session.Principal;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * How many bytes the account may hold, which only a cloud's administrators may say. Where the object store knows no
 * such quota, the check is SKIPPED; where a user may alter it after all, it is put back.
 *
 * @param account the answer that says them, where they are limited
 */
@MadeBy(AccountQuota.Told.class)
@API(status = API.Status.EXPERIMENTAL)
public record AccountQuota(Answer account) {

    /** The header that says it. */
    public static final String HEADER = "X-Account-Meta-Quota-Bytes";

    /** So much that nobody is kept from anything, should a cloud allow it. */
    private static final String PLENTY = "1000000000000000";

    /** Returns one that the account does not have. */
    public String another() {
        return bytes().equals(PLENTY) ? PLENTY + "0" : PLENTY;
    }

    private String bytes() {
        return account.headers().first(HEADER).orElse("");
    }

    private static AccountQuota of(Kitchen kitchen) {
        return new AccountQuota(kitchen.success(kitchen.words(Accounts::new).head()));
    }

    private void putBack(Kitchen kitchen) {
        if (!of(kitchen).bytes().equals(bytes())) {
            kitchen.success(kitchen.words(Accounts::new).update(Map.of(HEADER, bytes())));
        }
    }

    /** Reads it. */
    static final class Told implements Recipe<AccountQuota> {

        @Override
        public AccountQuota make(Kitchen kitchen) {
            Features.require("account_quotas", kitchen);
            Principal principal = kitchen.principal();
            AccountQuota quota = of(kitchen);
            kitchen.lend(new Restoration(
                    principal.cloud().name(),
                    "account quota",
                    new Id(HEADER),
                    principal.catalog().endpoint("object-store").at("").getRawPath(),
                    HEADER + " of the account of cloud '" + principal.cloud().name() + "' was '" + quota.bytes()
                            + "' and may be another: set it back",
                    "",
                    () -> quota.putBack(kitchen)));
            return quota;
        }

        @Override
        public Set<Class<?>> shares() {
            return Set.of(Features.class);
        }
    }
}
