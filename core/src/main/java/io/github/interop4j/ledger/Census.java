package io.github.interop4j.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Id;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Sees together what is gone: one list of all there are of a kind, in place of a look at each thing.
 *
 * <p>A list that names nothing may be a list that never does. So one is believed only when the same request has named
 * something of this run, here or in a check, and names all that is still to be there. Safe for use by many threads.
 */
final class Census {

    /** Fewer are looked at sooner than listed. */
    private static final int MANY = 2;

    /** As many as services have on one page at most; some of them say of no next one. */
    private static final int PAGE = 1000;

    /** One list, as one principal sees it. */
    private record Roll(Principal principal, String service, Request.Base base, String path) {

        static Roll of(Debt debt) {
            return new Roll(debt.maker(), debt.intent().service(), debt.intent().base(), debt.listed());
        }

        /** Asks for what was deleted, and for what was not, which it must name. */
        Request request(Collection<Debt> debts) {
            String ids = debts.stream()
                    .flatMap(debt -> debt.things().stream())
                    .map(id -> Request.escape(id.value()))
                    .collect(Collectors.joining(","));
            return Request.of(service, "GET", base, path.replace("{ids}", ids));
        }
    }

    private final Set<Roll> believed = ConcurrentHashMap.newKeySet();

    /** Learns from what a check was told which lists name what there is. */
    void hear(Principal principal, Call call, Answer answer, Collection<Debt> debts) {
        for (Debt debt : debts) {
            if (debt.maker() == principal && debt.isListedBy(call) && !believed.contains(Roll.of(debt))) {
                named(debt.intent(), answer).ifPresent(there -> learn(Roll.of(debt), List.of(debt), there));
            }
        }
    }

    /** Lets every debt know what of it is gone that was deleted, and tells of those of which all is; never throws. */
    void take(Collection<Debt> debts, Consumer<Debt> onGone) {
        Map<Roll, List<Debt>> rolls = debts.stream()
                .filter(debt -> !debt.listed().isEmpty())
                .collect(Collectors.groupingBy(Roll::of, LinkedHashMap::new, Collectors.toList()));
        rolls.forEach((roll, each) -> there(roll, each)
                .ifPresent(there ->
                        each.stream().filter(debt -> debt.sawAllThereAre(there)).forEach(onGone)));
    }

    /** Returns what there is; empty where asking is not worth while, or proves nothing. */
    private Optional<Set<Id>> there(Roll roll, List<Debt> debts) {
        int deleted = debts.stream().mapToInt(debt -> debt.deleted().size()).sum();
        int all = debts.stream().mapToInt(debt -> debt.things().size()).sum();
        if (deleted < MANY || (deleted == all && !believed.contains(roll))) {
            return Optional.empty();
        }
        try {
            Answer answer = roll.principal().send(roll.request(debts));
            Optional<Set<Id>> there = named(debts.get(0).intent(), answer);
            there.ifPresent(each -> learn(roll, debts, each));
            return there.filter(each -> each.containsAll(kept(debts)));
        } catch (RuntimeException | AssertionError e) {
            return Optional.empty(); // each is looked at by itself, and says what is the matter
        }
    }

    /** What nobody has deleted must be named, or nothing follows from what is not. */
    private static Set<Id> kept(List<Debt> debts) {
        return debts.stream()
                .flatMap(debt ->
                        debt.things().stream().filter(id -> !debt.deleted().contains(id)))
                .collect(Collectors.toSet());
    }

    private void learn(Roll roll, List<Debt> debts, Set<Id> there) {
        if (debts.stream().flatMap(debt -> debt.things().stream()).anyMatch(there::contains)) {
            believed.add(roll);
        }
    }

    /** Returns all that a list names; empty where it may not be the whole list. */
    private static Optional<Set<Id>> named(Intent intent, Answer answer) {
        if (answer.status() != 200) {
            return Optional.empty();
        }
        try {
            JsonNode body = answer.json();
            JsonNode list = body.at(intent.list());
            if (!list.isArray()
                    || list.size() >= PAGE
                    || Search.next(body, intent.list()).isPresent()) {
                return Optional.empty();
            }
            var ids = new HashSet<Id>();
            for (JsonNode each : list) {
                JsonNode id = each.at(intent.id());
                if (!id.isTextual()) {
                    return Optional.empty();
                }
                ids.add(new Id(id.textValue()));
            }
            return Optional.of(ids);
        } catch (Deviation notJson) {
            return Optional.empty();
        }
    }
}
