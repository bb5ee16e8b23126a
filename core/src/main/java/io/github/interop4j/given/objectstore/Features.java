package io.github.interop4j.given.objectstore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.objectstore.Discoveries;
import io.github.interop4j.verdict.Skipped;
import io.github.interop4j.wire.Answer;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * What the object store says, at {@code /info}, that it can do besides the API itself.
 *
 * @param told the answer; missing where it does not tell
 */
@MadeBy(Features.Told.class)
@API(status = API.Status.EXPERIMENTAL)
public record Features(JsonNode told) {

    /** Segments of this size every cloud takes, unless it says otherwise. */
    private static final int MEBIBYTE = 1024 * 1024;

    private Set<String> names() {
        var names = new TreeSet<String>();
        told.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Returns how many bytes a segment of a static large object must have at least. */
    int leastSegment() {
        return told.at("/slo/min_segment_size").asInt(MEBIBYTE);
    }

    /**
     * Sees to it that the cloud has a feature.
     *
     * @throws Skipped if it does not
     */
    static void require(String feature, Kitchen kitchen) {
        Features offered = kitchen.shared(Features.class);
        if (!offered.names().contains(feature)) {
            throw new Skipped(
                    "needs " + feature + " of the object store; /info names " + String.join(", ", offered.names()));
        }
    }

    /** Asks what there is; who tells nothing is skipped, as one who has nothing. */
    static final class Told implements Recipe<Features> {

        @Override
        public Features make(Kitchen kitchen) {
            Answer info = kitchen.words(Discoveries::new).show();
            return new Features(info.status() == 200 ? info.json() : MissingNode.getInstance());
        }
    }
}
