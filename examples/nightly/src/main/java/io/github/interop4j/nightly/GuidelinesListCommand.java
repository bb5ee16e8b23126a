package io.github.interop4j.nightly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Resolver;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the bundled guidelines. */
@Command(name = "list", description = "List the bundled guidelines.")
final class GuidelinesListCommand implements Callable<Integer> {

    private final Host host;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    GuidelinesListCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        Guidelines bundled = Guidelines.bundled();
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (String id : bundled.ids()) {
            Guideline guideline = bundled.get(id);
            if (json) {
                all.add(GuidelineJson.guideline(guideline));
            } else {
                print(guideline);
            }
        }
        if (json) {
            GuidelineWords.json(host.out(), all);
        }
        return ExitCode.MET.code();
    }

    private void print(Guideline guideline) {
        String programs =
                Resolver.programs(guideline).stream().map(Program::written).collect(Collectors.joining(" "));
        String releases = String.join(" ", guideline.approval().releases());
        host.out()
                .println(String.format(
                                Locale.ROOT,
                                "%-24s %-11s %-29s %s",
                                guideline.id(),
                                guideline.approval().status().written(),
                                releases,
                                programs)
                        .stripTrailing());
        GuidelineWords.reconstruction(host.out(), guideline);
    }
}
