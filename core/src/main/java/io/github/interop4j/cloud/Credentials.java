package io.github.interop4j.cloud;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What proves who we are to Keystone v3.
 *
 * <p>Every alternative can be printed: secrets show as {@code ***}.
 */
@API(status = Status.EXPERIMENTAL)
public sealed interface Credentials {

    /** A user and a password: the usual way. */
    record Password(Reference user, Secret password, Scope scope) implements Credentials {}

    /**
     * An application credential.
     *
     * <p>Named by its id, or by its name and the user it belongs to. It carries its own project, so it has no scope.
     */
    record ApplicationCredential(Optional<String> id, Optional<String> name, Optional<Reference> user, Secret secret)
            implements Credentials {

        public ApplicationCredential {
            if (id.isEmpty() && (name.isEmpty() || user.isEmpty())) {
                throw new IllegalArgumentException("an application credential needs its id, or its name and its user");
            }
        }

        /** Names the credential by its id. */
        public static ApplicationCredential of(String id, Secret secret) {
            return new ApplicationCredential(Optional.of(id), Optional.empty(), Optional.empty(), secret);
        }
    }

    /** A token that somebody else asked for; it cannot be renewed for ever. */
    record Token(Secret token, Scope scope) implements Credentials {}
}
