package io.github.interop4j.referencecloud;

import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.RoutingTable;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;

/**
 * The moment at which a lie is told: the request, and what is and was true.
 *
 * @param world as it is
 * @param formerly as it was when the cloud began to tell the lie, and as it was when the cloud was new
 * @param past as it was before each change since, the latest first
 */
record Moment(Request request, World world, List<World> formerly, List<World> past, RoutingTable routes) {

    /** What the honest answer to another request would be. */
    Reply honestly(Request other) {
        return routes.answer(other, world.copy());
    }

    /** What the honest answer to this request would have been in an earlier world. */
    Reply in(World earlier) {
        return routes.answer(request, earlier.withPassingThingsOf(world));
    }
}
