package io.github.interop4j.given.objectstore;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.objectstore.Accounts;
import io.github.interop4j.wire.Answer;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * The account that a project has in the object store, which was there before.
 *
 * @param shown the answer that tells of it
 */
@MadeBy(Account.Shown.class)
@API(status = API.Status.EXPERIMENTAL)
public record Account(Answer shown) {

    /** Returns how many containers it has. */
    String containers() {
        return shown.headers().first("X-Account-Container-Count").orElse("no number of");
    }

    /** Returns the names of its items of metadata. */
    List<String> items() {
        return shown.headers().asMap().keySet().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("x-account-meta-"))
                .toList();
    }

    /** Asks for its headers. */
    static final class Shown implements Recipe<Account> {

        @Override
        public Account make(Kitchen kitchen) {
            return new Account(kitchen.success(kitchen.words(Accounts::new).head()));
        }
    }
}
