package io.github.interop4j.given.identity;

import io.github.interop4j.cloud.Pace;
import io.github.interop4j.cloud.Secret;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.ledger.Restoration;
import io.github.interop4j.service.identity.Tokens;
import io.github.interop4j.service.identity.Users;
import io.github.interop4j.session.Principal;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Id;
import io.github.interop4j.wire.NoAnswer;
import java.util.Collections;
import java.util.List;

/**
 * How a password gets back to what it was, whatever a check did to it or left half done: the cloud's answers alone say
 * what it is now.
 *
 * <p>A cloud that remembers passwords refuses the original one until enough others came after it; a user who is locked
 * is waited for; and the first token of a new second is waited for, since Keystone takes those of the second of the
 * change for older than the change.
 */
final class PasswordReturn {

    /** More than any history that we know of keeps. */
    private static final int HISTORY = 50;

    static final String KIND = "password";

    private final Principal principal;
    private final Password password;
    private final Users users;
    private final Tokens tokens;

    PasswordReturn(Kitchen kitchen, Password password) {
        this.principal = kitchen.principal();
        this.password = password;
        this.users = kitchen.words(Users::new);
        this.tokens = kitchen.words(Tokens::new);
    }

    /** For a principal whose ledger is closed: nothing that putting back sends makes anything. */
    PasswordReturn(Principal principal, Password password) {
        this.principal = principal;
        this.password = password;
        this.users = new Users(principal);
        this.tokens = new Tokens(principal);
    }

    Restoration restoration() {
        String user = principal.identity().userId();
        return new Restoration(
                principal.cloud().name(),
                KIND,
                new Id(user),
                "/v3/users/" + user,
                "the password of user " + principal.identity().userName() + " may still be that of cloud '"
                        + principal.cloud().name() + "' in clouds.yaml with " + password.stem()
                        + "N- before it, N from 1 to " + HISTORY + ": change it back",
                password.stem(),
                this::putBack);
    }

    void putBack() {
        Pace pace = principal.cloud().pace();
        long begun = System.nanoTime();
        String trouble = "";
        for (int round = 0; ; round++) {
            try {
                if (isBack(round)) {
                    return;
                }
            } catch (NoAnswer | Deviation e) {
                trouble = "; and at last: " + e.getMessage(); // a cloud in trouble is waited for, as a lock is
            }
            if (System.nanoTime() - begun > pace.waitCeiling().toNanos()) {
                throw new IllegalStateException("the user could not log in with its password for "
                        + pace.waitCeiling().toSeconds() + " s, nor with any that it may have been changed to"
                        + trouble);
            }
            principal.pause(pace.pollInterval());
        }
    }

    /** Later rounds have orders of their own: a wrong password may lock the user, and then the right one is refused. */
    private boolean isBack(int round) {
        List<Secret> candidates = password.candidates();
        if (round > 0) {
            Collections.shuffle(candidates);
        }
        return candidates.stream().anyMatch(this::putBackFrom) && holds();
    }

    private boolean putBackFrom(Secret candidate) {
        Secret current = candidate;
        for (int changes = 0; !current.equals(password.original()) && changes < HISTORY; changes++) {
            int status = users.changePassword(current, password.original()).status();
            if (status < 300) {
                return true;
            }
            if (status != 400) {
                return false;
            }
            Secret next = password.another();
            if (users.changePassword(current, next).status() >= 300) {
                return false;
            }
            current = next;
        }
        return current.equals(password.original());
    }

    /** Whether one can log in, and use the token. */
    private boolean holds() {
        Answer token = tokens.createByPassword(password.original());
        return token.status() == 201
                && tokens.showItself(token.secretHeader("X-Subject-Token")).status() == 200;
    }
}
