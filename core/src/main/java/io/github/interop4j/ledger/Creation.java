package io.github.interop4j.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.interop4j.session.Endpoint;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Content;
import io.github.interop4j.wire.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Declares, beside the word that sends it, what a POST or PUT brings into being and how that is taken back.
 *
 * <p>Of several declarations that match one request, the first counts, and all that are {@link #beside}.
 *
 * @param service   the canonical service type that is asked to make it
 * @param kind      what is made, such as {@code keypair}
 * @param method    of the creating request; {@code COPY} is known by its {@code Destination} and not by its path, and what
 *     sends an archive by the path with the {@linkplain Content#folder folder} that comes into being below it
 * @param path      the end of its path, with names in braces for what varies: {@code /users/{user}/things};
 *     {@code {name...}} varies over slashes; {@code ?name} after it asks for a query parameter
 * @param action    what its body must have, where several actions share a path: the keys from the top, joined by
 *     slashes; empty where they do not
 * @param home      the service in which it lives, is found and taken back: {@code service} nearly always
 * @param base      what the paths of ownership and removal are below
 * @param ids       where the answer says the ids: JSON Pointers, {@code *} for every element; {@code header NAME} for
 *     the last segment of a header's address
 * @param ownership how it is known to be ours
 * @param removal   how it is taken back
 * @param many      JSON Pointers to what, said in the request, lets it make more than its answer tells
 * @param rank      what is of a higher rank is taken back first, since it may depend on the lower
 * @param aside     whether the request may make it besides what it is sent for, and no answer tells
 * @param within    where the request says the id of what it is in and goes with: a JSON Pointer, or a name of the path in
 *     braces; empty where it is in nothing of the kind
 * @param listed    the path of one list that names all there are of one's own, in the places that the ownership says;
 *     {@code {ids}} in it for those that are asked for, commas between. Empty where there is none
 */
@API(status = API.Status.EXPERIMENTAL)
public record Creation(
        String service,
        String kind,
        String method,
        String path,
        String action,
        String home,
        Request.Base base,
        List<String> ids,
        Ownership ownership,
        Removal removal,
        List<String> many,
        int rank,
        boolean aside,
        String within,
        String listed) {

    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]\\w*)(\\.\\.\\.)?}");

    public Creation {
        ids = List.copyOf(ids);
        many = List.copyOf(many);
    }

    /**
     * Declares something that is known by its id alone and deleted below the path it was made at; the methods here
     * that return a changed copy say what is otherwise.
     */
    public static Creation of(String service, String kind, String method, String path) {
        return new Creation(
                service,
                kind,
                method,
                path,
                "",
                service,
                Request.Base.ENDPOINT,
                List.of(),
                new Ownership.IdOnly("", "", "/id"),
                Removal.at(path + "/{id}"),
                List.of(),
                Rank.LEAF,
                false,
                "",
                "");
    }

    /** Declares that a request of this kind makes nothing that outlives what it is sent to. */
    public static Creation nothing(String service, String method, String path) {
        return of(service, "nothing", method, path).owned(new Ownership.Contained());
    }

    /** The same for one action of a path that others share. */
    public Creation action(String key) {
        return new Creation(
                service, kind, method, path, key, home, base, ids, ownership, removal, many, rank, aside, within,
                listed);
    }

    /** The same for what lives in another service than the one that is asked to make it. */
    public Creation in(String service) {
        return new Creation(
                this.service,
                kind,
                method,
                path,
                action,
                service,
                base,
                ids,
                ownership,
                removal,
                many,
                rank,
                aside,
                within,
                listed);
    }

    public Creation below(Request.Base base) {
        return new Creation(
                service, kind, method, path, action, home, base, ids, ownership, removal, many, rank, aside, within,
                listed);
    }

    public Creation ids(String... places) {
        return new Creation(
                service,
                kind,
                method,
                path,
                action,
                home,
                base,
                List.of(places),
                ownership,
                removal,
                many,
                rank,
                aside,
                within,
                listed);
    }

    public Creation owned(Ownership ownership) {
        return new Creation(
                service, kind, method, path, action, home, base, ids, ownership, removal, many, rank, aside, within,
                listed);
    }

    public Creation removed(Removal removal) {
        return new Creation(
                service, kind, method, path, action, home, base, ids, ownership, removal, many, rank, aside, within,
                listed);
    }

    public Creation many(String... pointers) {
        return new Creation(
                service,
                kind,
                method,
                path,
                action,
                home,
                base,
                ids,
                ownership,
                removal,
                List.of(pointers),
                rank,
                aside,
                within,
                listed);
    }

    public Creation rank(int rank) {
        return new Creation(
                service, kind, method, path, action, home, base, ids, ownership, removal, many, rank, aside, within,
                listed);
    }

    /** The same for what a request may make besides what it is sent for. */
    public Creation beside() {
        return new Creation(
                service, kind, method, path, action, home, base, ids, ownership, removal, many, rank, true, within,
                listed);
    }

    /** The same for what the service deletes with what it is in: when that is gone, so is this. */
    public Creation within(String place) {
        return new Creation(
                service, kind, method, path, action, home, base, ids, ownership, removal, many, rank, aside, place,
                listed);
    }

    /** The same for what one list names all of: many that were deleted are seen gone by one request. */
    public Creation listed(String path) {
        return new Creation(
                service, kind, method, this.path, action, home, base, ids, ownership, removal, many, rank, aside,
                within, path);
    }

    /** Returns the id of what a thing that this request makes is in; empty where nothing says it. */
    String within(Call call, Map<String, String> varied) {
        if (within.startsWith("{")) {
            return varied.getOrDefault(within.substring(1, within.length() - 1), "");
        }
        return within.isEmpty() ? "" : body(call).at(within).asText();
    }

    boolean owesNothing() {
        return ownership instanceof Ownership.Contained;
    }

    /**
     * Returns what varied in the path, by name and in its order; empty where this is another request.
     *
     * @param endpoint of the service: a path that is known by its end must begin there, lest {@code /{container}}
     *     takes an object for a container; empty where it is not known
     */
    Optional<Map<String, String>> match(Call call, Supplier<Optional<Endpoint>> endpoint) {
        if (!call.service().equals(service) || !call.method().equals(method) || !asksFor(call)) {
            return Optional.empty();
        }
        Optional<Map<String, String>> varied = varied(isCopy() ? "" : ".*", call);
        if (varied.isEmpty()
                || !(action.isEmpty() || !body(call).at("/" + action).isMissingNode())) {
            return Optional.empty();
        }
        // asked for only now: whoever logs in has no catalog yet
        return owesNothing() || isCopy()
                ? varied
                : endpoint.get().map(each -> below(each, call)).orElse(varied);
    }

    private boolean asksFor(Call call) {
        int query = path.indexOf('?');
        return query < 0
                || Stream.of(Optional.ofNullable(call.uri().getRawQuery())
                                .orElse("")
                                .split("&"))
                        .anyMatch(each -> each.replaceFirst("=.*", "").equals(path.substring(query + 1)));
    }

    /** Where it lives elsewhere than it is made, the base is that of the other service. */
    private Optional<Map<String, String>> below(Endpoint endpoint, Call call) {
        return Stream.of(Request.Base.values())
                .filter(any -> any == base || !home.equals(service))
                .map(any -> Pattern.quote(endpoint.at(any, "").getRawPath()))
                .flatMap(start -> varied(start, call).stream())
                .findFirst();
    }

    private Optional<Map<String, String>> varied(String start, Call call) {
        var names = new ArrayList<String>();
        Matcher whole = pattern(start, names).matcher(address(call));
        if (!whole.matches()) {
            return Optional.empty();
        }
        var found = new LinkedHashMap<String, String>();
        names.forEach(name -> found.put(name, whole.group(name)));
        return Optional.of(found);
    }

    private Pattern pattern(String start, List<String> names) {
        var text = new StringBuilder(start);
        String path = this.path.replaceFirst("[?].*", "");
        Matcher name = NAME.matcher(path);
        int literal = 0;
        while (name.find()) {
            names.add(name.group(1));
            text.append(Pattern.quote(path.substring(literal, name.start())))
                    .append("(?<")
                    .append(name.group(1))
                    .append(name.group(2) == null ? ">[^/]+)" : ">.+)");
            literal = name.end();
        }
        return Pattern.compile(
                text.append(Pattern.quote(path.substring(literal))).append("/?").toString());
    }

    private boolean isCopy() {
        return method.equals("COPY");
    }

    /**
     * What a copy makes is where it goes, and its path is where it comes from; what an archive makes is below the path
     * where it is unpacked.
     */
    private String address(Call call) {
        if (isCopy()) {
            return "/" + call.headers().first("Destination").orElse("").replaceFirst("^/", "");
        }
        String path = call.uri().getRawPath();
        return call.content()
                .flatMap(Content::folder)
                .map(each -> path + "/" + Request.escape(each))
                .orElse(path);
    }

    /** Whether this request may make more than its answer says. */
    boolean mayMakeMore(Call call) {
        return many.stream().anyMatch(pointer -> !body(call).at(pointer).isMissingNode());
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

    static void collect(JsonNode node, String pointer, Set<Id> found) {
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
        return ownership.said().flatMap(said -> {
            int place = said.indexOf('{');
            return Optional.of(body(call).at(place < 0 ? said : said.substring(place + 1, said.indexOf('}'))))
                    .filter(JsonNode::isTextual)
                    .map(text -> place < 0
                            ? text.textValue()
                            : said.substring(0, place) + text.textValue() + said.substring(said.indexOf('}') + 1));
        });
    }

    private static JsonNode body(Call call) {
        return call.content().map(Content::tree).orElseGet(MissingNode::getInstance);
    }
}
