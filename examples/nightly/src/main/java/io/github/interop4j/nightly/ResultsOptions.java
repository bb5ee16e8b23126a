package io.github.interop4j.nightly;

import io.github.interop4j.assessment.RecordedResults;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.requirement.Program;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recorded results, and by what to assess them. */
final class ResultsOptions {

    @Parameters(
            paramLabel = "RESULTS",
            description = "A file of results: run.json, RefStack JSON, a subunit v2 stream, or JUnit XML of Tempest.")
    private String results = "";

    @Option(
            names = "--program",
            paramLabel = "NAME",
            converter = Names.OfProgram.class,
            description = "The program. Default: platform, or the only one that the guideline has.")
    private Optional<Program> program = Optional.empty();

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            converter = Names.OfRule.class,
            description = "strict, refstack or scs. Default: scs for SCS lists, otherwise strict.")
    private Optional<Rule> rule = Optional.empty();

    RecordedResults read(Host host) {
        return RecordedResults.read(host.workingDirectory().resolve(results));
    }

    Optional<Program> program() {
        return program;
    }

    Optional<Rule> rule() {
        return rule;
    }
}
