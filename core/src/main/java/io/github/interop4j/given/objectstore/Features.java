package io.github.interop4j.given.objectstore;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.objectstore.Discoveries;
import io.github.interop4j.verdict.Skipped;
import io.github.interop4j.wire.Answer;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * What the object store says, at {@code /info}, that it can do besides the API itself.
 */
@MadeBy(Features.Told.class)
@API(status = API.Status.EXPERIMENTAL)
public record Features(Set<String> names) {

    public Features {
        names = Set.copyOf(names);
    }

    /**
     * Sees to it that the cloud has a feature.
     *
     * @throws Skipped if it does not
     */
    static void require(String feature, Kitchen kitchen) {
        Features offered = kitchen.shared(Features.class);
        if (!offered.names().contains(feature)) {
            throw new Skipped("needs " + feature + " of the object store; /info names "
                    + String.join(", ", new TreeSet<>(offered.names())));
        }
    }

    /** Asks what there is; who tells nothing is skipped, as one who has nothing. */
    static final class Told implements Recipe<Features> {

        @Override
        public Features make(Kitchen kitchen) {
            Answer info = kitchen.words(Discoveries::new).show();
            var names = new TreeSet<String>();
            if (info.status() == 200) {
                Iterator<String> fields = info.json().fieldNames();
                fields.forEachRemaining(names::add);
            }
            return new Features(names);
        }
    }
}
