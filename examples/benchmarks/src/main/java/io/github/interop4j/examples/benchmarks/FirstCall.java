package io.github.interop4j.examples.benchmarks;

import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.requirement.Program;
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
import org.openjdk.jmh.annotations.Warmup;

/** What the first call costs: each in a JVM of its own that has not loaded a class of the library before. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(20)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FirstCall {

    /** Read one guideline from the bundle, and resolve it for the platform. */
    @Benchmark
    public Requirements readAndResolve(ProcessorTime time) {
        return Requirements.of(Guidelines.bundled().get("2020.06"), Program.PLATFORM);
    }

    /** Read every guideline of the bundle, as a list of them does. */
    @Benchmark
    public List<Guideline> listAll(ProcessorTime time) {
        Guidelines bundled = Guidelines.bundled();
        return bundled.ids().stream().map(bundled::get).toList();
    }

    /** Read every guideline of the bundle, and look one test up in each. */
    @Benchmark
    public TestHistory history(ProcessorTime time) {
        return TestHistory.of(Guidelines.bundled(), Warm.TEST);
    }
}
