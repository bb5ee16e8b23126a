package io.github.interop4j.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.wire.Answer;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * The range of microversions that a service offers, as its version document says; empty texts where it offers none.
 */
@API(status = API.Status.EXPERIMENTAL)
public record Microversions(String lowest, String highest) {

    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+");
    private static final Microversions NONE = new Microversions("", "");

    /**
     * Asks the service's version document.
     *
     * @throws io.github.interop4j.wire.Deviation if there is one and it says nothing of versions
     */
    static Microversions ask(Principal principal, String service) {
        Answer answer = principal.send(Request.of(service, "GET", Request.Base.VERSION, "/"));
        if (answer.status() == 404) {
            return NONE;
        }
        JsonNode document = answer.json();
        JsonNode described = document.has("version") ? document.path("version") : newest(document.path("versions"));
        if (!described.isObject()) {
            throw answer.deviates("the " + service + " service must describe its version here but answered "
                    + answer.shown(document));
        }
        String lowest = described.path("min_version").asText("");
        String highest =
                described.path("max_version").asText(described.path("version").asText(""));
        return VERSION.matcher(lowest).matches() && VERSION.matcher(highest).matches()
                ? new Microversions(lowest, highest)
                : NONE;
    }

    /** A list names every version of the API: the one that is current, or the only one. */
    private static JsonNode newest(JsonNode versions) {
        JsonNode found = versions.path(0);
        for (JsonNode each : versions) {
            found = each.path("status").asText().equals("CURRENT") ? each : found;
        }
        return found;
    }

    public boolean offer(String version) {
        return !highest.isBlank() && compare(lowest, version) <= 0 && compare(version, highest) <= 0;
    }

    @Override
    public String toString() {
        return highest.isBlank() ? "no microversions" : lowest + " to " + highest;
    }

    private static int compare(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other));
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
