package io.github.interop4j.given.identity;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.identity.Users;
import io.github.interop4j.verdict.Skipped;
import io.github.interop4j.wire.Answer;
import org.apiguardian.api.API;

/**
 * A history of passwords that the cloud keeps, where it keeps one; where it does not, the check is SKIPPED.
 *
 * @param password one that may be changed
 */
@MadeBy(PasswordHistory.Kept.class)
@API(status = API.Status.EXPERIMENTAL)
public record PasswordHistory(Password password) {

    /**
     * Asks to change the password to the one it is: a cloud with a history refuses, a cloud without has done nothing.
     */
    static final class Kept implements Recipe<PasswordHistory> {

        @Override
        public PasswordHistory make(Kitchen kitchen) {
            Password password = new Password.Lent().make(kitchen);
            Answer same = kitchen.words(Users::new).changePassword(password.original(), password.original());
            if (same.status() < 300) {
                throw new Skipped("the cloud keeps no history of passwords: user "
                        + kitchen.principal().identity().userName() + " may change its password to the one it has");
            }
            if (same.status() != 400) {
                kitchen.success(same);
            }
            return new PasswordHistory(password);
        }
    }
}
