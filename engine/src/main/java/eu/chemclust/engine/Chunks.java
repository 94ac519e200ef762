package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Shares numbered tasks out to threads in chunks.
final class Chunks {
    static final int SIZE = 256;

    private Chunks() {}

    /// What a thread does with its chunks.
    interface Worker {
        /// Does the tasks from `from` to `to`, the last excluded.
        void work(int from, int to);
    }

    /// Runs all tasks and returns the workers in the order of their threads. `progress` hears the number of tasks done
    /// on the calling thread.
    static <W extends Worker> List<W> run(int tasks, int threads, Supplier<W> workers, IntConsumer progress)
            throws InterruptedException {
        int used = Math.max(1, Math.min(threads, Math.ceilDiv(tasks, SIZE)));
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        CountDownLatch running = new CountDownLatch(used);
        try (ExecutorService pool = Executors.newFixedThreadPool(used)) {
            List<Future<W>> parts = new ArrayList<>();
            for (int t = 0; t < used; t++) {
                parts.add(pool.submit(() -> {
                    try {
                        return loop(tasks, workers.get(), next, done);
                    } finally {
                        running.countDown();
                    }
                }));
            }
            try {
                while (!running.await(50, TimeUnit.MILLISECONDS)) {
                    progress.accept(done.get());
                }
            } catch (InterruptedException stopped) {
                next.set(Integer.MAX_VALUE / 2);
                throw stopped;
            }
            progress.accept(done.get());
            return finished(parts);
        }
    }

    private static <W extends Worker> W loop(int tasks, W worker, AtomicInteger next, AtomicInteger done) {
        for (int from = next.getAndAdd(SIZE); from < tasks; from = next.getAndAdd(SIZE)) {
            int to = Math.min(tasks, from + SIZE);
            worker.work(from, to);
            done.addAndGet(to - from);
        }
        return worker;
    }

    private static <W> List<W> finished(List<Future<W>> parts) throws InterruptedException {
        List<W> workers = new ArrayList<>();
        for (Future<W> part : parts) {
            try {
                workers.add(part.get());
            } catch (ExecutionException failure) {
                throw new EngineException(Code.NUMERICS, "A replication broke off: " + failure.getCause(), failure);
            }
        }
        return workers;
    }
}
