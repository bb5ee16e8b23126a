package io.github.interop4j.referencecloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Body;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.RoutingTable.Place;
import io.github.interop4j.referencecloud.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apiguardian.api.API;

/** Make every lie that can be told about an honest exchange, always the same ones in the same order. */
@API(status = API.Status.EXPERIMENTAL)
public final class Lies {

    private static final Set<String> CARRIAGE =
            Set.of("date", "content-length", "connection", "transfer-encoding", "keep-alive", "server");

    private final ToldExchange honest;
    private final Lie.About about;
    private final Optional<JsonNode> body;
    private final List<Lie> lies = new ArrayList<>();

    private Lies(ToldExchange honest, Lie.About about) {
        this.honest = honest;
        this.about = about;
        body = Json.read(honest.body().getBytes(StandardCharsets.UTF_8)).filter(JsonNode::isContainerNode);
    }

    /** Every lie about this exchange; whether one changes an answer shows when it is told. */
    public static List<Lie> about(ToldExchange honest) {
        String path = Services.templates()
                .place(honest.method(), honest.path())
                .map(Place::anonymousPath)
                .orElse(honest.path());
        Request asked = Request.arriving(honest.method(), honest.path(), honest.query(), Map.of(), Body.empty(), "");
        Lie.About about = new Lie.About(honest.method(), path, asked.query().keySet(), honest.status());
        return new Lies(honest, about).all();
    }

    private List<Lie> all() {
        statuses();
        headers();
        body.ifPresent(this::fields);
        body.ifPresent(this::lists);
        parameters();
        deeds();
        wholeBody();
        return List.copyOf(lies);
    }

    private void statuses() {
        for (int other : otherStatuses(honest.status())) {
            add(LieKind.STATUS, String.valueOf(other), (reply, moment) -> reply.withStatus(other));
        }
    }

    private static List<Integer> otherStatuses(int status) {
        return switch (status) {
            case 200 -> List.of(202, 500);
            case 201, 202, 203, 204, 300 -> List.of(200, 500);
            case 401 -> List.of(403, 200);
            case 403 -> List.of(404, 200);
            case 404 -> List.of(400, 200);
            default -> status < 400 ? List.of(200, 500) : List.of(404, 200);
        };
    }

    private void headers() {
        for (String name : new TreeSet<>(honest.headers().keySet())) {
            String written = name.toLowerCase(Locale.ROOT);
            boolean isTypeOfNothing =
                    written.equals("content-type") && honest.body().isEmpty();
            if (!CARRIAGE.contains(written) && !written.startsWith(":") && !isTypeOfNothing) {
                add(LieKind.HEADER_DROPPED, name, (reply, moment) -> reply.without(name));
            }
        }
    }

    private void fields(JsonNode document) {
        for (FieldPath field : FieldPath.fieldsOf(document)) {
            addToFields(LieKind.FIELD_DROPPED, field, ObjectNode::remove);
        }
        for (FieldPath field : FieldPath.fieldsOf(document)) {
            addToFields(
                    LieKind.FIELD_TYPE, field, (owner, name) -> owner.set(name, Distortion.ofType(owner.get(name))));
        }
        for (FieldPath field : FieldPath.fieldsOf(document)) {
            if (Distortion.ofValue(field.firstIn(document)).isPresent()) {
                addToFields(
                        LieKind.FIELD_VALUE,
                        field,
                        (owner, name) ->
                                Distortion.ofValue(owner.get(name)).ifPresent(value -> owner.set(name, value)));
            }
        }
        for (FieldPath object : FieldPath.objectsOf(document)) {
            addToBody(LieKind.EXTRA_FIELD, object.toString(), (json, moment) -> object.each(json, Lies::addUnknown));
        }
    }

    private static void addUnknown(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.put("x_unknown_field", "nobody documented this");
        }
    }

    private void lists(JsonNode document) {
        for (FieldPath list : FieldPath.arraysOf(document)) {
            if (!list.firstIn(document).isEmpty()) {
                addToBody(
                        LieKind.ELEMENT_MISSING,
                        list.toString(),
                        (json, moment) -> list.each(json, array -> removeNewest((ArrayNode) array, list, moment)));
                addToBody(
                        LieKind.ELEMENT_FOREIGN,
                        list.toString(),
                        (json, moment) -> list.each(json, array -> addForeign((ArrayNode) array)));
            }
            boolean isTheCollection =
                    list.segments().size() == 1 && !list.toString().equals("/links"); // a description has some
            if (isTheCollection && list.firstIn(document).size() > 1) {
                addToBody(
                        LieKind.ORDER,
                        list.toString(),
                        (json, moment) -> list.each(json, array -> reverse((ArrayNode) array)));
            }
        }
    }

    /** Remove what the one who is lied to made: the last element that was not there formerly. */
    private static void removeNewest(ArrayNode array, FieldPath list, Moment moment) {
        for (World earlier : moment.request().method().equals("GET") ? moment.formerly() : List.<World>of()) {
            Set<JsonNode> old = new HashSet<>();
            moment.in(earlier).body().json().ifPresent(then -> list.each(then, elements -> elements.forEach(old::add)));
            for (int i = array.size() - 1; i >= 0; i--) {
                if (!old.contains(array.get(i))) {
                    array.remove(i);
                    return;
                }
            }
        }
        if (!array.isEmpty()) {
            array.remove(0);
        }
    }

    private static void addForeign(ArrayNode array) {
        if (!array.isEmpty()) {
            array.add(Distortion.foreign(array.get(0)));
        }
    }

    private static void reverse(ArrayNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(element -> elements.add(0, element));
        array.removeAll().addAll(elements);
    }

    private void parameters() {
        if (honest.method().equals("GET")) {
            for (String name : new TreeSet<>(about.parameters())) {
                add(
                        LieKind.FILTER_IGNORED,
                        name,
                        (reply, moment) -> sameHeaders(
                                reply, moment.honestly(moment.request().overlooking(name))));
            }
        }
    }

    private void deeds() {
        boolean isSuccess = honest.status() / 100 == 2;
        Lie.Manner asUsual = (reply, moment) -> reply;
        switch (honest.method()) {
            case "GET", "HEAD" -> add(LieKind.STALE_STATE, "", Lies::stale);
            case "DELETE" -> addIf(isSuccess, LieKind.DELETION_IGNORED, asUsual);
            case "POST" ->
                addIf(isSuccess, body.isPresent() ? LieKind.CREATION_IGNORED : LieKind.UPDATE_IGNORED, asUsual);
            default -> addIf(isSuccess, LieKind.UPDATE_IGNORED, asUsual);
        }
    }

    private static Reply stale(Reply honest, Moment moment) {
        for (World earlier : moment.past()) {
            Reply then = moment.in(earlier);
            if (then.status() != honest.status() || !then.body().equals(honest.body())) {
                return then;
            }
        }
        return honest;
    }

    private void wholeBody() {
        if (body.isPresent()) {
            add(LieKind.UNPARSABLE_BODY, "", (reply, moment) -> {
                byte[] bytes = reply.body().bytes();
                return reply.withBody(Body.of(Arrays.copyOf(bytes, bytes.length / 2)));
            });
        }
        if (!honest.body().isEmpty()) {
            add(LieKind.EMPTY_BODY, "", (reply, moment) -> reply.withBody(Body.empty()));
        }
    }

    private void addToFields(LieKind kind, FieldPath field, BiConsumer<ObjectNode, String> change) {
        addToBody(kind, field.toString(), (json, moment) -> field.eachOwner(json, change));
    }

    private void addToBody(LieKind kind, String detail, BiConsumer<JsonNode, Moment> change) {
        add(
                kind,
                detail,
                (reply, moment) -> reply.body()
                        .json()
                        .map(json -> {
                            change.accept(json, moment);
                            return reply.withBody(Body.of(json));
                        })
                        .orElse(reply));
    }

    private void addIf(boolean applies, LieKind kind, Lie.Manner manner) {
        if (applies) {
            add(kind, "", manner);
        }
    }

    private void add(LieKind kind, String detail, Lie.Manner manner) {
        lies.add(new Lie(kind, about, detail, manner));
    }

    private static Reply sameHeaders(Reply honest, Reply other) {
        return new Reply(other.status(), honest.headers(), other.body());
    }
}
