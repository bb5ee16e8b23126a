package io.github.interop4j.referencecloud.http;

import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/** Be one service of the simulated cloud: its routes, and the manners all its answers share. */
@API(status = API.Status.EXPERIMENTAL)
public interface Service {

    /** The path that everything of this service is below, such as {@code /compute}. */
    String root();

    /** What the catalog has of it: one entry for each type that it goes by. */
    List<CatalogEntry> catalogEntries();

    /** What it answers, by templates below its root; where two match, the first wins. */
    List<Route> routes();

    /**
     * Let exist what the cloud comes with.
     *
     * @param ownerId the project it belongs to
     */
    default void furnish(World world, String ownerId) {}

    /** Let happen what was under way and is due by now: called before each request. */
    default void proceed(World world) {}

    /** Answer a request that a route matches, refusals and common headers included. */
    Reply answer(Route route, Request request, World world);

    /** Answer a request to a known path with a method that it does not know. */
    Reply refuseMethod(Request request, Set<String> allowed, World world);
}
