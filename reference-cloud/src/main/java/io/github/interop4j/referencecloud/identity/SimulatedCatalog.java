package io.github.interop4j.referencecloud.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.interop4j.referencecloud.http.CatalogEntry;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Simulate {@code /v3/auth/catalog}: what this cloud offers, and where. */
final class SimulatedCatalog {

    private final Rules rules;
    private final List<CatalogEntry> entries;

    SimulatedCatalog(Rules rules, List<CatalogEntry> entries) {
        this.rules = rules;
        this.entries = List.copyOf(entries);
    }

    List<Route> routes() {
        return List.of(Route.of("GET", "/v3/auth/catalog", this::show));
    }

    private Reply show(Request request, World world) {
        Token token = Caller.tokenOf(request, world, rules.clock());
        if (!(token.scope() instanceof Scope.OfProject)) {
            throw new Refusal(403, "You are not authorized to perform the requested action.");
        }
        return Reply.json(
                200,
                Json.object(
                        "catalog",
                        of(request.baseUrl(), token.scope()),
                        "links",
                        Json.object("self", Links.self(request))));
    }

    ArrayNode of(String baseUrl, Scope scope) {
        Optional<String> project =
                scope instanceof Scope.OfProject ofProject ? Optional.of(ofProject.id()) : Optional.empty();
        return Json.array(entries.stream()
                .map(entry -> Json.object(
                        "endpoints",
                        Json.array(entry.pathFor(project).stream()
                                .flatMap(path -> Stream.of("public", "internal", "admin")
                                        .map(kind -> Json.object(
                                                "id",
                                                id(entry.type() + kind),
                                                "interface",
                                                kind,
                                                "region_id",
                                                CatalogEntry.REGION,
                                                "url",
                                                baseUrl + path,
                                                "region",
                                                CatalogEntry.REGION)))
                                .toList()),
                        "id",
                        id(entry.type()),
                        "type",
                        entry.type(),
                        "name",
                        entry.name()))
                .toList());
    }

    private static String id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
