package io.github.interop4j.budget.planted;

import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.compute.Keypairs;
import io.github.interop4j.wire.Id;

/** A keypair that counts as a server. */
@MadeBy(Counted.Made.class)
record Counted(Id id) {

    /** One that is imported costs the cloud nothing; its private half was thrown away. */
    static final String PUBLIC_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMGMSvMs9vaM4I4augt5f/N6iXBTCxD5f8UC+RkFpkdQ planted";

    /** Makes one. */
    static final class Made implements Recipe<Counted> {

        @Override
        public Counted make(Kitchen kitchen) {
            return new Counted(kitchen.success(
                            kitchen.words(Keypairs::new).create(minimal -> minimal.put("public_key", PUBLIC_KEY)))
                    .id("/keypair/name"));
        }

        @Override
        public Need need() {
            return Need.of(Resource.SERVERS, 1);
        }
    }
}
