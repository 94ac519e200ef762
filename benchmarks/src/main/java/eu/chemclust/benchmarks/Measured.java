package eu.chemclust.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/// What was measured of work that was done many times: the time of each, the processor time of the whole process
/// meanwhile, and what each found. Each of the three is sorted by itself.
final class Measured {
    private final long[] nanos;
    private final long[] worked;
    private final long[] found;

    private Measured(int times) {
        this.nanos = new long[times];
        this.worked = new long[times];
        this.found = new long[times];
    }

    /// Does work, first without measuring it.
    ///
    /// @param warming how often it is done unmeasured
    /// @param times   how often it is measured
    /// @param work    prepares the work of a number from 0; only what it returns is measured, and tells what it found
    static Measured of(int warming, int times, IntFunction<LongSupplier> work) {
        Measured measured = new Measured(times);
        for (int i = -warming; i < times; i++) {
            LongSupplier one = work.apply(i + warming);
            long before = processorNanos();
            long start = System.nanoTime();
            long found = one.getAsLong();
            if (i >= 0) {
                measured.nanos[i] = System.nanoTime() - start;
                measured.worked[i] = processorNanos() - before;
                measured.found[i] = found;
            }
        }
        Arrays.sort(measured.nanos);
        Arrays.sort(measured.worked);
        Arrays.sort(measured.found);
        return measured;
    }

    /// Median and 95th percentile of both times, as words.
    String times() {
        return String.format(
                Locale.ROOT,
                "median %.1f ms, 95 %% below %.1f ms; processor time of the whole process: median %.1f ms,"
                        + " 95 %% below %.1f ms",
                at(nanos, 0.5) / 1e6,
                at(nanos, 0.95) / 1e6,
                at(worked, 0.5) / 1e6,
                at(worked, 0.95) / 1e6);
    }

    /// How much was found, at a share of the runs.
    long found(double share) {
        return at(found, share);
    }

    /// How much was found on average, rounded down.
    long foundOnAverage() {
        return Arrays.stream(found).sum() / found.length;
    }

    /// The value at a share of sorted values.
    static long at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
