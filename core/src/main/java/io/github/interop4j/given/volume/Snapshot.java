package io.github.interop4j.given.volume;

import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.volume.Snapshots;
import io.github.interop4j.session.Model;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.Set;
import org.apiguardian.api.API;
import org.openstack4j.openstack.storage.block.domain.CinderVolumeSnapshot;

/**
 * A snapshot that is available, of the volume that everyone shares.
 *
 * @param shown the answer that showed it available
 */
@MadeBy(Snapshot.Available.class)
@API(status = API.Status.EXPERIMENTAL)
public record Snapshot(Id id, String name, Volume volume, Answer shown) {

    /** Returns it as openstack4j knows a snapshot. */
    public org.openstack4j.model.storage.block.VolumeSnapshot model() {
        return Model.of(shown, CinderVolumeSnapshot.class);
    }

    /** Asks for one, by a word, as for a volume, and waits for it. */
    static final class Available implements Recipe<Snapshot> {

        @Override
        public Snapshot make(Kitchen kitchen) {
            return available(kitchen, kitchen.words(Snapshots::new).newName());
        }

        @Override
        public Need need() {
            return Need.of(Resource.SNAPSHOTS, 1).plus(Need.of(Resource.VOLUME_GB, 1));
        }

        @Override
        public Set<Class<?>> shares() {
            return Set.of(Volume.class);
        }
    }

    /** Asks for one of this name, and waits for it. */
    static Snapshot available(Kitchen kitchen, String name) {
        Volume volume = kitchen.shared(Volume.class);
        Snapshots snapshots = kitchen.words(Snapshots::new);
        Id id = kitchen.success(snapshots.create(volume.id(), minimal -> minimal.put("name", name)))
                .id("/snapshot/id");
        Answer shown = kitchen.eventually(() -> snapshots.show(id), "/snapshot/status", "available");
        return new Snapshot(id, name, volume, shown);
    }
}
