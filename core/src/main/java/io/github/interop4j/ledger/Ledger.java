package io.github.interop4j.ledger;

import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Id;
import io.github.interop4j.wire.Journal;
import io.github.interop4j.wire.NoAnswer;
import io.github.interop4j.wire.WireObserver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run brought into being and has not yet seen gone. Fed by the wire, so that no check has to clean up.
 *
 * <p>A debt belongs to the journal of the thread whose request made it, which is to say to a check. Safe for use by
 * many threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Ledger {

    private record Debt(Journal owner, Principal maker, Creation creation, Id id, Map<String, String> varied) {

        String path() {
            return creation.pathOf(id, varied);
        }
    }

    private final CopyOnWriteArrayList<Creation> declared = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Debt> debts = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<String> untracked = new CopyOnWriteArrayList<>();

    /** Learns which requests of some words create. */
    public void declare(List<Creation> creations) {
        declared.addAllAbsent(creations);
    }

    /** Returns what 2xx POST and PUT requests no declaration classifies: what they made is nobody's to delete. */
    public List<String> untracked() {
        return List.copyOf(untracked);
    }

    /** Watches the wire of one principal. */
    public final class Watch implements WireObserver {

        private final AtomicReference<@Nullable Principal> principal = new AtomicReference<>();

        /** Names the principal whose wire this is; what it makes is deleted as it. */
        public void of(Principal maker) {
            principal.set(maker);
        }

        @Override
        public void answered(Call call, Answer answer) {
            if (answer.status() >= 300
                    || !(call.method().equals("POST") || call.method().equals("PUT"))) {
                forgetIfGone(call, answer);
                return;
            }
            boolean classified = false;
            for (Creation creation : declared) {
                Optional<Map<String, String>> varied = creation.match(call);
                if (varied.isPresent()) {
                    classified = true;
                    creation.made(answer).forEach(id -> owe(creation, id, varied.get()));
                }
            }
            if (!classified) {
                untracked.addIfAbsent(call.method() + " " + call.uri().getPath());
            }
        }

        private void owe(Creation creation, Id id, Map<String, String> varied) {
            Principal maker = principal.get();
            Optional<Journal> owner = Journal.current();
            if (maker != null && owner.isPresent() && !creation.makesNothing()) {
                debts.add(new Debt(owner.get(), maker, creation, id, varied));
            }
        }

        /** A thing that answers 404 to its own address is gone; a deletion that was accepted proves nothing yet. */
        private void forgetIfGone(Call call, Answer answer) {
            if (answer.status() == 404) {
                debts.removeIf(debt -> call.uri().getRawPath().endsWith(debt.path()) && isOf(debt));
            }
        }

        private boolean isOf(Debt debt) {
            return debt.maker() == principal.get();
        }
    }

    public Watch watch() {
        return new Watch();
    }

    /**
     * Deletes what the current journal's check made and still owes, what depends on others first, and sees it gone.
     *
     * @return what could not be deleted; never throws
     */
    public List<Leftover> settle(Journal owner) {
        var leftovers = new ArrayList<Leftover>();
        List<Debt> owed = debts.stream()
                .filter(debt -> debt.owner() == owner)
                .sorted(Comparator.comparingInt((Debt debt) -> debt.creation().rank())
                        .reversed())
                .toList();
        for (Debt debt : owed) {
            settle(debt).ifPresent(leftovers::add);
            debts.remove(debt);
        }
        return leftovers;
    }

    private static Optional<Leftover> settle(Debt debt) {
        try {
            int status = debt.maker().send(request("DELETE", debt)).status();
            if (status == 404) {
                return Optional.empty();
            }
            int after = debt.maker().send(request("GET", debt)).status();
            return after == 404
                    ? Optional.empty()
                    : Optional.of(left(debt, "DELETE answered " + status + ", then GET " + after));
        } catch (RuntimeException | AssertionError e) {
            // whatever went wrong, the verdict stands and the rest is still to be settled
            return Optional.of(left(debt, e instanceof NoAnswer ? "no answer" : String.valueOf(e.getMessage())));
        }
    }

    private static Request request(String method, Debt debt) {
        return Request.of(debt.creation().service(), method, debt.creation().base(), debt.path());
    }

    private static Leftover left(Debt debt, String why) {
        return new Leftover(debt.creation().kind(), debt.id().value(), debt.path(), why);
    }
}
