package io.github.interop4j.service.choice;

import io.github.interop4j.session.ServiceAbsent;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.GivenFailed;
import io.github.interop4j.verdict.NotShared;
import io.github.interop4j.verdict.Skipped;
import io.github.interop4j.verdict.Verdict;
import io.github.interop4j.verdict.VerdictLaw;
import io.github.interop4j.wire.Interrupted;
import io.github.interop4j.wire.Journal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that is worked out when it is first wanted, by one thread for all, in a journal of its own.
 *
 * <p>That it failed is remembered as well, so that all who want it are told the same.
 */
final class Once<T> {

    private final String what;
    private final Supplier<T> work;
    private Optional<T> done = Optional.empty();
    private Optional<Verdict> failed = Optional.empty();

    Once(String what, Supplier<T> work) {
        this.what = what;
        this.work = work;
    }

    synchronized T get() {
        if (done.isEmpty() && failed.isEmpty()) {
            try (Journal journal = Journal.open()) {
                workedOut(journal);
            }
        }
        return done.orElseThrow(() -> notShared(failed.orElseThrow()));
    }

    private void workedOut(Journal journal) {
        try {
            done = Optional.of(work.get());
        } catch (Interrupted | NotShared | Skipped | ServiceAbsent e) {
            throw e; // what it rests on is remembered where that is worked out
        } catch (RuntimeException | AssertionError e) {
            failed = Optional.of(VerdictLaw.of(Optional.of(new GivenFailed(what, e)), journal.exchanges(), false));
        }
    }

    private static NotShared notShared(Verdict verdict) {
        return new NotShared(
                verdict.cause().orElse(Cause.GIVEN), verdict.reason().orElse(""));
    }
}
