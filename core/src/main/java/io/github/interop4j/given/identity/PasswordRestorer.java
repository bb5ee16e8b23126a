package io.github.interop4j.given.identity;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Credentials;
import io.github.interop4j.ledger.Restorer;
import io.github.interop4j.session.NotAuthenticated;
import io.github.interop4j.session.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * Puts a password back to what clouds.yaml says, after a run that died while it was another.
 *
 * <p>What it is now only logging in can tell; a cloud that locks a user for wrong passwords is waited for.
 */
@API(status = API.Status.INTERNAL)
public final class PasswordRestorer implements Restorer {

    /** More than any check hands out. */
    private static final int HANDED_OUT = 8;

    @Override
    public String kind() {
        return PasswordReturn.KIND;
    }

    @Override
    public void putBack(Cloud cloud, String memo, Function<Cloud, Principal> login) {
        if (!(cloud.credentials() instanceof Credentials.Password credential)) {
            throw new IllegalStateException("cloud '" + cloud.name() + "' logs in without a password");
        }
        // the original comes first: most checks have put it back, or never changed it
        var changes =
                new ArrayList<>(IntStream.rangeClosed(0, HANDED_OUT).boxed().toList());
        long begun = System.nanoTime();
        while (!isBack(cloud, credential, memo, changes, login)) {
            if (System.nanoTime() - begun > cloud.pace().waitCeiling().toNanos()) {
                throw new IllegalStateException("the user could not log in with its password for "
                        + cloud.pace().waitCeiling().toSeconds() + " s, nor with any that it may have been changed to");
            }
            login.apply(cloud).pause(cloud.pace().pollInterval());
            Collections.shuffle(changes);
        }
    }

    private static boolean isBack(
            Cloud cloud,
            Credentials.Password credential,
            String stem,
            List<Integer> changes,
            Function<Cloud, Principal> login) {
        for (int count : changes) {
            var password = new Password(credential.password(), stem, count);
            Principal principal = login.apply(cloud.toBuilder()
                    .credentials(new Credentials.Password(
                            credential.user(), password.candidates().get(0), credential.scope()))
                    .build());
            if (logsIn(principal)) {
                if (count > 0) {
                    new PasswordReturn(principal, password).putBack();
                }
                return true;
            }
        }
        return false;
    }

    private static boolean logsIn(Principal principal) {
        try {
            principal.identity();
            return true;
        } catch (NotAuthenticated e) {
            return false;
        }
    }
}
