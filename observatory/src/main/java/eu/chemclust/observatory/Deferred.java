package eu.chemclust.observatory;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// A value that is computed once: beside other work, or by whoever needs it first. What the computation throws is
/// thrown to each who asks.
///
/// @param <T> what it is; never null
public final class Deferred<T> {
    private final FutureTask<T> task;

    private Deferred(Supplier<T> supplier) {
        task = new FutureTask<>(supplier::get);
    }

    /// A value that whoever asks first computes.
    public static <T> Deferred<T> of(Supplier<T> supplier) {
        return new Deferred<>(supplier);
    }

    /// A value that is computed from now on, on a thread of this name that keeps no program alive.
    public static <T> Deferred<T> beside(String name, Supplier<T> supplier) {
        return of(supplier).on(work -> Thread.ofPlatform().daemon().name(name).start(work));
    }

    /// Has it computed there.
    public Deferred<T> on(Executor executor) {
        executor.execute(task);
        return this;
    }

    /// Whether it was computed, or failed.
    public boolean isDone() {
        return task.isDone();
    }

    /// The value. Computes it here if nobody does yet, else waits.
    ///
    /// @throws CancellationException if the thread is interrupted while it waits
    public T get() {
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting");
        }
    }

    /// The value if it is there by now.
    public Optional<T> find() {
        return within(Duration.ZERO);
    }

    /// The value if it is there in time; computes nothing here.
    ///
    /// @param patience how long to wait for it
    public Optional<T> within(Duration patience) {
        try {
            return Optional.of(task.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException underWay) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// A supplier throws nothing checked.
    private static RuntimeException failure(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
}
