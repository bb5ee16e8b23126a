package io.github.interop4j.assessment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apiguardian.api.API;

/** Writes results in the form the RefStack server takes: passed tests only, by name. */
@API(status = API.Status.EXPERIMENTAL)
public final class RefstackUpload {

    private RefstackUpload() {}

    /**
     * Write the tests that passed, under every name the guideline has for them.
     *
     * @param cpid the cloud's id: that of the identity service in the token's catalogue
     * @param seconds how long the run took
     * @param out is not closed
     * @throws ResultsException if nothing passed, which the server refuses
     */
    public static void write(Assessment assessment, String cpid, long seconds, Writer out) throws IOException {
        List<Decision> passed = assessment.decisions().stream()
                .filter(each -> each.outcome() == Outcome.PASSED)
                .toList();
        if (passed.isEmpty()) {
            throw new ResultsException("RefStack", "", "nothing passed, and no empty list of results is taken");
        }
        JsonGenerator json = new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeStringField("cpid", cpid);
        json.writeNumberField("duration_seconds", seconds);
        json.writeArrayFieldStart("results");
        for (Decision each : passed) {
            for (String name : each.requirement().names()) {
                json.writeStartObject();
                json.writeStringField("name", name);
                if (!each.requirement().testId().equals(name)) {
                    json.writeStringField("uuid", each.requirement().testId());
                }
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
