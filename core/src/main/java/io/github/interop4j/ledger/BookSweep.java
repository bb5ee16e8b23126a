package io.github.interop4j.ledger;

import io.github.interop4j.ledger.BookReading.Owing;
import io.github.interop4j.ledger.Makers.Maker;
import io.github.interop4j.ledger.Swept.Fate;
import io.github.interop4j.session.Identity;
import io.github.interop4j.session.Names;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Experience;
import io.github.interop4j.wire.Id;
import io.github.interop4j.wire.Interrupted;
import io.github.interop4j.wire.NoAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Takes back what one book says is owed, as far as it is still there and surely of its run.
 */
final class BookSweep {

    private final BookReading book;
    private final Makers makers;
    private final Wishes wishes;
    private final SweepListener listener;
    private final List<Swept> all = new ArrayList<>();
    private final Set<Integer> left = new LinkedHashSet<>();

    /**
     * Prepares the sweep of a book.
     *
     * @param makers logs in whom it names
     */
    BookSweep(BookReading book, Makers makers, Wishes wishes, SweepListener listener) {
        this.book = book;
        this.makers = makers;
        this.wishes = wishes;
        this.listener = listener;
    }

    /**
     * What is wished of a sweep.
     *
     * @param dry    only look
     * @param delete ids of what only may be ours, and is to be taken back all the same
     * @param others what other runs made
     */
    record Wishes(boolean dry, Set<Id> delete, Set<Id> others) {}

    /** One intent, who made it, and what was found of it. */
    private record Looked(Owing owing, Maker maker, Search.Found found) {

        Intent intent() {
            return owing.intent();
        }

        Set<Id> things() {
            var things = new LinkedHashSet<>(owing.ids());
            things.addAll(found.ours());
            return things;
        }

        /** Whether the cloud may still be acting on it, since nobody has waited for its answer. */
        Optional<Instant> until() {
            Instant until = intent().mayActUntil(maker.principal().cloud().pace());
            return owing.uncertain() && things().isEmpty() && found.isNothing()
                    ? Optional.of(until).filter(maker.clock().now()::isBefore)
                    : Optional.empty();
        }
    }

    /** Takes things back, and returns the numbers of the intents of which something is left. */
    Set<Integer> sweep() {
        // a changed password would keep its user from deleting anything
        book.lent().forEach(this::putBack);
        List<Looked> looked = patiently(
                book.owing().stream().flatMap(owing -> look(owing).stream()).toList());
        var owed = new ArrayList<Settlement.Owed>();
        for (Looked each : looked) {
            each.things().stream()
                    .filter(id -> isOurs(each, id))
                    .forEach(id -> owed.add(
                            new Settlement.Owed(each.intent(), id, each.maker().principal(), false)));
            each.found().perhaps().stream()
                    .filter(candidate -> wishes.delete().contains(candidate.id()))
                    .forEach(candidate -> owed.add(new Settlement.Owed(
                            each.intent(), candidate.id(), each.maker().principal(), false)));
        }
        if (wishes.dry()) {
            owed.stream()
                    .sorted(Comparator.comparingInt(each -> -each.intent().rank()))
                    .forEach(each -> told(each.intent(), each.id().value(), Fate.WOULD_BE_REMOVED, ""));
        } else {
            settle(owed);
        }
        looked.forEach(this::tellOfDoubts);
        return left;
    }

    List<Swept> all() {
        return List.copyOf(all);
    }

    /** Finds what there is of an intent; empty where that cannot be, which is told. */
    private Optional<Looked> look(Owing owing) {
        Intent intent = owing.intent();
        try {
            Maker maker = makers.of(intent.cloud());
            Optional<String> other = otherThan(intent, maker.principal().identity());
            if (other.isPresent()) {
                told(intent, named(intent), Fate.UNKNOWN, other.get());
                return Optional.empty();
            }
            return Optional.of(new Looked(owing, maker, find(owing, maker)));
        } catch (Interrupted e) {
            throw e;
        } catch (RuntimeException | AssertionError e) {
            told(intent, named(intent), Fate.UNKNOWN, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Search.Found find(Owing owing, Maker maker) {
        if (!owing.uncertain()) {
            return new Search.Found(Set.of(), List.of());
        }
        var others = new LinkedHashSet<>(wishes.others());
        others.addAll(book.made());
        Search.Found found =
                new Search(maker.principal(), Names.PREFIX + book.run() + "-", book.made()).find(owing.intent());
        return new Search.Found(
                found.ours(),
                found.perhaps().stream()
                        .filter(each -> !others.contains(each.id()))
                        .toList());
    }

    private static Optional<String> otherThan(Intent intent, Identity identity) {
        boolean isSame = intent.user().equals(identity.userId())
                && intent.project().equals(identity.projectId().orElse(""));
        return isSame
                ? Optional.empty()
                : Optional.of("cloud '" + intent.cloud() + "' now logs in as user " + identity.userId()
                        + identity.projectId()
                                .map(each -> " in project " + each)
                                .orElse("")
                        + ", and the run was user " + intent.user() + " in project " + intent.project());
    }

    /** What the cloud may still be acting on is looked for again when it cannot any more. */
    private List<Looked> patiently(List<Looked> looked) {
        Optional<Looked> latest = looked.stream()
                .filter(each -> each.until().isPresent())
                .max(Comparator.comparing(each -> each.intent().at()));
        if (latest.isEmpty() || wishes.dry()) {
            return looked;
        }
        Maker maker = latest.get().maker();
        Duration time = latest.get()
                .until()
                .map(until -> Duration.between(maker.clock().now(), until))
                .filter(each -> !each.isNegative())
                .orElse(Duration.ZERO);
        listener.waits(latest.get().intent().cloud(), time);
        maker.principal().pause(time);
        return looked.stream()
                .flatMap(each -> each.things().isEmpty() && each.found().isNothing()
                        ? look(each.owing()).stream()
                        : Optional.of(each).stream())
                .toList();
    }

    /** Whether a thing is still there and speaks of nobody else; what it is otherwise is told. */
    private boolean isOurs(Looked looked, Id id) {
        Intent intent = looked.intent();
        try {
            Answer answer = looked.maker().principal().send(intent.showing(id));
            if (answer.status() == 404) {
                told(intent, id.value(), looked.owing().ids().contains(id) ? Fate.WAS_GONE : Fate.NEVER_MADE, "");
                return false;
            }
            if (answer.status() / 100 != 2) {
                told(intent, id.value(), Fate.UNKNOWN, "GET answered " + answer.status());
                return false;
            }
            Optional<String> against = Belonging.of(answer).against(intent);
            against.ifPresent(why -> told(intent, id.value(), Fate.NOT_OURS, why));
            return against.isEmpty();
        } catch (Interrupted e) {
            throw e;
        } catch (RuntimeException | AssertionError e) {
            told(intent, id.value(), Fate.UNKNOWN, String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** Tells of what only may be ours: last, since some of it goes with what was ours. */
    private void tellOfDoubts(Looked looked) {
        Intent intent = looked.intent();
        if (looked.owing().uncertain()
                && looked.things().isEmpty()
                && looked.found().isNothing()) {
            looked.until()
                    .filter(any -> wishes.dry())
                    .ifPresentOrElse(
                            until -> told(
                                    intent,
                                    named(intent),
                                    Fate.UNKNOWN,
                                    "it is not there, but the cloud may still make it until " + until),
                            () -> told(intent, named(intent), Fate.NEVER_MADE, ""));
        }
        for (Search.Candidate each : remaining(looked)) {
            if (!wishes.delete().contains(each.id())) {
                told(
                        intent,
                        each.id().value(),
                        Fate.PERHAPS_OURS,
                        each.told() + "; if you know that it is, say --delete " + each.id());
            }
        }
    }

    private List<Search.Candidate> remaining(Looked looked) {
        try {
            return wishes.dry()
                    ? looked.found().perhaps()
                    : looked.found()
                            .withoutGone(looked.intent(), looked.maker().principal())
                            .perhaps();
        } catch (NoAnswer e) {
            return looked.found().perhaps();
        }
    }

    private void settle(List<Settlement.Owed> owed) {
        new Settlement(each -> told(each.intent(), each.id().value(), Fate.REMOVED, ""), new Experience())
                .settle(owed)
                .forEach((each, why) -> told(each.intent(), each.id().value(), Fate.STILL_THERE, why));
    }

    private void putBack(BookReading.Lent lent) {
        if (wishes.dry()) {
            told(lent, Fate.STILL_ALTERED, lent.hint());
            return;
        }
        try {
            ServiceLoader.load(Restorer.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(each -> each.kind().equals(lent.kind()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("nothing here can put back a " + lent.kind()))
                    .putBack(makers.cloud(lent.cloud()), lent.memo(), makers::principal);
            told(lent, Fate.WAS_PUT_BACK, "");
        } catch (Interrupted e) {
            throw e;
        } catch (RuntimeException | AssertionError e) {
            told(lent, Fate.STILL_ALTERED, e.getMessage() + "; " + lent.hint());
        }
    }

    private void told(BookReading.Lent lent, Fate fate, String why) {
        told(lent.number(), new Swept(lent.cloud(), book.run(), lent.kind(), lent.id(), lent.where(), fate, why));
    }

    private void told(Intent intent, String id, Fate fate, String why) {
        String where = intent.filled(intent.removal().shown(), new Id(id));
        told(intent.number(), new Swept(intent.cloud(), book.run(), intent.kind(), id, where, fate, why));
    }

    private void told(int number, Swept swept) {
        if (swept.fate().isLeft()) {
            left.add(number);
        }
        all.add(swept);
        listener.swept(swept);
    }

    /** What is known of a thing that has no id yet. */
    private static String named(Intent intent) {
        if (!intent.name().isEmpty()) {
            return intent.name();
        }
        return intent.known() == Intent.Known.PATH
                ? intent.path().value()
                : "asked for at " + intent.at().truncatedTo(ChronoUnit.SECONDS);
    }
}
