package io.github.interop4j.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Content;
import io.github.interop4j.wire.Id;
import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * What was about to be made, written down before the request left: enough to find it and take it back without the
 * program that made it. Free of secrets.
 *
 * @param number  counts from 1 in its book
 * @param cloud   the entry of clouds.yaml it was made with
 * @param project the project of that principal; empty for none
 * @param name    the text by which it is known to be ours; empty where it has none
 * @param varied  what varied in the creating path
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
        String name,
        Map<String, String> varied,
        String search,
        String list,
        String field,
        String id,
        Removal removal,
        int rank) {

    public Intent {
        varied = varied == null ? Map.of() : Map.copyOf(varied);
    }

    /** Returns the request that takes one of its things back. */
    Request removing(Id thing) {
        Request request = Request.of(service, removal.method(), base, filled(removal.path(), thing));
        return removal.body().isEmpty()
                ? request
                : request.with(Content.text(removal.body().replace("{id}", thing.value()), "application/json"));
    }

    /** Returns the request that shows one of its things. */
    Request showing(Id thing) {
        return Request.of(service, "GET", base, filled(removal.shown(), thing));
    }

    /** Returns the request that lists what may be its things. */
    Request searching() {
        return Request.of(service, "GET", base, filled(search.replace("{name}", Request.escape(name)), new Id("")));
    }

    String filled(String path, Id thing) {
        String text = path.replace("{id}", Request.escape(thing.value()));
        for (var each : varied.entrySet()) {
            text = text.replace("{" + each.getKey() + "}", each.getValue())
                    .replace("{" + each.getKey() + "...}", each.getValue());
        }
        return text;
    }

    /** Whether its things are known by a text that this run alone uses. */
    @JsonIgnore
    boolean isNamed() {
        return !name.isEmpty() && !search.isEmpty();
    }
}
