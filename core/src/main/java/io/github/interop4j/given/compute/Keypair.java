package io.github.interop4j.given.compute;

import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.compute.Keypairs;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;

/**
 * A keypair that the cloud generated; its private half is dropped.
 */
@MadeBy(Keypair.Generated.class)
@API(status = API.Status.EXPERIMENTAL)
public record Keypair(String name, String fingerprint) {

    /** A keypair is known by its name. */
    public Id id() {
        return new Id(name);
    }

    /** Asks the cloud to generate one. */
    static final class Generated implements Recipe<Keypair> {

        @Override
        public Keypair make(Kitchen kitchen) {
            kitchen.words(Keypairs::new); // they declare how a keypair is taken back
            String name = kitchen.principal().newName("keypair");
            var made = kitchen.typed(os -> os.compute().keypairs().create(name, null));
            return new Keypair(made.getName(), made.getFingerprint());
        }

        @Override
        public Need need() {
            return Need.of(Resource.KEYPAIRS, 1);
        }
    }
}
