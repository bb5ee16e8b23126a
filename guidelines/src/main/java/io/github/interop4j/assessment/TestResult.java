package io.github.interop4j.assessment;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One recorded result of a test.
 *
 * @param id the bare lower-case test id; empty if the source gives none, then the name speaks
 * @param name the test's name or variant; results of one id under several names all count
 * @param cause why it is not passed, as a short fixed word
 * @param reason why it is not passed, as a sentence
 */
@API(status = API.Status.EXPERIMENTAL)
public record TestResult(
        String id, Optional<String> name, Outcome outcome, Optional<String> cause, Optional<String> reason) {

    /** A result known by its id alone. */
    public static TestResult of(String id, Outcome outcome) {
        return new TestResult(id, Optional.empty(), outcome, Optional.empty(), Optional.empty());
    }
}
