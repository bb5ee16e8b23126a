package io.github.interop4j.report.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.report.Evidence;
import io.github.interop4j.report.NotARun;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.ResultFolder;
import io.github.interop4j.run.RunListener;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.service.choice.Choice;
import io.github.interop4j.verdict.CheckResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * Writes down what a run says, as it happens: a line of JSON for each event, handed to the system before the run goes on.
 * Documented in docs/reference/event-log.md. It holds what the journal holds, so no secret.
 *
 * <p>A disk that takes no more is complained of once; what could not be written is kept, and tried again with each later
 * event. Safe for many threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class EventLog implements RunListener, AutoCloseable {

    /** The file's name. */
    public static final String FILE = "events.jsonl";

    private final Function<String, ResultFolder> folder;
    private final EventJson json;
    private final Evidence evidence;
    private final Consumer<String> complaints;
    private final List<String> waiting = new ArrayList<>();
    private Optional<EventFile> file = Optional.empty();
    private boolean begun;
    private boolean complained;

    /**
     * Describes a log; its file is made when the run begins.
     *
     * @param folder     where it goes, given the run's id
     * @param manner     how the run is judged
     * @param complaints is told in a sentence when the log cannot be written
     */
    public EventLog(Function<String, ResultFolder> folder, Manner manner, Consumer<String> complaints) {
        this.folder = folder;
        this.json = new EventJson(manner);
        this.evidence = manner.evidence();
        this.complaints = complaints;
    }

    /**
     * Reads what the log in a folder tells, to its end or to where its run was killed.
     *
     * @throws NotARun if there is none, or it is of a later version than this library knows
     */
    public static Report read(Path folder) {
        return EventLogReader.read(folder.resolve(FILE));
    }

    /** Whether a folder holds a log. */
    public static boolean isIn(Path folder) {
        return folder.resolve(FILE).toFile().isFile();
    }

    @Override
    public synchronized void begun(RunResult soFar) {
        begun = true;
        try {
            file = Optional.of(EventFile.create(folder.apply(soFar.run()).path().resolve(FILE)));
        } catch (IOException | RuntimeException e) {
            complain("cannot write " + FILE + ": " + e.getMessage());
        }
        waiting.add(0, EventJson.line(json.begun(soFar)));
        flush();
    }

    @Override
    public void noted(String sentence) {
        write(EventJson.event("noted").put("sentence", sentence));
    }

    @Override
    public void chosen(Choice<?> choice) {
        ObjectNode event = EventJson.event("chosen");
        ChoiceJson.write(event.putObject("choice"), choice);
        write(event);
    }

    @Override
    public void started(String id, String sentence) {
        write(EventJson.event("started").put("id", id).put("sentence", sentence));
    }

    @Override
    public void finished(CheckResult result) {
        write(EventJson.finished(evidence.of(result)));
    }

    @Override
    public void again(CheckResult result) {
        write(EventJson.again(evidence.of(result)));
    }

    @Override
    public void ended(RunResult result) {
        write(EventJson.ended(result));
    }

    private synchronized void write(ObjectNode event) {
        waiting.add(EventJson.line(event));
        flush();
    }

    /** Choices and notes can come before the run has begun: they wait for its first line. */
    private void flush() {
        while (begun && file.isPresent() && !waiting.isEmpty()) {
            try {
                file.get().append(waiting.get(0));
                waiting.remove(0);
            } catch (IOException e) {
                complain("cannot write " + file.get().path() + ": " + ResultFolder.reason(e)
                        + "; the run goes on, and it is tried again with each event");
                return;
            }
        }
    }

    private void complain(String sentence) {
        if (!complained) {
            complained = true;
            complaints.accept(sentence);
        }
    }

    /** Closes the file; if it does not tell all, that is said. */
    @Override
    public synchronized void close() {
        flush();
        if (begun && !waiting.isEmpty()) {
            complaints.accept(FILE + " lacks the last " + waiting.size()
                    + " events of this run, which could not be written: what is rendered from it later lacks them too");
        }
        file.ifPresent(EventFile::close);
    }
}
