package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.World;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Simulate {@code /v2.1/flavors}. */
final class SimulatedFlavors {

    private static final String ALL = "/v2.1/flavors";
    private static final String ONE = ALL + "/{flavor_id}";
    private static final Map<String, Comparator<Flavor>> ORDERS = Map.of(
            "flavorid", Comparator.comparing(Flavor::id),
            "id", Comparator.comparing(Flavor::id),
            "name", Comparator.comparing(Flavor::name),
            "memory_mb", Comparator.comparing(Flavor::ramMb),
            "root_gb", Comparator.comparing(Flavor::diskGb),
            "vcpus", Comparator.comparing(Flavor::vcpus));

    List<Route> routes() {
        return List.of(
                Route.of("GET", ALL, this::list),
                Route.of("GET", ALL + "/detail", this::detail),
                Route.of("GET", ONE, this::show),
                Route.of("GET", ONE + "/os-extra_specs", this::extraSpecs));
    }

    /** The usual small ones, and one without a disk, for servers that boot from a volume. */
    static void furnish(World world) {
        world.put(new Flavor("1", "m1.tiny", 1, 512, 1));
        world.put(new Flavor("2", "m1.small", 1, 2048, 20));
        world.put(new Flavor("42", "m1.nano", 1, 128, 1));
        world.put(new Flavor("7", "m1.diskless", 1, 64, 0));
        world.put(new Flavor("84", "m1.micro", 1, 192, 1));
    }

    private Reply list(Request request, World world) {
        Microversion version = Microversion.of(request);
        return Reply.json(
                200, page(request, world).shown("flavors", request, one -> brief(one, request, version), Flavor::id));
    }

    private Reply detail(Request request, World world) {
        Microversion version = Microversion.of(request);
        return Reply.json(
                200, page(request, world).shown("flavors", request, one -> full(one, request, version), Flavor::id));
    }

    private static Page<Flavor> page(Request request, World world) {
        Map<String, String> query = request.query();
        int minDisk = atLeast(query, "minDisk");
        int minRam = atLeast(query, "minRam");
        List<Flavor> wanted =
                world.all(Flavor.class, flavor -> flavor.diskGb() >= minDisk && flavor.ramMb() >= minRam).stream()
                        .sorted(order(query))
                        .toList();
        return Page.of(wanted, request, Flavor::id);
    }

    private static int atLeast(Map<String, String> query, String name) {
        String value = query.getOrDefault(name, "0");
        if (!value.matches("-?\\d{1,9}")) {
            throw new Refusal(400, "Invalid " + name + " filter [" + value + "]");
        }
        return Integer.parseInt(value);
    }

    private static Comparator<Flavor> order(Map<String, String> query) {
        String key = query.getOrDefault("sort_key", "flavorid");
        Comparator<Flavor> order = ORDERS.get(key);
        if (order == null) {
            throw new Refusal(
                    400,
                    "Invalid input for query parameters sort_key. Value: " + key + ". '" + key + "' is not one of "
                            + ORDERS.keySet().stream().sorted().toList());
        }
        boolean isDescending =
                query.getOrDefault("sort_dir", "asc").toLowerCase(Locale.ROOT).equals("desc");
        return isDescending ? order.reversed() : order;
    }

    private Reply show(Request request, World world) {
        Flavor flavor = found(request, world);
        return Reply.json(200, Json.object("flavor", full(flavor, request, Microversion.of(request))));
    }

    private Reply extraSpecs(Request request, World world) {
        found(request, world);
        return Reply.json(200, Json.object("extra_specs", Map.of()));
    }

    private static Flavor found(Request request, World world) {
        String id = request.variable("flavor_id");
        return world.find(Flavor.class, Flavor.path(id))
                .orElseThrow(() -> new Refusal(404, "Flavor " + id + " could not be found."));
    }

    /** What all flavors together come to. */
    static int sum(List<Server> servers, ToIntFunction<Flavor> part) {
        return servers.stream().map(Server::flavor).mapToInt(part).sum();
    }

    private static ObjectNode brief(Flavor flavor, Request request, Microversion version) {
        ObjectNode shown = Json.object("id", flavor.id(), "name", flavor.name());
        shown.set("links", Links.both(request, "flavors", flavor.id()));
        if (version.isAtLeast(55)) {
            shown.putNull("description");
        }
        return shown;
    }

    private static ObjectNode full(Flavor flavor, Request request, Microversion version) {
        ObjectNode shown = brief(flavor, request, version);
        shown.put("ram", flavor.ramMb());
        shown.put("disk", flavor.diskGb());
        shown.put("vcpus", flavor.vcpus());
        shown.put("OS-FLV-EXT-DATA:ephemeral", 0);
        shown.put("OS-FLV-DISABLED:disabled", false);
        shown.put("os-flavor-access:is_public", true);
        shown.put("rxtx_factor", 1.0);
        if (version.isAtLeast(75)) {
            shown.put("swap", 0);
        } else {
            shown.put("swap", "");
        }
        if (version.isAtLeast(61)) {
            shown.putObject("extra_specs");
        }
        return shown;
    }
}
