package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.List;

/** Say what one kind of resource has of its own; {@link Resources} answers the requests for it. */
interface Kind<T extends Resource> {

    Attributes attributes();

    /** The attributes as a request to create may have them. */
    default Attributes attributesAtCreation() {
        return attributes();
    }

    /** All that the caller may see. */
    List<T> seen(Sight sight);

    /** What a client hears of one that does not exist, or that it may not see. */
    Refusal unknown(String id);

    default T find(String id, Sight sight) {
        return seen(sight).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    /** Whether a caller who sees one may also change and delete it. */
    default boolean isOwn(T one, Sight sight) {
        return sight.owns(one);
    }

    /** Make one, and let exist what comes with it. */
    T create(JsonNode wanted, Standard standard, Sight sight);

    /** Refuse to delete one that is in use, and remove what goes with it; by default, there is nothing to do. */
    default void letGo(T one, World world, Instant now) {}

    ObjectNode show(T one, Sight sight);

    /** One, as the answer to its creation shows it. */
    default ObjectNode showNew(T one, Sight sight) {
        return show(one, sight);
    }

    /** A kind whose resources can be changed. */
    interface Changeable<T extends Resource> extends Kind<T> {

        /** One as a change makes it; the change has been found to be well-formed, and the caller's to make. */
        T change(T one, ObjectNode change, Sight sight, Instant now);

        /** One, as the answer to its change shows it. */
        default ObjectNode showChanged(T one, Sight sight) {
            return show(one, sight);
        }
    }
}
