package io.github.interop4j.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.wire.Answer;
import java.util.Arrays;
import org.apiguardian.api.API;

/**
 * The range of microversions that a service offers, as its version document says; empty texts where it offers none.
 */
@API(status = API.Status.EXPERIMENTAL)
public record Microversions(String lowest, String highest) {

    /** Asks the service's endpoint for its version document. */
    static Microversions ask(Principal principal, String service) {
        Answer answer = principal.send(Request.of(service, "GET", Request.Base.ENDPOINT, "/"));
        if (answer.status() != 200) {
            return new Microversions("", "");
        }
        JsonNode version = answer.json().path("version");
        return new Microversions(
                version.path("min_version").asText(""), version.path("version").asText(""));
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
