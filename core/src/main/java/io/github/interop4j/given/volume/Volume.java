package io.github.interop4j.given.volume;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.volume.Volumes;
import io.github.interop4j.session.Model;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;
import org.openstack4j.api.Builders;
import org.openstack4j.openstack.storage.block.domain.CinderVolume;

/**
 * An empty volume of 1 GiB that is available.
 *
 * @param shown the answer that showed it available
 */
@MadeBy(Volume.Available.class)
@API(status = API.Status.EXPERIMENTAL)
public record Volume(Id id, String name, Answer shown) {

    /** Returns it as openstack4j knows a volume. */
    public org.openstack4j.model.storage.block.Volume model() {
        return Model.of(shown, CinderVolume.class);
    }

    /** Asks for one and waits for it. */
    static final class Available implements Recipe<Volume> {

        @Override
        public Volume make(Kitchen kitchen) {
            Volumes volumes = kitchen.words(Volumes::new);
            String name = volumes.newName();
            var made = kitchen.typed(os -> os.blockStorage()
                    .volumes()
                    .create(Builders.volume().name(name).size(1).build()));
            Id id = new Id(made.getId());
            return new Volume(id, name, kitchen.eventually(() -> volumes.show(id), "/volume/status", "available"));
        }
    }
}
