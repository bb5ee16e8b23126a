package io.github.interop4j.nightly;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.report.LastRun;
import io.github.interop4j.report.PlanReport;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.RunPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what a run would do. */
@Command(
        name = "plan",
        description = {
            "Show what a run with the same options would have at one time at most, the quotas it meets, who is needed, and"
                    + " about how many requests and how much time it takes. Logs in and reads; creates nothing."
        })
final class PlanCommand implements Callable<Integer> {

    private final Host host;

    @Mixin
    private RunOptions options = new RunOptions();

    PlanCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        return options.against(host, this::plan);
    }

    private int plan(Requirements requirements, Map<Role, Cloud> roles) {
        RunPlan plan = options.run(host, requirements, roles).plan();
        String member = Objects.requireNonNull(roles.get(Role.MEMBER)).name();
        new PlanReport(host.out()).print(plan, LastRun.of(member, folders()));
        return (plan.obstacles().isEmpty() ? ExitCode.MET : ExitCode.CONFIGURATION).code();
    }

    /** Where a run with these options, or with none, would have left its results. */
    private List<Path> folders() {
        var folders = new ArrayList<Path>();
        options.out(host).ifPresent(folders::add);
        folders.add(options.state(host).resolve("runs"));
        return folders;
    }
}
