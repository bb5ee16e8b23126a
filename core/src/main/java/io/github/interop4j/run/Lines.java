package io.github.interop4j.run;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.requirement.GoneTest;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.verdict.CheckResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the one line that a run owes for every id: what was found, or why nothing was.
 *
 * @param selective whether the run was asked for a part of the guideline only
 */
record Lines(Requirements requirements, boolean selective, Discovery discovery, NotStarted notStarted) {

    /** Those of the guideline in its order, then those beyond it by id; the variants of an id by name. */
    List<Line> of(List<CheckResult> results) {
        Map<String, List<CheckResult>> byId = results.stream()
                .sorted(Comparator.comparing(each -> each.variant().orElse("")))
                .collect(Collectors.groupingBy(CheckResult::id));
        var beyond = new TreeSet<String>(byId.keySet());
        beyond.addAll(discovery.kept());
        var lines = new ArrayList<Line>();
        for (Requirement requirement : requirements.tests()) {
            beyond.remove(requirement.testId());
            List<CheckResult> ran = byId.getOrDefault(requirement.testId(), List.of());
            if (ran.isEmpty()) {
                lines.add(notRun(requirement));
            }
            ran.forEach(each -> lines.add(Line.of(requirements, each)));
        }
        for (String id : beyond) {
            List<CheckResult> ran = byId.getOrDefault(id, List.of());
            ran.forEach(each -> lines.add(Line.of(requirements, each)));
            discovery.seen().stream()
                    .filter(each -> ran.isEmpty() && each.id().equals(id))
                    .findFirst()
                    .ifPresent(each -> lines.add(notRun(
                            id, each.sentence(), List.of(each.capability()), Outcome.NOT_RUN, whyNotStarted(id))));
        }
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
                : Line.NOT_SELECTED;
    }

    private String whyNotStarted(String id) {
        return notStarted.why(discovery.sourcesOf(id)).orElse("the run was interrupted before it");
    }
}
