package io.github.interop4j.given.objectstore;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.ledger.Restorer;
import io.github.interop4j.session.Principal;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * Removes items of an account's metadata that a run which died made.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class AccountItemRestorer implements Restorer {

    @Override
    public String kind() {
        return AccountItem.KIND;
    }

    @Override
    public void putBack(Cloud cloud, String memo, Function<Cloud, Principal> login) {
        new AccountItem(memo).remove(login.apply(cloud));
    }
}
