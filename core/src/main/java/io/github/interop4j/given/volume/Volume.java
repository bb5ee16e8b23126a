package io.github.interop4j.given.volume;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.volume.Volumes;
import io.github.interop4j.session.Model;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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

    /** Returns the fields that stay as they were shown: all but the time at which the service last touched it. */
    public Stream<String> lasting() {
        Iterable<String> fields = () -> shown.json().path("volume").fieldNames();
        return StreamSupport.stream(fields.spliterator(), false).filter(field -> !field.equals("updated_at"));
    }

    /** Asks for one, by a word, since openstack4j's request names it twice, and waits for it. */
    static final class Available implements Recipe<Volume> {

        @Override
        public Volume make(Kitchen kitchen) {
            return available(kitchen, minimal -> {});
        }

        @Override
        public Need need() {
            return Need.of(Resource.VOLUMES, 1).plus(Need.of(Resource.VOLUME_GB, 1));
        }
    }

    /** Asks for one that deviates from the usual, and waits for it. */
    static Volume available(Kitchen kitchen, Consumer<ObjectNode> deviation) {
        Volumes volumes = kitchen.words(Volumes::new);
        String name = volumes.newName();
        Id id = kitchen.success(volumes.create(minimal -> deviation.accept(minimal.put("name", name))))
                .id("/volume/id");
        return new Volume(id, name, kitchen.eventually(() -> volumes.show(id), "/volume/status", "available"));
    }
}
