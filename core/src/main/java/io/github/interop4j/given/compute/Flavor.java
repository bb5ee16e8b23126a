package io.github.interop4j.given.compute;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.choice.Offer;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;

/**
 * The flavor that servers of the run are made with.
 *
 * @param ram  in MiB
 * @param disk in GiB; 0 for a flavor without
 */
@MadeBy(Flavor.Chosen.class)
@API(status = API.Status.EXPERIMENTAL)
public record Flavor(Id id, String name, int vcpus, int ram, int disk) {

    static Flavor of(Offer.Flavor chosen) {
        return new Flavor(chosen.id(), chosen.name(), chosen.vcpus(), chosen.ram(), chosen.disk());
    }

    /** Makes nothing: the cloud has it. */
    static final class Chosen implements Recipe<Flavor> {

        @Override
        public Flavor make(Kitchen kitchen) {
            return of(kitchen.choices().flavor());
        }
    }
}
