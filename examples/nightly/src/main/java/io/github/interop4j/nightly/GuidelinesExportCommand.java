package io.github.interop4j.nightly;

import io.github.interop4j.assessment.Assessment;
import io.github.interop4j.assessment.RefstackUpload;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.requirement.Requirements;
import java.io.IOException;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes results in RefStack's form. */
@Command(name = "export", description = "Write recorded results in the form that RefStack takes: passed tests by name.")
final class GuidelinesExportCommand implements Callable<Integer> {

    private final Host host;

    @Mixin
    private ResultsOptions results = new ResultsOptions();

    @Option(names = "--guideline", paramLabel = "ID|FILE", required = true, description = "The guideline.")
    private String guideline = "";

    @Option(
            names = "--cpid",
            paramLabel = "ID",
            required = true,
            description = "The cloud's id: that of the identity service in the token's catalogue.")
    private String cpid = "";

    @Option(names = "--seconds", paramLabel = "N", description = "How long the run took. Default: 0.")
    private long seconds;

    GuidelinesExportCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        Requirements requirements = GuidelineSource.requirements(host, guideline, results.program(), false);
        Assessment assessment = Assessment.of(
                requirements, results.read(host).results(), results.rule().orElse(Rule.STRICT));
        StringWriter upload = new StringWriter();
        RefstackUpload.write(assessment, cpid, seconds, upload);
        host.out().println(upload);
        GuidelineWords.warn(host.err(), requirements.guideline());
        return ExitCode.MET.code();
    }
}
