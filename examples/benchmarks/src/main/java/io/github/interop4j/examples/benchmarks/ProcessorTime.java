package io.github.interop4j.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Counts the processor time of the measuring thread, which says something on a busy machine too. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class ProcessorTime {

    /** What the call cost so far, in milliseconds. */
    public double cpuMillis;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long began;

    /** Begin to count. */
    @Setup(Level.Invocation)
    public void begin() {
        began = threads.getCurrentThreadCpuTime();
    }

    /** End counting. */
    @TearDown(Level.Invocation)
    public void end() {
        cpuMillis += (threads.getCurrentThreadCpuTime() - began) / 1e6;
    }
}
