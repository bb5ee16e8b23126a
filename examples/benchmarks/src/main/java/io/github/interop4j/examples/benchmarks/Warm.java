package io.github.interop4j.examples.benchmarks;

import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.RefstackQuery;
import io.github.interop4j.requirement.RefstackServer;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.requirement.TestHistory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a call costs in a program that has made it many times. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class Warm {

    /** A test of nearly every guideline, by one of the names it has had. */
    static final String TEST =
            "tempest.api.compute.servers.test_create_server.ServersTestJSON.test_verify_server_details";

    private final Guidelines bundled = Guidelines.bundled();
    private final Guideline guideline = bundled.get("2020.06");

    /** Read one guideline from the bundle. */
    @Benchmark
    public Guideline read() {
        return Guidelines.bundled().get("2020.06");
    }

    /** Resolve a guideline that was read, strictly. */
    @Benchmark
    public Requirements resolve() {
        return Requirements.of(guideline, Program.PLATFORM);
    }

    /** Resolve a guideline that was read, as the RefStack server does. */
    @Benchmark
    public List<String> resolveAsRefstack() {
        return RefstackServer.testList(guideline, RefstackQuery.of("platform"));
    }

    /** Read every guideline of the bundle. */
    @Benchmark
    public List<Guideline> listAll() {
        Guidelines fresh = Guidelines.bundled();
        return fresh.ids().stream().map(fresh::get).toList();
    }

    /** Look one test up in every guideline, all of them read. */
    @Benchmark
    public TestHistory history() {
        return TestHistory.of(bundled, TEST);
    }
}
