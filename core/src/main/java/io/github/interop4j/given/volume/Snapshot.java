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
import org.apiguardian.api.API;
import org.openstack4j.openstack.storage.block.domain.CinderVolumeSnapshot;

/**
 * A snapshot that is available, of a volume of its own.
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

    /** Asks for a volume and a snapshot of it, by words, as for a volume, and waits for both. */
    static final class Available implements Recipe<Snapshot> {

        @Override
        public Snapshot make(Kitchen kitchen) {
            Volume volume = new Volume.Available().make(kitchen);
            Snapshots snapshots = kitchen.words(Snapshots::new);
            String name = snapshots.newName();
            Id id = kitchen.success(snapshots.create(volume.id(), minimal -> minimal.put("name", name)))
                    .id("/snapshot/id");
            Answer shown = kitchen.eventually(() -> snapshots.show(id), "/snapshot/status", "available");
            return new Snapshot(id, name, volume, shown);
        }

        @Override
        public Need need() {
            return new Volume.Available()
                    .need()
                    .plus(Need.of(Resource.SNAPSHOTS, 1))
                    .plus(Need.of(Resource.VOLUME_GB, 1));
        }
    }
}
