package io.github.interop4j.given.volume;

import io.github.interop4j.budget.Need;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.volume.Snapshots;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Two snapshots with one name that no other snapshot has: a list that is narrowed to it has these two.
 */
@MadeBy(AlikeSnapshots.Namesakes.class)
@API(status = API.Status.EXPERIMENTAL)
public record AlikeSnapshots(Snapshot first, Snapshot second, String name) {

    /**
     * Asks for two, and between them for one of another name: so an order of creation is never one of names, whatever
     * the names are.
     */
    static final class Namesakes implements Recipe<AlikeSnapshots> {

        @Override
        public AlikeSnapshots make(Kitchen kitchen) {
            String name = kitchen.words(Snapshots::new).newName();
            Snapshot first = Snapshot.available(kitchen, name);
            Snapshot.available(kitchen, name + "-between");
            return new AlikeSnapshots(first, Snapshot.available(kitchen, name), name);
        }

        @Override
        public Need need() {
            Need one = new Snapshot.Available().need();
            return one.plus(one).plus(one);
        }

        @Override
        public Set<Class<?>> shares() {
            return Set.of(Volume.class);
        }
    }
}
