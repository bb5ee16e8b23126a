package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;

/** Simulate {@code /v2.1/os-availability-zone}: there is one zone. */
final class SimulatedZones {

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v2.1/os-availability-zone", SimulatedZones::list),
                Route.of("GET", "/v2.1/os-availability-zone/detail", SimulatedZones::detail));
    }

    private static Reply list(Request request, World world) {
        return Reply.json(
                200,
                Json.object(
                        "availabilityZoneInfo",
                        List.of(Json.object(
                                "zoneName", "nova", "zoneState", Json.object("available", true), "hosts", null))));
    }

    /** What hosts there are is for administrators, whom this cloud tells nothing either. */
    private static Reply detail(Request request, World world) {
        throw new Refusal(403, "Policy doesn't allow os_compute_api:os-availability-zone:detail to be performed.");
    }
}
