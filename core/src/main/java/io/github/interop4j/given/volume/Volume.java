package io.github.interop4j.given.volume;

import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.volume.Volumes;
import io.github.interop4j.session.Model;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;
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

    /** Asks for one, by a word, since openstack4j's request names it twice, and waits for it. */
    static final class Available implements Recipe<Volume> {

        @Override
        public Volume make(Kitchen kitchen) {
            Volumes volumes = kitchen.words(Volumes::new);
            String name = volumes.newName();
            Id id = kitchen.success(volumes.create(minimal -> minimal.put("name", name)))
                    .id("/volume/id");
            return new Volume(id, name, kitchen.eventually(() -> volumes.show(id), "/volume/status", "available"));
        }

        @Override
        public Need need() {
            return Need.of(Resource.VOLUMES, 1).plus(Need.of(Resource.VOLUME_GB, 1));
        }
    }
}
