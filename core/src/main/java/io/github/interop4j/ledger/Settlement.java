package io.github.interop4j.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.session.Principal;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Id;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Takes things back: what depends on others first, all of a rank at once, each until it has been seen gone.
 *
 * <p>An accepted deletion proves nothing; only an answer that the thing is not there does. Whatever goes wrong with
 * one thing, the others are still taken back.
 */
final class Settlement {

    /** How often a thing is asked for, before the pace's ceiling ends it anyway. */
    private static final Duration FIRST = Duration.ofMillis(50);

    private final Consumer<Owed> onGone;

    Settlement(Consumer<Owed> onGone) {
        this.onGone = onGone;
    }

    /** One thing to be taken back, and as whom. */
    record Owed(Intent intent, Id id, Principal principal) {}

    /** Returns what is still there after all. */
    List<Leftover> settle(Collection<Owed> all) {
        var byRank = new TreeMap<Integer, List<Owed>>(Comparator.reverseOrder());
        all.forEach(each -> byRank.computeIfAbsent(each.intent().rank(), rank -> new ArrayList<>())
                .add(each));
        var leftovers = new ArrayList<Leftover>();
        byRank.values().forEach(rank -> leftovers.addAll(settleRank(rank)));
        return leftovers;
    }

    private List<Leftover> settleRank(List<Owed> rank) {
        var why = new LinkedHashMap<Owed, String>();
        rank.forEach(each -> why.put(each, remove(each)));
        long end = rank.stream()
                .mapToLong(each -> each.principal().cloud().pace().waitCeiling().toNanos())
                .max()
                .orElse(0);
        long begun = System.nanoTime();
        Duration pause = FIRST;
        while (true) {
            why.keySet().removeIf(each -> isGone(each, why));
            if (why.isEmpty() || System.nanoTime() - begun > end || onlyRefused(why)) {
                break;
            }
            rank.get(0).principal().pause(pause);
            pause = pause.multipliedBy(2).compareTo(Duration.ofSeconds(1)) < 0
                    ? pause.multipliedBy(2)
                    : Duration.ofSeconds(1);
            // what was in use a moment ago may let itself be deleted now
            why.replaceAll((each, said) -> said.startsWith(REFUSED) ? remove(each) : said);
        }
        return why.entrySet().stream()
                .map(each -> left(each.getKey(), each.getValue()))
                .toList();
    }

    private static final String REFUSED = "refused: ";

    /** A refusal that no waiting will change. */
    private static boolean onlyRefused(Map<Owed, String> why) {
        return why.values().stream()
                .allMatch(said -> said.startsWith(REFUSED + 401)
                        || said.startsWith(REFUSED + 403)
                        || said.startsWith(REFUSED + 405));
    }

    private static String remove(Owed owed) {
        try {
            int status =
                    owed.principal().send(owed.intent().removing(owed.id())).status();
            boolean taken = status < 300 || status == 404;
            return taken
                    ? "still there after " + owed.intent().removal().method() + " answered " + status
                    : REFUSED + status;
        } catch (RuntimeException | AssertionError e) {
            return REFUSED + e.getMessage();
        }
    }

    private boolean isGone(Owed owed, Map<Owed, String> why) {
        try {
            Answer answer = owed.principal().send(owed.intent().showing(owed.id()));
            if (answer.status() == 404 || saysGone(owed, answer)) {
                onGone.accept(owed);
                return true;
            }
            return false;
        } catch (RuntimeException | AssertionError e) {
            why.replace(owed, "not known: " + e.getMessage());
            return false;
        }
    }

    private static boolean saysGone(Owed owed, Answer answer) {
        String gone = owed.intent().removal().gone();
        int equals = gone.indexOf('=');
        if (equals < 0 || answer.status() != 200) {
            return false;
        }
        try {
            JsonNode state = answer.json().at(gone.substring(0, equals));
            return gone.substring(equals + 1).equalsIgnoreCase(state.asText());
        } catch (Deviation notJson) {
            return false;
        }
    }

    static Leftover left(Owed owed, String why) {
        return new Leftover(
                owed.intent().kind(),
                owed.id().value(),
                owed.intent().filled(owed.intent().removal().shown(), owed.id()),
                why);
    }
}
