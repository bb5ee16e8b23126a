package io.github.interop4j.run;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.requirement.GoneTest;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.verdict.CheckResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes the one line that a run owes for every id: what was found, or why nothing was.
 *
 * @param selective whether the run was asked for a part of the guideline only
 */
record Lines(Requirements requirements, boolean selective, Discovery discovery, NotStarted notStarted) {

    List<Line> of(List<CheckResult> results) {
        var byId = new TreeMap<String, List<CheckResult>>();
        results.forEach(
                each -> byId.computeIfAbsent(each.id(), id -> new ArrayList<>()).add(each));
        var lines = new ArrayList<Line>();
        for (Requirement requirement : requirements.tests()) {
            List<CheckResult> ran =
                    Optional.ofNullable(byId.remove(requirement.testId())).orElse(List.of());
            if (ran.isEmpty()) {
                lines.add(notRun(requirement));
            }
            ran.forEach(each -> lines.add(Line.ran(nameOf(requirement, each), requirement.capabilities(), each)));
        }
        byId.values()
                .forEach(ran ->
                        ran.forEach(each -> lines.add(Line.ran(each.sentence(), List.of(each.capability()), each))));
        discovery.seen().stream()
                .filter(each -> discovery.kept().contains(each.id()))
                .filter(each -> requirements.test(each.id()).isEmpty() && !byId.containsKey(each.id()))
                .forEach(each -> lines.add(notRun(
                        each.id(),
                        each.sentence(),
                        List.of(each.capability()),
                        Outcome.NOT_RUN,
                        whyNotStarted(each.id()))));
        return lines;
    }

    private Line notRun(Requirement requirement) {
        boolean hasCheck = discovery.has(requirement.testId());
        return notRun(
                requirement.testId(),
                requirement.name(),
                requirement.capabilities(),
                hasCheck ? Outcome.NOT_RUN : Outcome.NOT_IMPLEMENTED,
                hasCheck
                        ? whyNotRun(requirement)
                        : requirement.gone().map(GoneTest::reason).orElse("there is no check for it yet"));
    }

    private static Line notRun(String id, String name, List<String> capabilities, Outcome outcome, String why) {
        return new Line(id, name, capabilities, outcome, Optional.of(why), Optional.empty());
    }

    private String whyNotRun(Requirement requirement) {
        if (discovery.kept().contains(requirement.testId())) {
            return whyNotStarted(requirement.testId());
        }
        return requirement.status() == CapabilityStatus.REMOVED && !selective
                ? "it is no longer part of this guideline"
                : "it was not selected";
    }

    private String whyNotStarted(String id) {
        return notStarted.why(discovery.sourcesOf(id)).orElse("the run was interrupted before it");
    }

    private static String nameOf(Requirement requirement, CheckResult check) {
        return check.variant()
                .flatMap(variant -> requirement.names().stream()
                        .filter(name -> name.contains("." + variant + "."))
                        .findFirst())
                .orElse(requirement.name());
    }
}
