package io.github.interop4j.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Looks for what came of an intent whose answer is not known: by the text that only this run uses, by its path, or by
 * what it hangs on. Failing these, by who could have made it when; what that finds only a person can tell.
 */
final class Search {

    private static final Found NOTHING = new Found(Set.of(), List.of());
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Principal principal;
    private final String prefix;
    private final Set<Id> made;

    /**
     * Prepares searches.
     *
     * @param prefix is in every name that the run gave, and in no other
     * @param made   what the run made for certain: what hangs on one of these is the run's too
     */
    Search(Principal principal, String prefix, Set<Id> made) {
        this.principal = principal;
        this.prefix = prefix;
        this.made = Set.copyOf(made);
    }

    /** Something that may be of the run, with what there is to tell a person about it. */
    record Candidate(Id id, String told) {}

    /**
     * What was found.
     *
     * @param ours    is the run's
     * @param perhaps may be
     */
    record Found(Set<Id> ours, List<Candidate> perhaps) {

        /** The same without what is not there any more, or never was but below what has gone since. */
        Found withoutGone(Intent intent, Principal principal) {
            return new Found(
                    ours,
                    perhaps.stream()
                            .filter(each ->
                                    principal.send(intent.showing(each.id())).status() != 404)
                            .toList());
        }

        boolean isNothing() {
            return ours.isEmpty() && perhaps.isEmpty();
        }
    }

    /**
     * Returns the things that an intent made, as the cloud lists them now.
     *
     * @throws IllegalStateException if the cloud does not answer the search, or there is none for this kind
     */
    Found find(Intent intent) {
        if (intent.known() == Intent.Known.PATH) {
            return shown(intent);
        }
        if (intent.search().isEmpty()) {
            throw new IllegalStateException("there is no way to look for a " + intent.kind() + " without its id");
        }
        return intent.known() == Intent.Known.BEARER ? borne(intent) : sorted(intent, listed(intent));
    }

    /** Returns all that a search lists, page by page; nothing where what it would be in is gone. */
    private List<JsonNode> listed(Intent intent) {
        var all = new ArrayList<JsonNode>();
        var seen = new HashSet<String>();
        Optional<Request> page = Optional.of(intent.searching());
        while (page.isPresent() && seen.add(page.get().path())) {
            Answer answer = principal.send(page.get());
            if (answer.status() == 404) {
                return all;
            }
            if (answer.status() != 200) {
                throw new IllegalStateException("in " + answer + ": a search must answer 200");
            }
            JsonNode body = answer.json();
            body.at(intent.list()).forEach(all::add);
            page = next(body, intent.list()).map(intent::searching);
        }
        return all;
    }

    /** The next page is at the same place as this one, with another query: each service says that in its own way. */
    static Optional<String> next(JsonNode body, String list) {
        Stream<JsonNode> links = StreamSupport.stream(body.at(list + "_links").spliterator(), false)
                .filter(link -> link.path("rel").asText().equals("next"))
                .map(link -> link.path("href"));
        return Stream.concat(links, Stream.of(body.at("/links/next"), body.path("next")))
                .filter(JsonNode::isTextual)
                .flatMap(address ->
                        Optional.ofNullable(URI.create(address.textValue()).getRawQuery()).stream())
                .findFirst();
    }

    /**
     * What hangs on something of ours and was made in its time by the same user; waits until the bearer has all of it.
     */
    private Found borne(Intent intent) {
        long begun = System.nanoTime();
        List<JsonNode> bearers = bearers(intent);
        while (bearers.stream().anyMatch(intent::isUnready)
                && System.nanoTime() - begun
                        < principal.cloud().pace().waitCeiling().toNanos()) {
            principal.pause(PAUSE);
            bearers = bearers(intent);
        }
        var ours = new LinkedHashSet<Id>();
        bearers.forEach(bearer -> ours.addAll(intent.borneBy(bearer)));
        ours.removeAll(made);
        ours.removeIf(id -> speaksAgainst(intent, id));
        return new Found(ours, List.of());
    }

    private List<JsonNode> bearers(Intent intent) {
        return isOurs(intent)
                ? listed(intent).stream()
                        .filter(each -> intent.isNamed(each.at(intent.field())))
                        .toList()
                : List.of();
    }

    /** Whether a thing that is there tells that it is somebody else's, or of another time. */
    boolean speaksAgainst(Intent intent, Id id) {
        Answer answer = principal.send(intent.showing(id));
        return answer.status() == 200 && Belonging.of(answer).against(intent).isPresent();
    }

    private Found sorted(Intent intent, List<JsonNode> candidates) {
        var ours = new LinkedHashSet<Id>();
        var perhaps = new ArrayList<Candidate>();
        for (JsonNode candidate : candidates) {
            JsonNode text = candidate.at(intent.id());
            if (!text.isTextual() || !isMeant(intent, candidate)) {
                continue;
            }
            var id = new Id(text.textValue());
            if (isOurs(intent)) {
                ours.add(id);
            } else if (!made.contains(id)
                    && Belonging.of(candidate).against(intent).isEmpty()) {
                perhaps.add(new Candidate(id, Belonging.of(candidate).told()));
            }
        }
        return new Found(ours, perhaps);
    }

    /** A path that names nothing of ours says what was meant, and not who made it. */
    private Found shown(Intent intent) {
        Answer answer = principal.send(intent.showing(intent.path()));
        if (answer.status() == 404) {
            return NOTHING;
        }
        if (isOurs(intent)) {
            return new Found(Set.of(intent.path()), List.of());
        }
        Belonging belonging = Belonging.of(answer);
        return belonging.against(intent).isEmpty()
                ? new Found(Set.of(), List.of(new Candidate(intent.path(), belonging.told())))
                : NOTHING;
    }

    /** Whether what is found is of this run and no other's: it has its name, or hangs on what has. */
    private boolean isOurs(Intent intent) {
        String place = intent.known() == Intent.Known.PATH ? intent.removal().path() : intent.search();
        return intent.name().contains(prefix)
                || made.contains(new Id(intent.name()))
                || intent.refers().stream().map(Id::new).anyMatch(made::contains)
                || intent.varied().entrySet().stream()
                        .filter(each -> place.contains("{" + each.getKey() + "}")
                                || place.contains("{" + each.getKey() + "..."))
                        .anyMatch(each -> each.getValue().contains(prefix) || made.contains(new Id(each.getValue())));
    }

    /** By the text; where there is none, by the same ids within. */
    private static boolean isMeant(Intent intent, JsonNode candidate) {
        if (intent.known() != Intent.Known.NAME) {
            return Intent.ids(candidate).containsAll(intent.refers());
        }
        return intent.isNamed(candidate.at(intent.field()));
    }
}
