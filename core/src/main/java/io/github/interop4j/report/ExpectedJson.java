package io.github.interop4j.report;

import static io.github.interop4j.report.CheckJsonReader.maybe;
import static io.github.interop4j.report.CheckJsonReader.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.report.expected.Expectations;
import io.github.interop4j.report.expected.ExpectedFailure;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;

/** Expected failures as JSON, which run.json and the event log write alike. */
@API(status = API.Status.INTERNAL)
public final class ExpectedJson {

    private static final String KEY = "expected";

    private ExpectedJson() {}

    /** Writes what is expected. */
    public static void write(ObjectNode node, List<ExpectedFailure> expected) {
        var entries = node.putArray(KEY);
        expected.forEach(each -> entry(entries.addObject(), each));
    }

    /** Writes what was expected, and what became of it. */
    static void write(ObjectNode node, Expectations expectations) {
        var entries = node.putArray(KEY);
        expectations.entries().forEach(each -> {
            ObjectNode entry = entries.addObject();
            entry(entry, each);
            entry.put("state", expectations.state(each).name().toLowerCase(Locale.ROOT));
        });
    }

    private static void entry(ObjectNode node, ExpectedFailure expected) {
        node.put("id", expected.id());
        CheckJson.text(node, "variant", expected.variant());
        node.put("reason", expected.reason());
        node.put("owner", expected.owner());
        node.put("ticket", expected.ticket());
        node.put("expires", expected.expires().toString());
        node.put("where", expected.where());
    }

    /** Reads what is expected; of a log that is older than expectations, nothing. */
    public static List<ExpectedFailure> read(JsonNode node) {
        return CheckJsonReader.each(
                node.path(KEY),
                each -> new ExpectedFailure(
                        text(each, "id"),
                        maybe(each, "variant"),
                        text(each, "reason"),
                        text(each, "owner"),
                        text(each, "ticket"),
                        LocalDate.parse(text(each, "expires")),
                        text(each, "where")));
    }
}
