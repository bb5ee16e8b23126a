package io.github.interop4j.referencecloud.http;

import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Find who answers a request. */
@API(status = API.Status.EXPERIMENTAL)
public final class RoutingTable {

    private final List<Service> services;

    public RoutingTable(List<Service> services) {
        this.services = List.copyOf(services);
    }

    /** Let exist what the services come with. */
    public void furnish(World world, String ownerId) {
        services.forEach(service -> service.furnish(world, ownerId));
    }

    /** Let happen what was under way and is due by now. */
    public void proceed(World world) {
        services.forEach(service -> service.proceed(world));
    }

    /** Where a request leads: the service, its route, and the segments in place of the route's variables. */
    public record Place(Service service, Route route, Map<String, String> variables) {

        /** The template with the service's root: {@code /identity/v3/users/{}}. */
        public String anonymousPath() {
            return service.root() + route.template().anonymous();
        }
    }

    /** Where a request leads: the first route of its method; else the first path that other methods know. */
    public Optional<Place> place(String method, String path) {
        for (Service service : services) {
            Optional<String> below = below(service, path);
            if (below.isPresent()) {
                Optional<Place> sameMethod =
                        place(service, below.get(), route -> route.method().equals(method));
                return sameMethod.isPresent() ? sameMethod : place(service, below.get(), route -> true);
            }
        }
        return Optional.empty();
    }

    /** The part of a path below the root of the service it belongs to. */
    public Optional<String> belowRoot(String path) {
        return services.stream()
                .flatMap(service -> below(service, path).stream())
                .findFirst();
    }

    public Reply answer(Request request, World world) {
        Optional<Place> found = place(request.method(), request.path());
        if (found.isEmpty()) {
            return notSimulated(request);
        }
        Place place = found.get();
        Request placed = request.with(place.variables());
        if (place.route().method().equals(request.method())) {
            return place.service().answer(place.route(), placed, world);
        }
        return place.service().refuseMethod(placed, methods(place), world);
    }

    private static Optional<Place> place(Service service, String below, Predicate<Route> wanted) {
        return service.routes().stream()
                .filter(wanted)
                .flatMap(route ->
                        route.template().match(below).stream().map(variables -> new Place(service, route, variables)))
                .findFirst();
    }

    private static Set<String> methods(Place place) {
        return place.service().routes().stream()
                .filter(route -> route.template().equals(place.route().template()))
                .map(Route::method)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> below(Service service, String path) {
        boolean inside = path.equals(service.root()) || path.startsWith(service.root() + "/");
        return inside ? Optional.of(path.substring(service.root().length())) : Optional.empty();
    }

    /** The answer to a request that the real service knows and this cloud does not. */
    public static Reply notSimulated(Request request) {
        String message = "the reference cloud does not simulate " + request.method() + " " + request.path();
        return Reply.json(
                501,
                Json.object(
                        "error",
                        Json.object(
                                "code",
                                501,
                                "title",
                                "Not Implemented",
                                "message",
                                message,
                                "method",
                                request.method(),
                                "path",
                                request.path())));
    }
}
