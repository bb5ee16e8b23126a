package io.github.interop4j.run;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.guideline.UnknownNameException;
import java.util.Arrays;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * How much is asked of a cloud: what the guideline's tests demand, or what the API's documentation promises too.
 */
@API(status = API.Status.EXPERIMENTAL)
public enum Grade {
    /** Only what upstream's tests demand decides. */
    GUIDELINE,
    /** A finding beyond it decides too: a check that passed with one counts as failed. */
    BEYOND;

    /**
     * The grade of that name.
     *
     * @throws UnknownNameException if there is none; the message lists the names
     */
    public static Grade named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.written().equals(name))
                .findFirst()
                .orElseThrow(() -> UnknownNameException.of(
                        "grade",
                        name,
                        Arrays.stream(values()).map(Grade::written).toList()));
    }

    /** The name as commands and reports write it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    Outcome outcome(Line line) {
        boolean beyond = this == BEYOND && line.outcome() == Outcome.PASSED && line.isBelowPromises();
        return beyond ? Outcome.FAILED : line.outcome();
    }
}
