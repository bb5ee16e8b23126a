package io.github.interop4j.service.choice;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What was chosen, why, and what else could have been.
 *
 * @param cloud        the entry of clouds.yaml as whose principal it was chosen
 * @param purpose      empty for what servers are made with; what it is for otherwise
 * @param alternatives what would have done as well, the best first
 */
@API(status = API.Status.EXPERIMENTAL)
public record Choice<T extends Offer>(String cloud, String purpose, T chosen, String reason, List<T> alternatives) {

    /** The reason of what was no choice. */
    static final String AS_TOLD = "as this run was told";

    public Choice {
        alternatives = List.copyOf(alternatives);
    }

    /** Whether it was the run's own, and not what it was told to use. */
    boolean isFree() {
        return !reason.equals(AS_TOLD);
    }

    /** Returns the choice in one line: {@code flavor m1.nano (1 vCPU …): the smallest of 4 that fit …}. */
    public String sentence() {
        return chosen.kind() + (purpose.isEmpty() ? " " : " " + purpose + " ") + chosen.name() + " (" + chosen.facts()
                + "): " + reason;
    }
}
