package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.ArrayList;
import java.util.List;

/** Create one resource or several: all that a request wants, or none. */
final class Creating {

    private final Attributes attributes;
    private final Conditions conditions;
    private final Limits limits;

    Creating(Attributes attributes, Conditions conditions) {
        this.attributes = attributes;
        this.conditions = conditions;
        limits = new Limits(conditions);
    }

    /** Make one resource. */
    @FunctionalInterface
    interface Maker {

        /** Put it into the world, and show it. */
        ObjectNode make(JsonNode wanted, Standard standard, Sight sight);
    }

    Reply answer(Request request, World world, Maker maker) {
        Sight sight = Sight.of(request, world, conditions.clock());
        List<JsonNode> wanted = attributes.wanted(request, sight.caller());
        World trial = world.copy();
        List<ObjectNode> made = new ArrayList<>();
        for (JsonNode each : wanted) {
            String projectId = Attributes.projectOf(each, sight.caller());
            Standard standard = Standard.create(projectId, each, conditions.now());
            ObjectNode shown = maker.make(each, standard, new Sight(sight.caller(), trial));
            limits.require(attributes.resource(), projectId, trial);
            made.add(shown);
        }
        world.become(trial);
        return attributes.isBulk(request)
                ? Reply.json(201, Json.object(attributes.collection(), made))
                : Reply.json(201, Json.object(attributes.resource(), made.get(0)));
    }
}
