package io.github.interop4j.assessment;

import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.UnknownNameException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.apiguardian.api.API;

/** How outcomes become a standing. Under every rule nothing is met by no checks. */
@API(status = API.Status.EXPERIMENTAL)
public enum Rule {
    /** Everything must have passed; a failure is unmet, anything else unproven. */
    STRICT {
        @Override
        Standing of(Collection<Outcome> outcomes) {
            if (outcomes.contains(Outcome.FAILED)) {
                return Standing.UNMET;
            }
            return outcomes.stream().allMatch(each -> each == Outcome.PASSED) ? Standing.MET : Standing.UNPROVEN;
        }
    },

    /** Only passed counts: what did not pass is unmet, for whatever reason. */
    REFSTACK {
        @Override
        Standing of(Collection<Outcome> outcomes) {
            return outcomes.stream().allMatch(each -> each == Outcome.PASSED) ? Standing.MET : Standing.UNMET;
        }
    },

    /** Nothing may fail: what was skipped is as good as passed, if anything passed at all. */
    SCS {
        @Override
        Standing of(Collection<Outcome> outcomes) {
            if (outcomes.contains(Outcome.FAILED)) {
                return Standing.UNMET;
            }
            boolean shown = outcomes.contains(Outcome.PASSED)
                    && outcomes.stream().allMatch(each -> each == Outcome.PASSED || each == Outcome.SKIPPED);
            return shown ? Standing.MET : Standing.UNPROVEN;
        }
    };

    abstract Standing of(Collection<Outcome> outcomes);

    /** What these outcomes amount to; none amount to nothing proven. */
    public Standing standing(Collection<Outcome> outcomes) {
        return outcomes.isEmpty() ? Standing.UNPROVEN : of(outcomes);
    }

    /** The rule a guideline is meant to be assessed by: SCS for the lists of SCS-0128, strict for all others. */
    public static Rule of(Guideline guideline) {
        return guideline.schema().list() && guideline.id().startsWith("scs-") ? SCS : STRICT;
    }

    /**
     * The rule of that name.
     *
     * @throws UnknownNameException if there is none; the message lists the names
     */
    public static Rule named(String name) {
        for (Rule each : values()) {
            if (each.written().equals(name)) {
                return each;
            }
        }
        throw UnknownNameException.of(
                "rule", name, Arrays.stream(values()).map(Rule::written).toList());
    }

    /** The name as commands and reports write it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
