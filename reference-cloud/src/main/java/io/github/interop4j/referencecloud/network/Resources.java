package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.ArrayList;
import java.util.List;

/** List, create, show, change and delete the resources of one kind, as Neutron does with those of every kind. */
final class Resources<T extends Resource> {

    private final Kind<T> kind;
    private final Attributes attributes;
    private final Conditions conditions;
    private final Limits limits;

    Resources(Kind<T> kind, Conditions conditions) {
        this.kind = kind;
        this.conditions = conditions;
        attributes = kind.attributes();
        limits = new Limits(conditions);
    }

    List<Route> routes() {
        String all = "/v2.0/" + attributes.collection().replace('_', '-');
        String one = all + "/{id}";
        List<Route> routes = new ArrayList<>(List.of(
                Route.of("GET", all, this::list),
                Route.of("POST", all, this::create),
                Route.of("GET", one, this::show),
                Route.of("DELETE", one, this::delete)));
        if (kind instanceof Kind.Changeable<T> changeable) {
            routes.add(Route.of("PUT", one, (request, world) -> update(changeable, request, world)));
        }
        return routes;
    }

    private Reply list(Request request, World world) {
        Sight sight = sight(request, world);
        return Listing.of(
                request, attributes, kind::unknown, kind.seen(sight).stream().map(one -> kind.show(one, sight)));
    }

    /** Create one resource or several: all that a request wants, or none. */
    private Reply create(Request request, World world) {
        Sight sight = sight(request, world);
        List<JsonNode> wanted = kind.attributesAtCreation().wanted(request, sight.caller());
        World trial = world.copy();
        Sight trying = new Sight(sight.caller(), trial);
        List<ObjectNode> made = new ArrayList<>();
        for (JsonNode each : wanted) {
            String projectId = Attributes.projectOf(each, sight.caller());
            T one = kind.create(each, Standard.create(projectId, each, conditions.now()), trying);
            trial.put(one);
            made.add(kind.showNew(one, trying));
            limits.require(attributes.resource(), projectId, trial);
        }
        world.become(trial);
        return attributes.isBulk(request)
                ? Reply.json(201, Json.object(attributes.collection(), made))
                : answer(201, made.get(0));
    }

    private Reply show(Request request, World world) {
        Sight sight = sight(request, world);
        return answer(200, Listing.trimmed(request, kind.show(found(request, sight), sight)));
    }

    private Reply update(Kind.Changeable<T> changeable, Request request, World world) {
        Sight sight = sight(request, world);
        ObjectNode change = attributes.change(request, sight.caller());
        T changed = changeable.change(own(request, sight, "update"), change, sight, conditions.now());
        world.put(changed);
        return answer(200, changeable.showChanged(changed, sight));
    }

    private Reply delete(Request request, World world) {
        T one = own(request, sight(request, world), "delete");
        kind.letGo(one, world, conditions.now());
        world.remove(one);
        return Reply.empty(204);
    }

    private T own(Request request, Sight sight, String deed) {
        T one = found(request, sight);
        if (!kind.isOwn(one, sight)) {
            throw Words.disallowed("rule:" + deed + "_" + attributes.resource());
        }
        return one;
    }

    private T found(Request request, Sight sight) {
        return kind.find(request.variable("id"), sight);
    }

    private Sight sight(Request request, World world) {
        return Sight.of(request, world, conditions.clock());
    }

    private Reply answer(int status, ObjectNode shown) {
        return Reply.json(status, Json.object(attributes.resource(), shown));
    }
}
