package io.github.interop4j.given.identity;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.identity.ApplicationCredentials;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;

/**
 * An application credential of the principal's user, in the principal's project.
 *
 * @param created the answer it came with, to compare others with
 */
@MadeBy(ApplicationCredential.Created.class)
@API(status = API.Status.EXPERIMENTAL)
public record ApplicationCredential(Id id, String name, Answer created) {

    /** Asks the cloud for one that never ends and has every role. */
    static final class Created implements Recipe<ApplicationCredential> {

        @Override
        public ApplicationCredential make(Kitchen kitchen) {
            ApplicationCredentials credentials = kitchen.words(ApplicationCredentials::new);
            String name = credentials.newName();
            Answer made = kitchen.success(credentials.create(minimal -> minimal.put("name", name)));
            return new ApplicationCredential(made.id("/application_credential/id"), name, made);
        }
    }
}
