package io.github.interop4j.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.interop4j.session.Names;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Experience;
import io.github.interop4j.wire.Id;
import io.github.interop4j.wire.Interrupted;
import io.github.interop4j.wire.NoAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes things back: what depends on others first, all of a rank at once, each until it has been seen gone.
 *
 * <p>An accepted deletion proves nothing; only an answer that the thing is not there does, or that what it goes with
 * is not. Whatever goes wrong with one thing, the others are still taken back.
 */
final class Settlement {

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** Refusals that no waiting will change. */
    private static final Set<Integer> FINAL = Set.of(401, 403, 405);

    private static final int IN_USE = 409;
    private static final int STEPS = 5;

    private static final Attempt DELETED = new Attempt(State.OPEN, "still there after it was deleted");

    private final Consumer<Owed> onGone;
    private final Experience experience;

    /** Prepares a settlement that tells of each thing as it is seen gone, and looks when the cloud is used to be done. */
    Settlement(Consumer<Owed> onGone, Experience experience) {
        this.onGone = onGone;
        this.experience = experience;
    }

    /**
     * One thing to be taken back, and as whom.
     *
     * @param deleted whether the cloud has accepted its deletion already
     */
    record Owed(Intent intent, Id id, Principal principal, boolean deleted) {

        String where() {
            return intent.filled(intent.removal().shown(), id);
        }

        /** Whether this one's being gone is the other's too. */
        boolean takesAlong(Owed other) {
            return id.value().equals(other.intent().within())
                    && principal == other.principal()
                    && intent.service().equals(other.intent().service())
                    && (intent.removal().inside().isEmpty() || isEmptied());
        }

        /** All that is in something of ours is ours, however it came there: unpacked, copied, put by as an older version. */
        boolean isEmptied() {
            return !intent.removal().inside().isEmpty() && id.value().contains(Names.PREFIX);
        }
    }

    private enum State {
        /** What is left to do is to see it gone. */
        ACCEPTED,
        /** The cloud says that it is there and cannot go yet. */
        IN_USE,
        /** It must be tried again, if it is there at all. */
        OPEN,
        /** No waiting will change that. */
        FINAL
    }

    /** How far a removal got: what the cloud said of it last, and what was learnt since. */
    private record Attempt(State state, String said) {

        Attempt learnt(String since) {
            return new Attempt(state, since);
        }

        boolean is(State other) {
            return state == other;
        }
    }

    /** Returns what is still there after all, and why, in the order in which it was tried; never throws. */
    Map<Owed, String> settle(Collection<Owed> all) {
        return settle(all, none -> false);
    }

    /**
     * Does so, but for what may be seen gone later. What no other thing here waits for is then not looked for once the
     * cloud has accepted to delete it.
     */
    Map<Owed, String> settle(Collection<Owed> all, Predicate<Owed> later) {
        Map<Boolean, List<Owed>> goesAlong = all.stream()
                .collect(Collectors.partitioningBy(each -> all.stream().anyMatch(other -> other.takesAlong(each))));
        List<Owed> along = goesAlong.getOrDefault(true, List.of());
        Map<Owed, String> left = settleRanks(goesAlong.getOrDefault(false, List.of()), along, later);
        var stranded = new ArrayList<Owed>();
        for (Owed each : along) {
            if (left.keySet().stream().anyMatch(other -> other.takesAlong(each))) {
                stranded.add(each);
            } else {
                onGone.accept(each);
            }
        }
        left.putAll(settleRanks(stranded, List.of(), none -> false));
        return left;
    }

    private Map<Owed, String> settleRanks(List<Owed> owed, List<Owed> along, Predicate<Owed> later) {
        var byRank = new TreeMap<Integer, List<Owed>>(Comparator.reverseOrder());
        owed.forEach(each -> byRank.computeIfAbsent(each.intent().rank(), rank -> new ArrayList<>())
                .add(each));
        var left = new LinkedHashMap<Owed, String>();
        byRank.forEach((rank, each) -> {
            boolean waitedFor = !rank.equals(byRank.lastKey());
            left.putAll(settleRank(each, along, waitedFor ? none -> false : later));
        });
        return left;
    }

    private Map<Owed, String> settleRank(List<Owed> all, List<Owed> along, Predicate<Owed> later) {
        long begun = System.nanoTime();
        var open = new LinkedHashMap<Owed, Attempt>();
        all.forEach(each -> open.put(each, each.deleted() ? DELETED : firstRemoval(each, along)));
        open.entrySet().removeIf(each -> isPutOff(each.getKey(), each.getValue(), along, later));
        List<Owed> rank = List.copyOf(open.keySet());
        if (rank.isEmpty()) {
            return Map.of();
        }
        long end = rank.stream()
                .mapToLong(each -> each.principal().cloud().pace().waitCeiling().toNanos())
                .max()
                .orElse(0);
        Duration quiet = quiet(rank);
        boolean goesOn = quiet.isZero() || paused(rank.get(0), quiet);
        Duration pause = longer(FIRST, quiet.dividedBy(STEPS));
        while (true) {
            List.copyOf(open.keySet()).forEach(each -> look(each, open, begun));
            boolean over = System.nanoTime() - begun > end;
            if (over
                    || !goesOn
                    || open.values().stream().allMatch(each -> each.is(State.FINAL))
                    || !paused(rank.get(0), pause)) {
                break;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
            // what was in use a moment ago may let itself be deleted now
            open.replaceAll((each, attempt) ->
                    attempt.is(State.ACCEPTED) && !isAgain(each) || attempt.is(State.FINAL) ? attempt : again(each));
        }
        var left = new LinkedHashMap<Owed, String>();
        open.forEach((each, attempt) -> left.put(each, attempt.said()));
        return left;
    }

    /** What goes with a thing is proven gone by that alone. */
    private static boolean isPutOff(Owed owed, Attempt attempt, List<Owed> along, Predicate<Owed> later) {
        return (owed.deleted() || attempt.is(State.ACCEPTED))
                && later.test(owed)
                && along.stream().noneMatch(owed::takesAlong);
    }

    /** For as long nothing of these is gone; what was deleted some time ago may be gone at any time. */
    private Duration quiet(List<Owed> rank) {
        return rank.stream()
                .map(each -> each.deleted()
                        ? Duration.ZERO
                        : experience.quiet(each.intent().kind()))
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
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

    /** An empty container says so by letting itself be deleted. */
    private static Attempt firstRemoval(Owed owed, List<Owed> along) {
        return along.stream().anyMatch(owed::takesAlong) ? again(owed) : remove(owed, false);
    }

    private static Attempt again(Owed owed) {
        return remove(owed, owed.isEmptied());
    }

    private static Attempt remove(Owed owed, boolean empties) {
        String method = owed.intent().removal().method();
        try {
            if (empties) {
                empty(owed);
            }
            Attempt attempt = removed(owed, "");
            Optional<Request> freeing = owed.intent().freeing(owed.id());
            return attempt.is(State.IN_USE) && freeing.isPresent()
                    ? removed(owed, ", also after " + freed(owed, freeing.get()))
                    : attempt;
        } catch (RuntimeException | AssertionError e) {
            return new Attempt(e instanceof Interrupted ? State.FINAL : State.OPEN, method + ": " + e.getMessage());
        }
    }

    /**
     * Sends the removing request, once.
     *
     * @param since what was done after it had been refused; empty the first time
     */
    private static Attempt removed(Owed owed, String since) {
        String answered = owed.intent().removal().method() + " answered ";
        int status = owed.principal().send(owed.intent().removing(owed.id())).status();
        return status < 300 || status == 404
                ? new Attempt(State.ACCEPTED, "still there after " + answered + status)
                : new Attempt(state(status), answered + status + since);
    }

    /** Asks once that a thing be freed, and returns what came of it; even what got no answer may have been done. */
    private static String freed(Owed owed, Request freeing) {
        String by = owed.intent().removal().freedBy();
        try {
            return by + " answered " + owed.principal().send(freeing).status();
        } catch (NoAnswer e) {
            return by + ": " + e.getMessage();
        }
    }

    private static State state(int refusal) {
        return FINAL.contains(refusal) ? State.FINAL : refusal == IN_USE ? State.IN_USE : State.OPEN;
    }

    /** Once: what an older version took the place of is there the next time. */
    private static void empty(Owed owed) {
        Answer list = owed.principal().send(owed.intent().listing(owed.id()));
        for (JsonNode each : list.status() == 200 ? list.json() : MissingNode.getInstance()) {
            owed.principal()
                    .send(owed.intent()
                            .removingInside(owed.id(), each.path("name").asText()));
        }
    }

    private void look(Owed owed, Map<Owed, Attempt> open, long begun) {
        if (Optional.ofNullable(open.get(owed))
                .filter(each -> each.is(State.IN_USE))
                .isPresent()) {
            return;
        }
        try {
            Answer answer = owed.principal().send(owed.intent().showing(owed.id()));
            if (answer.status() == 404 || saysGone(owed, answer)) {
                open.remove(owed);
                if (!owed.deleted()) {
                    experience.took(owed.intent().kind(), Duration.ofNanos(System.nanoTime() - begun));
                }
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
