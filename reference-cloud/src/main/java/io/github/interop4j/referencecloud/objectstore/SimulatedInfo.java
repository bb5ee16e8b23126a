package io.github.interop4j.referencecloud.objectstore;

import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Map;

/** Simulate {@code /info} and {@code /healthcheck}: what this Swift can do, and that it lives. */
final class SimulatedInfo {

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/info", this::show),
                Route.of(
                        "GET",
                        "/healthcheck",
                        (request, world) -> new Reply(
                                200,
                                Map.of("Content-Type", "text/plain"),
                                Reply.text(200, "OK").body())),
                Route.of("GET", "/v1", (request, world) -> Reply.html(412, "Bad URL")),
                Route.of("GET", "/", (request, world) -> Words.status(404)));
    }

    /** Only what it has: of much that Swift can do besides, such as symlinks, nothing. */
    private Reply show(Request request, World world) {
        return Reply.json(
                        200,
                        Json.object(
                                "swift",
                                Json.object(
                                        "version",
                                        "2.30.1",
                                        "strict_cors_mode",
                                        true,
                                        "policies",
                                        List.of(Json.object(
                                                "name", "Policy-0", "aliases", "Policy-0", "default", true)),
                                        "allow_account_management",
                                        true,
                                        "account_autocreate",
                                        true,
                                        "max_file_size",
                                        5_368_709_122L,
                                        "max_meta_name_length",
                                        128,
                                        "max_meta_value_length",
                                        256,
                                        "max_meta_count",
                                        90,
                                        "max_meta_overall_size",
                                        4096,
                                        "max_header_size",
                                        8192,
                                        "max_object_name_length",
                                        1024,
                                        "container_listing_limit",
                                        10_000,
                                        "account_listing_limit",
                                        10_000,
                                        "max_account_name_length",
                                        256,
                                        "max_container_name_length",
                                        256,
                                        "extra_header_count",
                                        0),
                                "account_quotas",
                                Json.object(),
                                "bulk_delete",
                                Json.object("max_deletes_per_request", 10_000, "max_failed_deletes", 1000),
                                "bulk_upload",
                                Json.object("max_containers_per_extraction", 10_000, "max_failed_extractions", 1000),
                                "container_quotas",
                                Json.object(),
                                "slo",
                                Json.object("max_manifest_segments", 1000, "min_segment_size", 1),
                                "tempurl",
                                Json.object("methods", List.of("GET", "HEAD", "PUT", "POST", "DELETE")),
                                "versioned_writes",
                                Json.object("allowed_flags", List.of("x-versions-location"))))
                .with("Content-Type", "application/json; charset=UTF-8");
    }
}
