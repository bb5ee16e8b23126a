package io.github.interop4j.given.volume;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.budget.Need;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.volume.Volumes;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Two volumes with one entry of metadata that no other volume has: a list that is narrowed to it has these two.
 *
 * @param mark the value of the entry, whose key is {@code Type}
 */
@MadeBy(AlikeVolumes.Marked.class)
@API(status = API.Status.EXPERIMENTAL)
public record AlikeVolumes(Volume first, Volume second, String mark) {

    /** Returns the entry as a list is asked for it: as Python writes a dictionary, which is how Cinder reads it. */
    public String filter() {
        return "{'Type': '" + mark + "'}";
    }

    /** Asks for two, one after the other. */
    static final class Marked implements Recipe<AlikeVolumes> {

        @Override
        public AlikeVolumes make(Kitchen kitchen) {
            String mark = kitchen.words(Volumes::new).newName();
            Consumer<ObjectNode> marked =
                    minimal -> minimal.putObject("metadata").put("Type", mark);
            return new AlikeVolumes(Volume.available(kitchen, marked), Volume.available(kitchen, marked), mark);
        }

        @Override
        public Need need() {
            Need one = new Volume.Available().need();
            return one.plus(one);
        }
    }
}
