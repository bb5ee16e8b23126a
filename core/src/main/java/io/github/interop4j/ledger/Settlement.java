package io.github.interop4j.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.interop4j.session.Names;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Id;
import io.github.interop4j.wire.Interrupted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Takes things back: what depends on others first, all of a rank at once, each until it has been seen gone.
 *
 * <p>An accepted deletion proves nothing; only an answer that the thing is not there does. Whatever goes wrong with
 * one thing, the others are still taken back.
 */
final class Settlement {

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** Refusals that no waiting will change. */
    private static final Set<Integer> FINAL = Set.of(401, 403, 405);

    private final Consumer<Owed> onGone;

    /** Prepares a settlement that tells of each thing as it is seen gone. */
    Settlement(Consumer<Owed> onGone) {
        this.onGone = onGone;
    }

    /** One thing to be taken back, and as whom. */
    record Owed(Intent intent, Id id, Principal principal) {

        String where() {
            return intent.filled(intent.removal().shown(), id);
        }
    }

    /** How far a removal got: what the cloud said of it last, and what was learnt since. */
    private record Attempt(boolean accepted, boolean isFinal, String said) {

        Attempt learnt(String since) {
            return new Attempt(accepted, isFinal, since);
        }
    }

    /** Returns what is still there after all, and why, in the order in which it was tried; never throws. */
    Map<Owed, String> settle(Collection<Owed> all) {
        var byRank = new TreeMap<Integer, List<Owed>>(Comparator.reverseOrder());
        all.forEach(each -> byRank.computeIfAbsent(each.intent().rank(), rank -> new ArrayList<>())
                .add(each));
        var left = new LinkedHashMap<Owed, String>();
        byRank.values().forEach(rank -> left.putAll(settleRank(rank)));
        return left;
    }

    private Map<Owed, String> settleRank(List<Owed> rank) {
        var open = new LinkedHashMap<Owed, Attempt>();
        rank.forEach(each -> open.put(each, remove(each)));
        long end = rank.stream()
                .mapToLong(each -> each.principal().cloud().pace().waitCeiling().toNanos())
                .max()
                .orElse(0);
        long begun = System.nanoTime();
        Duration pause = FIRST;
        while (true) {
            List.copyOf(open.keySet()).forEach(each -> look(each, open));
            boolean over = System.nanoTime() - begun > end;
            if (over || open.values().stream().allMatch(Attempt::isFinal) || !paused(rank.get(0), pause)) {
                break;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
            // what was in use a moment ago may let itself be deleted now
            open.replaceAll((each, attempt) ->
                    attempt.accepted() && !isAgain(each) || attempt.isFinal() ? attempt : remove(each));
        }
        var left = new LinkedHashMap<Owed, String>();
        open.forEach((each, attempt) -> left.put(each, attempt.said()));
        return left;
    }

    /** A container of versions puts an older one in the place of what was deleted. */
    private static boolean isAgain(Owed owed) {
        return owed.intent().known() == Intent.Known.PATH;
    }

    /** Whoever interrupts a settlement finds what is left in its result. */
    private static boolean paused(Owed any, Duration pause) {
        try {
            any.principal().pause(pause);
            return true;
        } catch (Interrupted e) {
            return false;
        }
    }

    private static Attempt remove(Owed owed) {
        String method = owed.intent().removal().method();
        try {
            empty(owed);
            int status =
                    owed.principal().send(owed.intent().removing(owed.id())).status();
            return status < 300 || status == 404
                    ? new Attempt(true, false, "still there after " + method + " answered " + status)
                    : new Attempt(false, FINAL.contains(status), method + " answered " + status);
        } catch (RuntimeException | AssertionError e) {
            return new Attempt(false, e instanceof Interrupted, method + ": " + e.getMessage());
        }
    }

    /** All that is in something of ours is ours, however it came there: unpacked, copied, put by as an older version. */
    private static void empty(Owed owed) {
        if (owed.intent().removal().inside().isEmpty() || !owed.id().value().contains(Names.PREFIX)) {
            return;
        }
        boolean some = true;
        while (some) {
            some = false;
            Answer list = owed.principal().send(owed.intent().listing(owed.id()));
            for (JsonNode each : list.status() == 200 ? list.json() : MissingNode.getInstance()) {
                Request removal = owed.intent()
                        .removingInside(owed.id(), each.path("name").asText());
                some |= owed.principal().send(removal).status() / 100 == 2;
            }
        }
    }

    private void look(Owed owed, Map<Owed, Attempt> open) {
        try {
            Answer answer = owed.principal().send(owed.intent().showing(owed.id()));
            if (answer.status() == 404 || saysGone(owed, answer)) {
                open.remove(owed);
                onGone.accept(owed);
            }
        } catch (RuntimeException | AssertionError e) {
            open.computeIfPresent(
                    owed, (each, attempt) -> attempt.learnt("whether it is gone is not known: " + e.getMessage()));
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
}
