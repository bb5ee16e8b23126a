package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.identity.Caller;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Read the bodies of the requests for one kind of resource, as strictly as Neutron does.
 *
 * @param resource the key of one in a body, {@code network}
 * @param collection the key of several, {@code networks}
 */
record Attributes(String resource, String collection, Map<String, Attribute> known) {

    static Attributes of(String resource, String collection, Attribute... own) {
        Map<String, Attribute> known = new LinkedHashMap<>();
        Stream<Attribute> common = Stream.of(
                Attribute.text("name"),
                Attribute.text("description"),
                Attribute.any("tenant_id").onlyAtCreation(),
                Attribute.any("project_id").onlyAtCreation(),
                Attribute.shown("id"),
                Attribute.shown("status"),
                Attribute.shown("revision_number"),
                Attribute.shown("created_at"),
                Attribute.shown("updated_at"),
                Attribute.shown("tags"));
        Stream.concat(common, Stream.of(own)).forEach(attribute -> known.put(attribute.name(), attribute));
        return new Attributes(resource, collection, known);
    }

    /** What is wanted: one resource, or where the body has the collection several. */
    List<JsonNode> wanted(Request request, Caller caller) {
        JsonNode body = body(request);
        List<JsonNode> wanted = new ArrayList<>();
        if (body.path(collection).isArray()) {
            body.get(collection).forEach(each -> wanted.add(each.has(resource) ? each.get(resource) : each));
            if (wanted.isEmpty()) {
                throw Words.badRequest("Resources required");
            }
        } else {
            wanted.add(found(body));
        }
        wanted.forEach(each -> checkCreation(each, caller));
        return wanted;
    }

    /** Whether the request wants several, and is answered with several. */
    boolean isBulk(Request request) {
        return body(request).path(collection).isArray();
    }

    /** What is to be changed. */
    ObjectNode change(Request request, Caller caller) {
        JsonNode change = found(body(request));
        for (Iterator<String> names = change.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            Attribute attribute = find(name);
            if (attribute.verbs() != Attribute.Verbs.POST_AND_PUT) {
                throw Words.badRequest("Cannot update read-only attribute " + name);
            }
            attribute.check(change.get(name));
            allow(attribute, change.get(name), caller, "update");
        }
        return change.deepCopy();
    }

    /** These attributes, where anybody may choose one that only an administrator may change. */
    Attributes freeAtCreation(String name) {
        Map<String, Attribute> other = new LinkedHashMap<>(known);
        other.computeIfPresent(name, (key, attribute) -> Attribute.any(key));
        return new Attributes(resource, collection, other);
    }

    Set<String> names() {
        return known.keySet();
    }

    /** The project that a new resource shall belong to. */
    static String projectOf(JsonNode wanted, Caller caller) {
        String own = caller.projectId().orElse("");
        return wanted.path("project_id").asText(wanted.path("tenant_id").asText(own));
    }

    private void checkCreation(JsonNode wanted, Caller caller) {
        known.values().stream()
                .filter(attribute -> attribute.isRequired() && !wanted.has(attribute.name()))
                .findFirst()
                .ifPresent(missing -> {
                    throw Words.badRequest(
                            "Failed to parse request. Required attribute '" + missing.name() + "' not specified");
                });
        if (!caller.isAdmin() && !Optional.of(projectOf(wanted, caller)).equals(caller.projectId())) {
            throw Words.badRequest("Specifying 'project_id' or 'tenant_id' other than the authenticated project in"
                    + " request requires admin or advsvc privileges");
        }
        for (Iterator<String> names = wanted.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            Attribute attribute = find(name);
            if (attribute.verbs() == Attribute.Verbs.NONE) {
                throw Words.badRequest("Attribute '" + name + "' not allowed in POST");
            }
            attribute.check(wanted.get(name));
            allow(attribute, wanted.get(name), caller, "create");
        }
    }

    private Attribute find(String name) {
        return Optional.ofNullable(known.get(name))
                .orElseThrow(() -> Words.badRequest("Unrecognized attribute(s) '" + name + "'"));
    }

    private void allow(Attribute attribute, JsonNode value, Caller caller, String deed) {
        boolean isUsual = value.isNull() || value.isBoolean() && !value.asBoolean();
        if (attribute.isForAdmin() && !isUsual && !caller.isAdmin()) {
            String rule = "rule:" + deed + "_" + resource;
            throw Words.disallowed("(" + rule + " and " + rule + ":" + attribute.name() + ")");
        }
    }

    private JsonNode found(JsonNode body) {
        if (!body.path(resource).isObject()) {
            throw Words.badRequest("Unable to find '" + resource + "' in request body");
        }
        return body.get(resource);
    }

    private static JsonNode body(Request request) {
        if (request.body().isEmpty()) {
            return Json.object();
        }
        return request.body()
                .json()
                .filter(JsonNode::isObject)
                .orElseThrow(() -> Words.badRequest("Body contains invalid data"));
    }
}
