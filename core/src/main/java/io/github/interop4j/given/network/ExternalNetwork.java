package io.github.interop4j.given.network;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.choice.Offer;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;

/**
 * The network outside the cloud to which routers of the run lead.
 */
@MadeBy(ExternalNetwork.Chosen.class)
@API(status = API.Status.EXPERIMENTAL)
public record ExternalNetwork(Id id, String name) {

    /** Makes nothing: the cloud has it; a check of a cloud that has none is skipped. */
    static final class Chosen implements Recipe<ExternalNetwork> {

        @Override
        public ExternalNetwork make(Kitchen kitchen) {
            Offer.Network chosen = kitchen.choices().externalNetwork();
            return new ExternalNetwork(chosen.id(), chosen.name());
        }
    }
}
