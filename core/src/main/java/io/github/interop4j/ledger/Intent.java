package io.github.interop4j.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.cloud.Pace;
import io.github.interop4j.session.Identity;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Content;
import io.github.interop4j.wire.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What was about to be made, written down before the request left: enough to find it and take it back without the
 * program that made it. Free of secrets.
 *
 * @param number  counts from 1 in its book
 * @param at      when, by the cloud's clock as far as it has told it
 * @param cloud   the entry of clouds.yaml it was made with
 * @param project the project of that principal; empty for none
 * @param known   how its things are known to be ours
 * @param name    the text by which they are, where they are known by one
 * @param varied  what varied in the creating path, in its order
 * @param refers  the ids that the request names, where the thing has no name: it will name them too
 * @param bearer  the service of what it hangs on, where it is known by that
 * @param unready what says that the bearer may not have all of it yet
 * @param within  the id of what it is in and goes with; empty for nothing
 */
@API(status = API.Status.EXPERIMENTAL)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Intent(
        int number,
        Instant at,
        String cloud,
        String project,
        String user,
        String service,
        String kind,
        Request.Base base,
        Known known,
        String name,
        Map<String, String> varied,
        List<String> refers,
        String search,
        String list,
        String field,
        String id,
        Removal removal,
        int rank,
        String bearer,
        String unready,
        String within) {

    private static final Pattern UUID =
            Pattern.compile("\\p{XDigit}{8}-?\\p{XDigit}{4}-?\\p{XDigit}{4}-?\\p{XDigit}{4}-?\\p{XDigit}{12}");

    /** How a thing is known to be ours; {@link Ownership}, as far as a book must say it. */
    public enum Known {
        NAME,
        PATH,
        BEARER,
        ID
    }

    /** What a book leaves out is empty. */
    public Intent {
        project = orEmpty(project);
        name = orEmpty(name);
        varied = varied == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(varied));
        refers = refers == null ? List.of() : List.copyOf(refers);
        search = orEmpty(search);
        list = orEmpty(list);
        field = orEmpty(field);
        id = orEmpty(id);
        bearer = orEmpty(bearer);
        unready = orEmpty(unready);
        within = orEmpty(within);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Returns until when a cloud may act on it that has not answered: for as long again as its answer is waited for. */
    Instant mayActUntil(Pace pace) {
        return at.plus(pace.requestDeadline().multipliedBy(2));
    }

    /**
     * Notes what a request is about to make.
     *
     * @param name by which its things are known; empty where they are not known by one
     */
    static Intent of(
            int number,
            Instant at,
            Creation creation,
            Call call,
            Map<String, String> varied,
            String name,
            Principal maker) {
        Identity identity = maker.identity();
        Ownership how = creation.ownership();
        Known known = Known.PATH;
        String search = "";
        String list = "";
        String field = "";
        String id = "";
        String bearer = "";
        String unready = "";
        if (how instanceof Ownership.Named named) {
            known = Known.NAME;
            search = named.search();
            list = named.list();
            field = named.field();
            id = named.id();
        } else if (how instanceof Ownership.HandedOver over) {
            known = Known.NAME;
            search = over.search();
            list = over.list();
            field = over.field();
            id = over.id();
        } else if (how instanceof Ownership.Borne borne) {
            known = Known.BEARER;
            search = borne.search();
            list = borne.list();
            field = borne.field();
            id = borne.id();
            bearer = borne.service();
            unready = borne.unready();
        } else if (how instanceof Ownership.IdOnly only) {
            known = Known.ID;
            search = only.search();
            list = only.list();
            id = only.id();
        }
        return new Intent(
                number,
                at,
                maker.cloud().name(),
                identity.projectId().orElse(""),
                identity.userId(),
                creation.home(),
                creation.kind(),
                creation.base(),
                known,
                name,
                varied,
                known == Known.ID || known == Known.BEARER ? ids(call) : List.of(),
                search,
                list,
                field,
                id,
                creation.removal(),
                creation.rank(),
                bearer,
                unready,
                creation.within(call, varied));
    }

    /** Returns every id that the body of a request names. */
    static List<String> ids(Call call) {
        return call.content().map(Content::tree).map(Intent::ids).orElse(List.of());
    }

    /** Returns every id that a thing, or a request for it, names. */
    static List<String> ids(JsonNode thing) {
        var ids = new ArrayList<String>();
        if (thing.isTextual() && UUID.matcher(thing.textValue()).matches()) {
            ids.add(thing.textValue());
        }
        thing.forEach(part -> ids.addAll(ids(part)));
        return ids;
    }

    /** Returns the id of what is known by its path. */
    Id path() {
        return new Id(String.join("/", varied.values()));
    }

    /** Returns the request that takes one of its things back. */
    Request removing(Id thing) {
        return request(removal.method(), removal.path(), removal.body(), thing);
    }

    /** Returns the request that undoes what may keep one of its things from being taken back; empty for none. */
    Optional<Request> freeing(Id thing) {
        return removal.freedAt().isEmpty()
                ? Optional.empty()
                : Optional.of(request("POST", removal.freedAt(), removal.freedBy(), thing));
    }

    private Request request(String method, String path, String body, Id thing) {
        Request request = Request.of(service, method, base, filled(path, thing));
        return body.isEmpty()
                ? request
                : request.with(Content.text(body.replace("{id}", thing.value()), "application/json"));
    }

    /** Returns the request that shows one of its things. */
    Request showing(Id thing) {
        return Request.of(service, "GET", base, filled(removal.shown(), thing));
    }

    /** Returns the request that lists what may be its things. */
    Request searching() {
        // what has no name is in no list that is narrowed by one
        String all = name.isEmpty() ? search.replaceFirst("[?]\\w+=[{]name[}]$", "") : search;
        String path = filled(all.replace("{name}", Request.escape(name)), new Id(""));
        return bearer.isEmpty()
                ? Request.of(service, "GET", base, path)
                : Request.of(bearer, "GET", Request.Base.ENDPOINT, path);
    }

    /** Returns the request for another page of that list. */
    Request searching(String query) {
        Request first = searching();
        return Request.of(first.service(), "GET", first.base(), first.path().replaceFirst("[?].*", "") + "?" + query);
    }

    /** Returns the request that lists what is in one of its things. */
    Request listing(Id thing) {
        return Request.of(service, "GET", base, filled(removal.inside(), thing));
    }

    /** Returns the request that deletes what is in one of its things. */
    Request removingInside(Id thing, String name) {
        String path = filled(removal.path(), thing) + "/" + Request.escape(name).replace("%2F", "/");
        return Request.of(service, "DELETE", base, path);
    }

    /** Whether a text is the name, or the name with the number that a service adds when it makes several. */
    boolean isNamed(JsonNode field) {
        String text = field.asText("");
        return text.equals(name)
                || (text.startsWith(name + "-")
                        && text.substring(name.length() + 1).matches("\\d+"));
    }

    /** Whether a bearer may not have all that is to hang on it. */
    boolean isUnready(JsonNode thing) {
        int equals = unready.indexOf('=');
        return equals > 0 && thing.at(unready.substring(0, equals)).asText().equals(unready.substring(equals + 1));
    }

    /** Returns the ids of what hangs on something, if that is the bearer, but for what the request itself named. */
    Set<Id> borneBy(JsonNode thing) {
        var ids = new LinkedHashSet<Id>();
        if (known == Known.BEARER && isNamed(thing.at(field))) {
            Creation.collect(thing, id, ids);
            refers.forEach(each -> ids.remove(new Id(each)));
        }
        return ids;
    }

    String filled(String path, Id thing) {
        String text = path.replace("{id}", Request.escape(thing.value()));
        for (var each : varied.entrySet()) {
            text = text.replace("{" + each.getKey() + "}", each.getValue())
                    .replace("{" + each.getKey() + "...}", each.getValue());
        }
        return text;
    }
}
