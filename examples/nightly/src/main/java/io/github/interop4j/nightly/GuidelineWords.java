package io.github.interop4j.nightly;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.guideline.Flag;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.requirement.Requirement;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How answers about guidelines are written for people. */
final class GuidelineWords {

    private GuidelineWords() {}

    /** A title line and, where a guideline is not its official file, what it rests on. */
    static void title(PrintStream out, Guideline guideline, String rest) {
        out.println(guideline.id() + rest);
        reconstruction(out, guideline);
    }

    static void reconstruction(PrintStream out, Guideline guideline) {
        guideline.reconstruction().ifPresent(each -> {
            out.println("  " + each.basis());
            each.inferred().forEach(inferred -> out.println("  inferred: " + inferred));
        });
    }

    /** At the end of an answer about many guidelines: what those rest on that are not their official files. */
    static void reconstructions(PrintStream out, Collection<Guideline> guidelines) {
        for (Guideline each : guidelines) {
            if (each.reconstruction().isPresent()) {
                out.println(each.id() + ":");
                reconstruction(out, each);
            }
        }
    }

    /** Beside an answer whose form has no place for it. */
    static void warn(PrintStream err, Guideline guideline) {
        guideline
                .reconstruction()
                .ifPresent(each -> err.println("interop4j: " + guideline.id() + " is " + each.basis()));
    }

    static String status(Requirement test) {
        return test.status().written()
                + test.flag().map(each -> ", " + flag(each)).orElse("")
                + test.waiver()
                        .map(each -> ", waived until " + each.until() + " by " + each.owner() + ": " + each.reason())
                        .orElse("");
    }

    static String flag(Flag flag) {
        return Stream.of(Optional.of("flagged"), flag.type(), flag.date().map(LocalDate::toString))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Without what a terminal would obey: a file's text is not ours. */
    static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?").strip();
    }

    static void json(PrintStream out, JsonNode node) {
        out.println(node.toPrettyString());
    }
}
