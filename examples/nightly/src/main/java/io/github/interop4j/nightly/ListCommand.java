package io.github.interop4j.nightly;

import io.github.interop4j.report.CheckListing;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the checks that exist. */
@Command(
        name = "list",
        description = "List the checks that exist: id, status in the guideline, sentence, by capability.")
final class ListCommand implements Callable<Integer> {

    private final Host host;

    @Mixin
    private GuidelineOptions guideline = new GuidelineOptions();

    @Option(names = "--missing", description = "List instead what the guideline asks for and no check covers yet.")
    private boolean missing;

    @Parameters(
            paramLabel = "WORD",
            description = "Only lines in which every word occurs: part of a capability, an id, a sentence, a status.")
    private List<String> words = new ArrayList<>();

    ListCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        Requirements requirements = guideline.requirements(host.workingDirectory());
        var listing = new CheckListing(host.out(), host.terminal());
        if (missing) {
            listing.printMissing(Catalogue.ofClassPath(), requirements, words);
        } else {
            listing.print(Catalogue.ofClassPath(), requirements, words);
        }
        return ExitCode.MET.code();
    }
}
