package io.github.interop4j.ledger;

import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Id;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Declares, beside the word that sends it, what a POST or PUT brings into being and how that is taken back.
 *
 * @param kind     what is made, such as {@code keypair}; {@code nothing} for a request that makes nothing
 * @param path     the end of its path, with names in braces for what varies: {@code /users/{user}/things}
 * @param ids      JSON Pointers to the ids in the answer; all that are there are ids of new things
 * @param deletion the path that deletes one, with the same names and {@code {id}}
 * @param base     what the deletion's path is below
 * @param rank     what is of a higher rank is deleted first, since it may depend on the lower
 */
@API(status = API.Status.EXPERIMENTAL)
public record Creation(
        String service,
        String kind,
        String method,
        String path,
        List<String> ids,
        String deletion,
        Request.Base base,
        int rank) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    public Creation {
        ids = List.copyOf(ids);
    }

    /** Declares that a request of this kind makes nothing that lasts. */
    public static Creation nothing(String service, String method, String path) {
        return new Creation(service, "nothing", method, path, List.of(), "", Request.Base.ENDPOINT, 0);
    }

    boolean makesNothing() {
        return ids.isEmpty();
    }

    /** Returns what varied in the path, by name; empty where this is another request. */
    Optional<Map<String, String>> match(Call call) {
        if (!call.service().equals(service) || !call.method().equals(method)) {
            return Optional.empty();
        }
        Matcher names = NAME.matcher(path);
        var found = new LinkedHashMap<String, String>();
        Matcher whole = Pattern.compile(".*" + names.replaceAll("([^/]+)"))
                .matcher(call.uri().getRawPath());
        if (!whole.matches()) {
            return Optional.empty();
        }
        names.reset();
        for (int group = 1; names.find(); group++) {
            found.put(names.group(1), whole.group(group));
        }
        return Optional.of(found);
    }

    /** Returns the ids of what an answer says was made. */
    Set<Id> made(Answer answer) {
        return ids.stream()
                .map(pointer -> answer.json().at(pointer))
                .filter(node -> node.isTextual())
                .map(node -> new Id(node.textValue()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the path of one of them. */
    String pathOf(Id id, Map<String, String> varied) {
        String text = deletion.replace("{id}", Request.escape(id.value()));
        for (String name : varied.keySet()) {
            text = text.replace("{" + name + "}", varied.getOrDefault(name, ""));
        }
        return text;
    }
}
