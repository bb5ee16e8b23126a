package io.github.interop4j.report;

import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.report.Terminal.Paint;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.Catalogue;
import io.github.interop4j.run.KnownCheck;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Tells people which checks exist, and what a guideline asks for that has none.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class CheckListing {

    private final PrintStream out;
    private final Terminal terminal;

    public CheckListing(PrintStream out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    private record Row(String capability, String status, String id, String text) {}

    /** Prints the checks in which every one of these words occurs, and how many a guideline asks for. */
    public void print(Catalogue catalogue, Requirements requirements, Collection<String> words) {
        Set<String> checked = ids(catalogue);
        List<Requirement> owed = owed(requirements);
        long covered =
                owed.stream().filter(each -> checked.contains(each.testId())).count();
        out.println(Words.title(requirements) + ": asks for " + Words.count(owed.size(), "test") + "; " + covered
                + " of them can be checked. By capability: test id, status in this guideline (- where it does not ask),"
                + " what is checked.");
        out.println();
        print(
                catalogue.checks().stream()
                        .map(check -> row(check, requirements.test(check.id())))
                        .toList(),
                words);
    }

    /** Prints the tests that a guideline asks for and that have no check yet. */
    public void printMissing(Catalogue catalogue, Requirements requirements, Collection<String> words) {
        Set<String> checked = ids(catalogue);
        List<Requirement> missing = owed(requirements).stream()
                .filter(each -> !checked.contains(each.testId()))
                .toList();
        out.println(Words.title(requirements) + ": asks for " + Words.count(missing.size(), "test")
                + " for which there is no check yet.");
        out.println();
        print(
                missing.stream()
                        .map(each -> new Row(capability(each), status(each), each.testId(), each.name() + gone(each)))
                        .toList(),
                words);
    }

    private void print(List<Row> rows, Collection<String> words) {
        List<Row> shown = new ArrayList<>(rows);
        shown.removeIf(row -> !words.stream()
                .allMatch(word -> row.toString().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))));
        shown.sort(Comparator.comparing(Row::capability).thenComparing(Row::text));
        String last = "";
        for (Row row : shown) {
            if (!row.capability().equals(last)) {
                out.println(terminal.painted(Paint.STRONG, row.capability()));
                last = row.capability();
            }
            out.println("  " + row.id() + "  " + String.format(Locale.ROOT, "%-10s", row.status()) + row.text());
        }
    }

    private static Row row(KnownCheck check, Optional<Requirement> requirement) {
        return new Row(
                requirement.map(CheckListing::capability).orElse(check.capability()),
                requirement.map(CheckListing::status).orElse("-"),
                check.id(),
                check.sentence()
                        + check.variant().map(each -> " (" + each + ")").orElse(""));
    }

    private static String gone(Requirement requirement) {
        return requirement.gone().map(each -> " (" + each.reason() + ")").orElse("");
    }

    private static String capability(Requirement requirement) {
        return String.join(", ", requirement.capabilities());
    }

    private static String status(Requirement requirement) {
        String status = requirement.status().written();
        return requirement.flag().isPresent() ? "flagged" : status;
    }

    private static List<Requirement> owed(Requirements requirements) {
        return requirements.tests().stream()
                .filter(each -> each.status() != CapabilityStatus.REMOVED)
                .toList();
    }

    private static Set<String> ids(Catalogue catalogue) {
        return catalogue.checks().stream().map(KnownCheck::id).collect(Collectors.toSet());
    }
}
