package io.github.interop4j.ledger;

import io.github.interop4j.session.Principal;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Id;
import io.github.interop4j.wire.Journal;
import io.github.interop4j.wire.Phase;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What one request of this run made, or may have made, and who is to take it back. Safe for use by many threads.
 */
final class Debt {

    private final Intent intent;
    private final Principal maker;
    private final Call call;
    private final List<String> refers;
    private final String base;
    private final Phase phase;
    private final String listed;
    private final Set<Id> things = ConcurrentHashMap.newKeySet();
    private final Set<Id> everMade = ConcurrentHashMap.newKeySet();
    private final Set<Id> deleted = ConcurrentHashMap.newKeySet();
    private volatile Optional<Journal> owner;
    private volatile boolean uncertain = true;
    private volatile boolean answered;
    private volatile Optional<String> putOffBy = Optional.empty();

    /**
     * Opens a debt.
     *
     * @param call   the request
     * @param listed the path of one list that names all of the kind; empty for none
     */
    Debt(Intent intent, Principal maker, Optional<Journal> owner, Call call, String listed) {
        this.intent = intent;
        this.listed = listed;
        this.call = call;
        this.refers = List.copyOf(Intent.ids(call));
        this.maker = maker;
        this.owner = owner;
        this.phase = owner.map(Journal::phase).orElse(Phase.CHECK);
        this.base = maker.catalog()
                .find(intent.service())
                .map(each -> each.at(intent.base(), "").getRawPath())
                .orElse("");
    }

    Intent intent() {
        return intent;
    }

    Principal maker() {
        return maker;
    }

    Set<Id> things() {
        return Set.copyOf(things);
    }

    List<String> refers() {
        return refers;
    }

    boolean has(String id) {
        return things.contains(new Id(id));
    }

    /** Returns what is to be taken back of it. */
    List<Settlement.Owed> owed() {
        return things.stream()
                .map(id -> new Settlement.Owed(intent, id, maker, deleted.contains(id)))
                .toList();
    }

    String listed() {
        return listed;
    }

    /** Returns those of its things that the cloud has accepted to delete and that nobody has seen gone. */
    Set<Id> deleted() {
        var both = new HashSet<>(deleted);
        both.retainAll(things);
        return both;
    }

    /** Notes whose it is, in words, since it is seen gone when nobody else knows that any more. */
    void putOff(String maker) {
        putOffBy = Optional.of(maker);
    }

    /** Returns who put off seeing it gone, in words. */
    Optional<String> putOffBy() {
        return putOffBy;
    }

    /** Whether both are of one request: what it was sent for, and what it made besides. */
    boolean isOfOneRequestWith(Debt other) {
        return call.equals(other.call);
    }

    void belongTo(Journal next) {
        owner = Optional.of(next);
    }

    Optional<Journal> owner() {
        return owner;
    }

    /** Returns all that came of it, whatever became of that since. */
    List<Made> everMade() {
        return everMade.stream().map(id -> new Made(intent.kind(), id, phase)).toList();
    }

    boolean isOf(Journal journal) {
        return owner.filter(journal::equals).isPresent();
    }

    /** Whether there may be things that no answer has named. */
    boolean isUncertain() {
        return uncertain;
    }

    void made(Collection<Id> ids, boolean more) {
        things.addAll(ids);
        everMade.addAll(ids);
        uncertain = more;
    }

    /** Notes that the cloud has acted: what is not there now will not come any more. */
    void answered() {
        answered = true;
    }

    /** Returns until when the cloud may still act on a request to which no answer came and of which nothing is seen. */
    Optional<Instant> mayStillCome() {
        return answered || !everMade.isEmpty()
                ? Optional.empty()
                : Optional.of(intent.mayActUntil(maker.cloud().pace()));
    }

    /** Notes things that are none of its own after all. */
    void forget(Predicate<Id> foreign) {
        things.removeIf(foreign);
        everMade.retainAll(things);
    }

    /**
     * Notes that the cloud was asked to delete one of its things, and did not refuse.
     *
     * @return which
     */
    Optional<Id> sawDeletion(Call call) {
        if (!call.method().equals(intent.removal().method())) {
            return Optional.empty();
        }
        Optional<Id> which = things.stream()
                .filter(id -> isAt(call, intent.removal().path(), id))
                .findFirst();
        which.ifPresent(deleted::add);
        return which;
    }

    /**
     * Forgets what was deleted and now answers that it is not there; what nobody deleted may be there all the same, in
     * a cloud that does not see its own latest deeds.
     *
     * @return whether that was all
     */
    boolean sawAbsence(Call call) {
        boolean any = things.removeIf(
                id -> deleted.contains(id) && isAt(call, intent.removal().shown(), id));
        return any && things.isEmpty() && !uncertain;
    }

    /**
     * Forgets what was deleted and is not among those that there are.
     *
     * @return whether that was all
     */
    boolean sawAllThereAre(Set<Id> there) {
        boolean any = things.removeIf(id -> deleted.contains(id) && !there.contains(id));
        return any && things.isEmpty() && !uncertain;
    }

    /** Whether this request is for the list of all of its kind. */
    boolean isListedBy(Call call) {
        String query = Optional.ofNullable(call.uri().getRawQuery())
                .map(each -> "?" + each)
                .orElse("");
        return !listed.isEmpty()
                && call.service().equals(intent.service())
                && (call.uri().getRawPath() + query).equals(base + listed);
    }

    private boolean isAt(Call call, String path, Id id) {
        String below = intent.filled(path, id).replaceFirst("[?].*", "");
        return call.uri().getRawPath().equals(base + below);
    }
}
