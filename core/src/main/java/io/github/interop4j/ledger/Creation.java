package io.github.interop4j.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Content;
import io.github.interop4j.wire.Id;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Declares, beside the word that sends it, what a POST or PUT brings into being and how that is taken back.
 *
 * @param service   the canonical service type
 * @param kind      what is made, such as {@code keypair}
 * @param method    of the creating request
 * @param path      the end of its path, with names in braces for what varies: {@code /users/{user}/things}
 * @param action    the one key of its body, where several actions share a path; empty where they do not
 * @param base      what the paths of ownership and removal are below
 * @param ids       where the answer says the ids: JSON Pointers, {@code *} for every element; {@code header NAME} for
 *     the last segment of a header's address
 * @param ownership how it is known to be ours
 * @param removal   how it is taken back
 * @param many      whether one request may make more than its answer says
 * @param rank      what is of a higher rank is taken back first, since it may depend on the lower
 */
@API(status = API.Status.EXPERIMENTAL)
public record Creation(
        String service,
        String kind,
        String method,
        String path,
        String action,
        Request.Base base,
        List<String> ids,
        Ownership ownership,
        Removal removal,
        boolean many,
        int rank) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Removal NOTHING = Removal.at("");

    public Creation {
        ids = List.copyOf(ids);
    }

    /** Declares that a request of this kind makes nothing that outlives what it is sent to. */
    public static Creation nothing(String service, String method, String path) {
        return new Creation(
                service,
                "nothing",
                method,
                path,
                "",
                Request.Base.ENDPOINT,
                List.of(),
                new Ownership.Contained(),
                NOTHING,
                false,
                0);
    }

    /** The same for one action of a path that others share. */
    public Creation action(String key) {
        return new Creation(service, kind, method, path, key, base, ids, ownership, removal, many, rank);
    }

    boolean owesNothing() {
        return ownership instanceof Ownership.Contained;
    }

    /** Returns what varied in the path, by name; empty where this is another request. */
    Optional<Map<String, String>> match(Call call) {
        if (!call.service().equals(service) || !call.method().equals(method)) {
            return Optional.empty();
        }
        Matcher names = NAME.matcher(path);
        Matcher whole = Pattern.compile(".*" + names.replaceAll("([^/]+)") + "/?")
                .matcher(call.uri().getRawPath());
        if (!whole.matches() || !(action.isEmpty() || body(call).has(action))) {
            return Optional.empty();
        }
        var found = new LinkedHashMap<String, String>();
        names.reset();
        for (int group = 1; names.find(); group++) {
            found.put(names.group(1), whole.group(group));
        }
        return Optional.of(found);
    }

    /** Returns the ids of what an answer says was made. */
    Set<Id> made(Answer answer) {
        var found = new LinkedHashSet<Id>();
        for (String place : ids) {
            if (place.startsWith("header ")) {
                answer.headers()
                        .first(place.substring("header ".length()))
                        .map(address -> address.substring(address.lastIndexOf('/') + 1))
                        .filter(id -> !id.isBlank())
                        .ifPresent(id -> found.add(new Id(id)));
            } else {
                collect(answer.json(), place, found);
            }
        }
        return found;
    }

    private static void collect(JsonNode node, String pointer, Set<Id> found) {
        int star = pointer.indexOf("/*");
        if (star < 0) {
            JsonNode id = node.at(pointer);
            if (id.isTextual() && !id.textValue().isBlank()) {
                found.add(new Id(id.textValue()));
            }
            return;
        }
        for (JsonNode element : node.at(pointer.substring(0, star))) {
            collect(element, pointer.substring(star + 2), found);
        }
    }

    /** Returns the text by which a thing with this request is known to be ours. */
    Optional<String> name(Call call) {
        return ownership instanceof Ownership.Named named
                ? Optional.of(body(call).at(named.said()))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue)
                : Optional.empty();
    }

    private static JsonNode body(Call call) {
        return call.content().map(Content::tree).orElseGet(MissingNode::getInstance);
    }
}
