package io.github.interop4j.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.session.Principal;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Looks for what came of an intent whose answer is not known, by the text that only this run uses.
 */
final class Search {

    private final Principal principal;

    Search(Principal principal) {
        this.principal = principal;
    }

    /**
     * Returns the ids of the things that an intent made, as the cloud lists them now; none for an intent without a text
     * of its own.
     *
     * @throws IllegalStateException if the cloud does not answer the search
     */
    Set<Id> find(Intent intent) {
        var found = new LinkedHashSet<Id>();
        if (intent.search().isEmpty()
                && intent.name().isEmpty()
                && !intent.varied().isEmpty()) {
            found.add(new Id(String.join("/", intent.varied().values())));
            return found;
        }
        if (!intent.isNamed()) {
            return found;
        }
        Answer answer = principal.send(intent.searching());
        if (answer.status() == 404) {
            return found; // what it would be in is gone
        }
        if (answer.status() != 200) {
            throw new IllegalStateException("in " + answer + ": a search must answer 200");
        }
        for (JsonNode candidate : answer.json().at(intent.list())) {
            JsonNode id = candidate.at(intent.id());
            if (isOurs(intent.name(), candidate.at(intent.field()).asText()) && id.isTextual()) {
                found.add(new Id(id.textValue()));
            }
        }
        return found;
    }

    /** The very text, or the text with the number that a service adds when it makes several at once. */
    private static boolean isOurs(String name, String text) {
        return text.equals(name)
                || (text.startsWith(name + "-")
                        && text.substring(name.length() + 1).matches("\\d+"));
    }
}
