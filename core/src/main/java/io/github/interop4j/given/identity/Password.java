package io.github.interop4j.given.identity;

import io.github.interop4j.cloud.Credentials;
import io.github.interop4j.cloud.Secret;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.identity.Tokens;
import io.github.interop4j.verdict.Skipped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apiguardian.api.API;

/**
 * The password of the principal's user, lent to be changed or its user to be locked: put back after the check.
 *
 * <p>The passwords it may be changed to are the original one with something before it that is no secret, so that a
 * person can put it back if all else fails; and whatever the cloud's rules for passwords are, the original one has met
 * them. Used by one check, on its thread.
 */
@MadeBy(Password.Lent.class)
@API(status = API.Status.EXPERIMENTAL)
public final class Password {

    private final Secret original;
    private final String stem;
    private final List<Secret> handedOut = new ArrayList<>();

    Password(Secret original) {
        this(original, Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36) + "-", 0);
    }

    /** One of which so many others were handed out already. */
    Password(Secret original, String stem, int handedOut) {
        this.original = original;
        this.stem = stem;
        for (int each = 0; each < handedOut; each++) {
            another();
        }
    }

    public Secret original() {
        return original;
    }

    /** Returns a password that this user never had. */
    public Secret another() {
        Secret next = Secret.of(stem + (handedOut.size() + 1) + "-" + original.reveal());
        handedOut.add(next);
        return next;
    }

    /** Returns a password that is none. */
    public Secret wrong() {
        return Secret.of(stem + "wrong-" + original.reveal());
    }

    /** What every password that was handed out begins with; no secret. */
    String stem() {
        return stem;
    }

    /** Returns what the password may be now, the likeliest first. */
    List<Secret> candidates() {
        var candidates = new ArrayList<Secret>();
        handedOut.forEach(each -> candidates.add(0, each));
        candidates.add(original);
        return candidates;
    }

    /** Logs in with it first: a user whom an earlier check or run left locked is no ground for a verdict. */
    static final class Lent implements Recipe<Password> {

        @Override
        public Password make(Kitchen kitchen) {
            if (!(kitchen.principal().cloud().credentials() instanceof Credentials.Password credential)) {
                throw new Skipped("needs a password: cloud '"
                        + kitchen.principal().cloud().name() + "' logs in without one");
            }
            var password = new Password(credential.password());
            kitchen.success(kitchen.words(Tokens::new).createByPassword(password.original()));
            kitchen.lend(new PasswordReturn(kitchen, password).restoration());
            return password;
        }
    }
}
