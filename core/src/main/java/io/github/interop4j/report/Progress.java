package io.github.interop4j.report;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.check.CheckListener;
import io.github.interop4j.service.choice.Choice;
import io.github.interop4j.service.choice.Offer;
import io.github.interop4j.verdict.CheckResult;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Shows how far a run is: on a terminal one line that is written over, elsewhere a line for each check.
 *
 * <p>Safe for many threads. Close it before anything else is written to the same place.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Progress implements CheckListener, AutoCloseable {

    private static final int WIDTH = 79;
    private static final String BEGINNING_OF_AN_EMPTY_LINE = "\r\u001b[2K";

    /** An estimate from fewer checks than this says nothing. */
    private static final int ENOUGH = 3;

    /** So many of what could have been chosen too say enough; run.json has them all. */
    private static final int OTHERS = 3;

    private final PrintStream out;
    private final Terminal terminal;
    private final InstantSource clock;
    private final Optional<ScheduledExecutorService> ticking;
    private final Map<String, String> running = new LinkedHashMap<>();
    private final Map<Outcome, Integer> counts = new LinkedHashMap<>();
    private java.time.Instant began;
    private int planned;
    private int done;

    /** Shows it here from now on; closing it leaves the stream open. */
    public static Progress on(PrintStream out, Terminal terminal) {
        return new Progress(out, terminal, InstantSource.system());
    }

    Progress(PrintStream out, Terminal terminal, InstantSource clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.began = clock.instant();
        this.ticking = terminal.live() ? Optional.of(ticker()) : Optional.empty();
        ticking.ifPresent(each -> {
            var unused = each.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
        });
    }

    private static ScheduledExecutorService ticker() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "interop4j-progress");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public synchronized void noted(String sentence) {
        out.println((terminal.live() ? BEGINNING_OF_AN_EMPTY_LINE : "") + sentence);
        show();
    }

    @Override
    public synchronized void planned(int checks) {
        planned = checks;
        began = clock.instant();
        show();
    }

    @Override
    public synchronized void chosen(Choice<?> choice) {
        String others = choice.alternatives().isEmpty()
                ? ""
                : "; else "
                        + choice.alternatives().stream()
                                .limit(OTHERS)
                                .map(Offer::name)
                                .collect(Collectors.joining(", "))
                        + (choice.alternatives().size() > OTHERS ? " …" : "");
        out.println((terminal.live() ? BEGINNING_OF_AN_EMPTY_LINE : "") + Words.line(choice.sentence() + others));
        show();
    }

    @Override
    public synchronized void started(String id, String sentence) {
        running.put(id, sentence);
        show();
    }

    @Override
    public synchronized void finished(CheckResult result) {
        running.remove(result.id());
        done++;
        Outcome outcome = result.verdict().outcome();
        counts.merge(outcome, 1, Integer::sum);
        boolean notable = outcome == Outcome.FAILED || outcome == Outcome.INCONCLUSIVE;
        if (!terminal.live()) {
            out.println(position() + " " + told(result));
        } else if (notable) {
            out.println(BEGINNING_OF_AN_EMPTY_LINE + told(result));
        }
        show();
    }

    @Override
    public synchronized void again(CheckResult result) {
        running.remove(result.id());
        out.println((terminal.live() ? BEGINNING_OF_AN_EMPTY_LINE : "") + "again: " + told(result));
        show();
    }

    @Override
    public synchronized void close() {
        ticking.ifPresent(ScheduledExecutorService::shutdownNow);
        if (terminal.live()) {
            out.print(BEGINNING_OF_AN_EMPTY_LINE);
        }
        out.flush();
    }

    private synchronized void tick() {
        show();
    }

    private void show() {
        if (terminal.live() && planned > 0) {
            String line = line();
            out.print(BEGINNING_OF_AN_EMPTY_LINE + line.substring(0, Math.min(line.length(), WIDTH)));
            out.flush();
        }
    }

    /** What the one line says now. */
    private String line() {
        Duration elapsed = Duration.between(began, clock.instant());
        return position()
                + count(Outcome.FAILED, " failed")
                + (counts.containsKey(Outcome.INCONCLUSIVE) ? count(Outcome.INCONCLUSIVE, " inconclusive") : "")
                + " · " + Words.clock(elapsed)
                + left(elapsed)
                        .map(each -> ", about " + Words.clock(each) + " left")
                        .orElse("")
                + running.values().stream()
                        .findFirst()
                        .map(each -> " · " + each)
                        .orElse("");
    }

    private String count(Outcome outcome, String word) {
        return " · " + counts.getOrDefault(outcome, 0) + word;
    }

    private String position() {
        String total = Integer.toString(planned);
        return "["
                + " ".repeat(Math.max(0, total.length() - Integer.toString(done).length())) + done + "/" + total + "]";
    }

    private Optional<Duration> left(Duration elapsed) {
        return done < ENOUGH || done >= planned
                ? Optional.empty()
                : Optional.of(elapsed.multipliedBy(planned - done).dividedBy(done));
    }

    private String told(CheckResult result) {
        Outcome outcome = result.verdict().outcome();
        String reason =
                result.verdict().reason().map(each -> ": " + Words.line(each)).orElse("");
        return terminal.painted(Words.paint(outcome), outcome.name()) + " " + result.sentence() + reason + " ("
                + Words.seconds(result.duration()) + ")";
    }
}
