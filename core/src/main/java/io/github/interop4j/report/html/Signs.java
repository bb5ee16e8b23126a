package io.github.interop4j.report.html;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Standing;
import java.util.List;
import java.util.Locale;

/** What stands for outcomes and standings: never a colour alone. */
final class Signs {

    /** What needs attention first. */
    static final List<Outcome> ORDER = List.of(
            Outcome.FAILED,
            Outcome.INCONCLUSIVE,
            Outcome.PASSED,
            Outcome.SKIPPED,
            Outcome.NOT_RUN,
            Outcome.NOT_IMPLEMENTED);

    private Signs() {}

    static String of(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "✓";
            case FAILED -> "✕";
            case INCONCLUSIVE -> "?";
            case SKIPPED -> "–";
            case NOT_RUN -> "○";
            case NOT_IMPLEMENTED -> "·";
        };
    }

    static String of(Standing standing) {
        return switch (standing) {
            case MET -> "✓";
            case UNMET -> "✕";
            case UNPROVEN -> "?";
        };
    }

    /** As styles call it. */
    static String style(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
