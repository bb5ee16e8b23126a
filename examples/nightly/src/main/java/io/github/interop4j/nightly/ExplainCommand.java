package io.github.interop4j.nightly;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Clouds;
import io.github.interop4j.report.CloudExplanation;
import io.github.interop4j.session.Names;
import io.github.interop4j.session.Principal;
import io.github.interop4j.wire.CloudWire;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Explains a cloud. */
@Command(
        name = "explain",
        description = {
            "Show what is known of a cloud: every value with its file and key, or variable; then log in, and show as whom"
                    + " and where each service answers. Secrets are not shown.",
        })
final class ExplainCommand implements Callable<Integer> {

    private final Host host;

    @Option(
            names = "--cloud",
            paramLabel = "NAME",
            description =
                    "The cloud, as clouds.yaml calls it. Default: OS_CLOUD, that of the OS_ variables, or the only"
                            + " one there is.")
    private Optional<String> cloud = Optional.empty();

    @Option(names = "--offline", description = "Do not log in.")
    private boolean offline;

    ExplainCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        Clouds clouds = host.clouds();
        Cloud chosen = host.guarded(cloud.map(clouds::named).orElseGet(clouds::chosen));
        var explanation = new CloudExplanation(host.out(), host.terminal());
        explanation.print(clouds, chosen);
        if (!offline) {
            var wire = new CloudWire(chosen.tls(), chosen.pace(), host.redaction(), host.cancellation(), List.of());
            explanation.print(new Principal(chosen, wire, new Names("explain")));
        }
        return ExitCode.MET.code();
    }
}
