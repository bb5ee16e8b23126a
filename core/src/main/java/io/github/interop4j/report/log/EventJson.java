package io.github.interop4j.report.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.report.CheckJson;
import io.github.interop4j.report.ExpectedJson;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Headers;
import java.time.Instant;
import java.util.TreeMap;

/** Writes events as JSON. */
final class EventJson {

    static final String FORMAT = "interop4j-events";

    /** Raised when an event's meaning changes; a reader passes over events and keys it does not know. */
    static final int VERSION = 1;

    static final ObjectMapper JSON = new ObjectMapper();

    private final Manner manner;

    EventJson(Manner manner) {
        this.manner = manner;
    }

    static ObjectNode event(String kind) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("event", kind);
        CheckJson.time(event, "at", Instant.now());
        return event;
    }

    static String line(ObjectNode event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that is not JSON", e);
        }
    }

    /** All that must be known to tell of the run if nothing but results came after it: the guideline's facts too. */
    ObjectNode begun(RunResult soFar) {
        ObjectNode event = event("begun");
        event.put("format", FORMAT).put("version", VERSION).put("run", soFar.run());
        CheckJson.time(event, "started", soFar.started());
        event.put("cpid", soFar.cpid());
        ObjectNode clouds = event.putObject("clouds");
        new TreeMap<>(soFar.roles()).forEach(clouds::put);
        event.putObject("guideline")
                .put("program", soFar.requirements().program().written())
                .put("facts", soFar.requirements().guideline().facts());
        event.put("rule", manner.rule().written())
                .put("grade", manner.grade().written())
                .put("evidence", manner.evidence().written());
        ExpectedJson.write(event, manner.expected());
        CheckJson.surroundings(event, soFar.surroundings());
        lines(event, soFar);
        return event;
    }

    static ObjectNode finished(CheckResult check) {
        return ran("finished", check);
    }

    static ObjectNode again(CheckResult check) {
        return ran("again", check);
    }

    private static ObjectNode ran(String kind, CheckResult check) {
        ObjectNode event = event(kind);
        event.put("id", check.id());
        event.put("outcome", check.verdict().outcome().name());
        CheckJson.write(event, check, EventJson::exchange);
        return event;
    }

    private static void exchange(ObjectNode node, Exchange exchange) {
        if (exchange.requestHeaders().equals(Headers.NONE)) {
            CheckJson.outline(node, exchange);
        } else {
            CheckJson.whole(node, exchange);
        }
    }

    /** What is known only now; the lines again of what did not run, since only now it is known why. */
    static ObjectNode ended(RunResult result) {
        ObjectNode event = event("ended");
        event.put("complete", result.complete());
        CheckJson.time(event, "finished", result.finished());
        event.put("shared_requests", result.sharedRequests());
        CheckJson.strings(event, "untracked", result.untracked());
        CheckJson.leftovers(event, result.leftovers());
        lines(event, result);
        return event;
    }

    private static void lines(ObjectNode event, RunResult result) {
        ArrayNode lines = event.putArray("lines");
        result.lines().stream().filter(line -> line.check().isEmpty()).forEach(line -> line(lines.addObject(), line));
    }

    private static void line(ObjectNode node, Line line) {
        node.put("id", line.id());
        node.put("name", line.name());
        CheckJson.strings(node, "capabilities", line.capabilities());
        node.put("outcome", line.outcome().name());
        CheckJson.text(node, "reason", line.reason());
    }
}
