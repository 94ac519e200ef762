package eu.chemclust.app.diagnosis;

import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.util.function.Function;

/// The data under a benchmark, for questions that need more than its results. What holds them open, and for how long,
/// is the matter of whoever asks: a command has them open anyway, a server opens them for a question and closes them.
@FunctionalInterface
public interface Holdings {
    /// What a question may look at, until it is answered.
    ///
    /// @param folder the data packages
    /// @param inputs what a benchmark needs of them
    /// @param store  the warehouse with all publications
    /// @param known  the warehouse with those publications that the benchmark was computed from
    record Held(DataFolder folder, BenchmarkInputs inputs, Warehouse store, Warehouse known) {}

    /// Answers a question from the data.
    <T> T ask(Function<Held, T> question);
}
