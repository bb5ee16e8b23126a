package io.github.interop4j.given.objectstore;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.objectstore.Accounts;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Writes an item of metadata on the account, {@code green}: {@code @Given(by = NotedItem.class) AccountItem}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NotedItem implements Recipe<AccountItem> {

    @Override
    public AccountItem make(Kitchen kitchen) {
        AccountItem item = new AccountItem.Reserved().make(kitchen);
        kitchen.success(kitchen.words(Accounts::new).update(Map.of(item.header(), "green")));
        return item;
    }
}
