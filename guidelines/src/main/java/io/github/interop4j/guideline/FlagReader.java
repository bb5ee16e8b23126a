package io.github.interop4j.guideline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the flag of a test, which official documents spell in four ways. */
final class FlagReader {

    private static final Pattern TYPE = Pattern.compile("\\s*\\[?(D\\d{3})\\b.*", Pattern.DOTALL);

    private final List<Finding> findings;

    private FlagReader(List<Finding> findings) {
        this.findings = findings;
    }

    /** The flag of a test, if it has one; what is odd about it is added to the findings. */
    static Optional<Flag> read(Json test, List<Finding> findings) {
        return new FlagReader(findings).read(test);
    }

    private Optional<Flag> read(Json test) {
        Optional<Json> flagged = test.maybe("flagged");
        if (flagged.isPresent()) {
            if (hasContent(flagged.get().node())) {
                return Optional.of(flag(flagged.get(), Flag.Spelling.FLAGGED));
            }
            found(Finding.Kind.FLAG_EMPTY, flagged.get());
            return Optional.of(new Flag(Optional.empty(), Optional.empty(), Flag.Spelling.EMPTY));
        }
        Optional<Json> flag = test.maybe("flag");
        if (flag.isPresent()) {
            found(Finding.Kind.FLAG_SPELT_FLAG, flag.get());
            return Optional.of(flag(flag.get(), Flag.Spelling.FLAG));
        }
        if (Stream.of("reason", "action", "date").anyMatch(test::has)) {
            found(Finding.Kind.FLAG_NOT_WRAPPED, test);
            return Optional.of(flag(test, Flag.Spelling.UNWRAPPED));
        }
        return Optional.empty();
    }

    /** Whether RefStack's server takes the value for true. */
    private static boolean hasContent(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT, ARRAY -> !node.isEmpty();
            case STRING -> !node.textValue().isEmpty();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.doubleValue() != 0;
            default -> false;
        };
    }

    private Flag flag(Json block, Flag.Spelling spelling) {
        if (!block.node().isObject()) {
            return new Flag(Optional.empty(), Optional.empty(), spelling);
        }
        return new Flag(
                block.maybe("reason").flatMap(this::flagType),
                block.maybe("date").flatMap(this::date),
                spelling);
    }

    private Optional<String> flagType(Json reason) {
        Matcher typed = TYPE.matcher(reason.text());
        if (typed.matches()) {
            return Optional.of(typed.group(1));
        }
        found(Finding.Kind.FLAG_REASON_WITHOUT_TYPE, reason);
        return Optional.empty();
    }

    private Optional<LocalDate> date(Json date) {
        try {
            return Optional.of(LocalDate.parse(date.text()));
        } catch (DateTimeParseException unreadable) {
            found(Finding.Kind.FLAG_DATE_UNREADABLE, date, date.text());
            return Optional.empty();
        }
    }

    private void found(Finding.Kind kind, Json place, String... details) {
        findings.add(new Finding(kind, place.pointer(), List.of(details)));
    }
}
