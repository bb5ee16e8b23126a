package io.github.interop4j.report.html;

import io.github.interop4j.assessment.CapabilityStanding;
import io.github.interop4j.assessment.Decision;
import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Standing;
import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.Shortfall;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How each capability stands, those that do not stand first. */
final class CapabilitySection {

    private static final List<Standing> ORDER = List.of(Standing.UNMET, Standing.UNPROVEN, Standing.MET);

    private final Html html;
    private final Report report;
    private final Map<CapabilityStanding, String> why = new HashMap<>();

    CapabilitySection(Html html, Report report) {
        this.html = html;
        this.report = report;
    }

    void write() {
        Shortfall.of(report.conclusion()).forEach(each -> why.put(each.capability(), each.why()));
        List<CapabilityStanding> all = report.conclusion().assessment().capabilities();
        if (all.isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "capabilities")
                .open("h2", "id", "capabilities")
                .text("Capabilities ")
                .element("span", Integer.toString(all.size()), "class", "count")
                .close("h2");
        for (CapabilityStatus status : CapabilityStatus.values()) {
            List<CapabilityStanding> these = all.stream()
                    .filter(each -> each.status() == status)
                    .sorted(Comparator.comparing((CapabilityStanding each) -> ORDER.indexOf(each.standing()))
                            .thenComparing(CapabilityStanding::capability))
                    .toList();
            if (!these.isEmpty()) {
                group(status, these);
            }
        }
        html.close("section");
    }

    private void group(CapabilityStatus status, List<CapabilityStanding> these) {
        html.open("details", "class", "group", status == CapabilityStatus.REQUIRED ? "open" : "", "")
                .open("summary")
                .element("b", status.written())
                .text(" " + counts(these))
                .close("summary");
        html.open("ul", "class", "capabilities");
        these.forEach(this::item);
        html.close("ul");
        if (these.stream().anyMatch(each -> !each.excused().isEmpty())) {
            html.element("p", "* some of its tests are flagged or waived: they may fail", "class", "faint");
        }
        html.close("details");
    }

    private void item(CapabilityStanding each) {
        html.open("li", "class", Signs.style(each.standing()))
                .element(
                        "span",
                        Signs.of(each.standing()),
                        "class",
                        "sign",
                        "title",
                        each.standing().name())
                .element("a", each.capability(), "href", "#tests", "data-find", each.capability())
                .element(
                        "span",
                        passed(each) + "/" + all(each).size() + (each.excused().isEmpty() ? "" : "*"),
                        "class",
                        "faint",
                        "title",
                        words(each));
        Optional.ofNullable(why.get(each)).ifPresent(said -> html.element("span", said, "class", "why faint"));
        html.close("li");
    }

    private static String counts(List<CapabilityStanding> these) {
        return ORDER.stream()
                .map(standing -> these.stream()
                                .filter(each -> each.standing() == standing)
                                .count()
                        + " " + Signs.style(standing))
                .collect(Collectors.joining(" · "));
    }

    private static List<Decision> all(CapabilityStanding capability) {
        return Stream.concat(capability.decided().stream(), capability.excused().stream())
                .toList();
    }

    private static long passed(CapabilityStanding capability) {
        return all(capability).stream()
                .filter(each -> each.outcome() == Outcome.PASSED)
                .count();
    }

    private static String words(CapabilityStanding capability) {
        return passed(capability) + " of " + all(capability).size() + " tests passed"
                + (capability.excused().isEmpty()
                        ? ""
                        : "; " + capability.excused().size() + " may fail");
    }
}
