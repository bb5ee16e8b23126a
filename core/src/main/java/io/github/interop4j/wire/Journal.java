package io.github.interop4j.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * The exchanges of one check, in order.
 *
 * <p>Belongs to the thread that opened it; the wire finds it there, nothing is passed around. Journals nest: one opened
 * within another takes the exchanges until it is closed. Requests of a thread without a journal are not recorded.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Journal implements AutoCloseable {

    private static final ThreadLocal<Journal> CURRENT = new ThreadLocal<>();

    private final Optional<Journal> outer;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<Journal> before = new ArrayList<>();
    private Phase phase = Phase.GIVEN;
    /** Where the exchanges of the present wait begin; past the end where nothing is waited for. */
    private int polls = Integer.MAX_VALUE;

    private int sent;
    private Optional<Answer.Waiting> waiting = Optional.empty();

    private Journal(Optional<Journal> outer) {
        this.outer = outer;
    }

    /** Opens a journal for this thread; close it on the same thread. */
    public static Journal open() {
        var journal = new Journal(current());
        CURRENT.set(journal);
        return journal;
    }

    public static Optional<Journal> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Marks the exchanges from here on as belonging to this phase. */
    public void enter(Phase next) {
        phase = next;
    }

    public Phase phase() {
        return phase;
    }

    /**
     * Runs a wait: the same request sent again and again within it becomes one exchange that counts its times, shown
     * as it was answered last.
     */
    public static <T> T polling(Supplier<T> wait) {
        return current().map(journal -> journal.collapsing(wait)).orElseGet(wait);
    }

    private <T> T collapsing(Supplier<T> wait) {
        int outer = polls;
        polls = exchanges.size();
        try {
            return wait.get();
        } finally {
            polls = outer;
        }
    }

    /** Returns the exchanges so far. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Notes that what another journal tells went before this one: that of what its owner was given. */
    public void follows(Journal other) {
        before.add(other);
    }

    /** Returns the exchanges of all that went before, in no order between one journal and another. */
    public List<Exchange> before() {
        return before.stream().flatMap(other -> other.exchanges().stream()).toList();
    }

    /** Returns how many requests were sent, each poll and each repeat counted. */
    public int requests() {
        return sent;
    }

    /** Returns with what to wait, by the last answer. */
    public Optional<Answer.Waiting> waiting() {
        return waiting;
    }

    /** Returns the exchange before whatever comes next. */
    public Optional<Exchange> last() {
        return exchanges.isEmpty() ? Optional.empty() : Optional.of(exchanges.get(exchanges.size() - 1));
    }

    void heard(Answer answer) {
        waiting = Optional.of(answer.waiting());
    }

    Exchange record(Exchange exchange) {
        sent++;
        int last = exchanges.size() - 1;
        if (last >= polls) {
            Exchange before = exchanges.get(last);
            if (isSameRequest(before, exchange)) {
                exchanges.set(last, exchange.numbered(before.number(), before.times() + 1));
                return exchanges.get(last);
            }
        }
        exchanges.add(exchange.numbered(exchanges.size() + 1, 1));
        return exchanges.get(exchanges.size() - 1);
    }

    private static boolean isSameRequest(Exchange one, Exchange other) {
        return one.method().equals(other.method())
                && one.uri().equals(other.uri())
                && one.requestBody().equals(other.requestBody());
    }

    @Override
    public void close() {
        outer.ifPresentOrElse(CURRENT::set, CURRENT::remove);
    }
}
