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
import org.apiguardian.api.API;

/**
 * The name of an item of metadata that the account does not have; whatever a check makes of it is taken back.
 *
 * @param name without what stands before it in a header
 */
@MadeBy(AccountItem.Reserved.class)
@API(status = API.Status.EXPERIMENTAL)
public record AccountItem(String name) {

    static final String KIND = "account metadata";

    /** Returns the header that says it. */
    public String header() {
        return "X-Account-Meta-" + name;
    }

    /** Returns the header that asks for its removal. */
    public String removal() {
        return "X-Remove-Account-Meta-" + name;
    }

    /** Notes that it is to be removed, before anything makes it. */
    void lend(Kitchen kitchen) {
        Principal principal = kitchen.principal();
        kitchen.lend(new Restoration(
                principal.cloud().name(),
                KIND,
                new Id(name),
                principal.catalog().endpoint("object-store").at("").getRawPath(),
                "the account of cloud '" + principal.cloud().name() + "' may still have " + header()
                        + ": remove it with a POST of " + removal(),
                name,
                () -> remove(principal)));
    }

    void remove(Principal principal) {
        Answer removed = new Accounts(principal).update(Map.of(removal(), "x"));
        if (removed.status() >= 300) {
            throw new IllegalStateException("the removal of " + header() + " was answered with " + removed.status());
        }
    }

    /** Makes up a name. */
    static final class Reserved implements Recipe<AccountItem> {

        @Override
        public AccountItem make(Kitchen kitchen) {
            AccountItem item = new AccountItem(kitchen.words(Accounts::new).newItem());
            item.lend(kitchen);
            return item;
        }
    }
}
