package io.github.interop4j.ledger;

import io.github.interop4j.session.Names;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.wire.Experience;
import io.github.interop4j.wire.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What comes of settling some debts of a run that is alive: what answers did not name is looked for, all is taken back,
 * and what is left is told. Used once.
 */
final class Reckoning {

    private final Set<Id> made;
    private final Instant now;
    private final Experience experience;
    private final List<Leftover> leftovers = new ArrayList<>();
    private final Set<Debt> left = new HashSet<>();
    private final Set<Debt> putOff = new HashSet<>();

    /**
     * Prepares a reckoning.
     *
     * @param made what the run has made for certain and still owes
     * @param now  by the cloud's clock
     */
    Reckoning(Set<Id> made, Instant now, Experience experience) {
        this.made = Set.copyOf(made);
        this.now = now;
        this.experience = experience;
    }

    /**
     * Takes back what these debts are for; never throws.
     *
     * @param later those of which what nothing else waits for is only deleted, and seen gone another time
     */
    void settle(List<Debt> owed, Set<Debt> later) {
        var all = new ArrayList<Settlement.Owed>();
        var doubts = new LinkedHashMap<Debt, Search.Found>();
        var mayWait = new HashMap<Settlement.Owed, Debt>();
        for (Debt debt : owed) {
            lookFor(debt, doubts).ifPresent(unknown -> leave(debt, unknown));
            all.addAll(debt.owed());
            if (later.contains(debt)) {
                debt.owed().forEach(each -> mayWait.put(each, debt));
            }
        }
        new Settlement(mayWait::remove, experience)
                .settle(all, mayWait::containsKey)
                .forEach((each, why) -> owed.stream()
                        .filter(debt -> debt.intent().equals(each.intent()))
                        .forEach(debt -> leave(
                                debt,
                                new Leftover(each.intent().kind(), each.id().value(), each.where(), why + by(debt)))));
        putOff.addAll(mayWait.values());
        putOff.removeAll(left);
        doubts.forEach((debt, found) -> doubtful(debt, found).forEach(each -> leave(debt, each)));
    }

    /** Returns what is still there, or may be. */
    List<Leftover> leftovers() {
        return List.copyOf(leftovers);
    }

    /** Returns the debts of which something is. */
    Set<Debt> left() {
        return Set.copyOf(left);
    }

    /** Returns the debts of which something was deleted and nobody has looked whether it is gone. */
    Set<Debt> putOff() {
        return Set.copyOf(putOff);
    }

    /** At the end of a run nothing else tells whose it was. */
    private static String by(Debt debt) {
        return debt.putOffBy().map(each -> "; made by: " + each).orElse("");
    }

    private void leave(Debt debt, Leftover leftover) {
        leftovers.add(leftover);
        left.add(debt);
    }

    /** Looks for what no answer has named; returns why that cannot be told. */
    private Optional<Leftover> lookFor(Debt debt, Map<Debt, Search.Found> doubts) {
        if (!debt.isUncertain()) {
            return Optional.empty();
        }
        Intent intent = debt.intent();
        try {
            var search = new Search(debt.maker(), Names.PREFIX, made);
            if (intent.known() == Intent.Known.BEARER) {
                debt.forget(id -> search.speaksAgainst(intent, id));
            }
            Search.Found found = search.find(intent);
            debt.made(
                    found.ours(),
                    found.isNothing()
                            && debt.mayStillCome().filter(now::isBefore).isPresent());
            doubts.put(debt, found);
            return Optional.empty();
        } catch (RuntimeException | AssertionError e) {
            return Optional.of(new Leftover(
                    intent.kind(),
                    intent.name(),
                    intent.filled(intent.search(), new Id("")),
                    "whether it was made is not known: " + e.getMessage()));
        }
    }

    /** Returns what only may be ours and has not gone with what was. */
    private static List<Leftover> doubtful(Debt debt, Search.Found found) {
        Intent intent = debt.intent();
        List<Search.Candidate> candidates;
        try {
            candidates = found.withoutGone(intent, debt.maker()).perhaps();
        } catch (RuntimeException | AssertionError e) {
            candidates = found.perhaps();
        }
        return candidates.stream()
                .map(each -> new Leftover(
                        intent.kind(),
                        each.id().value(),
                        intent.filled(intent.removal().shown(), each.id()),
                        "it may be ours: the answer to its creation was lost; " + each.told()))
                .toList();
    }
}
