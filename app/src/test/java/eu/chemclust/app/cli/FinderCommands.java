package eu.chemclust.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The commands of the exchange for tests of what pages and programs get: the same answers, on the same day.
public final class FinderCommands {
    private FinderCommands() {}

    /// What a command answers as JSON.
    public static String json(String... words) {
        List<String> arguments = new ArrayList<>(Arrays.asList(words));
        arguments.addAll(List.of("--data", Run.data().toString(), "--on", "2026-11-22", "--format", "json"));
        arguments.addAll(
                List.of("--index", Path.of("target", "search").toAbsolutePath().toString()));
        Run run = Run.of(arguments.toArray(String[]::new));
        if (run.status() != ExitStatus.DONE) {
            throw new IllegalStateException(run.err());
        }
        return run.out();
    }

    /// What a command that needs the benchmark answers as JSON, with as few replications as the sample server has.
    ///
    /// @param words the command, with `--on` and the index where it takes them
    public static String benchmark(String... words) {
        List<String> arguments = new ArrayList<>(Arrays.asList(words));
        arguments.addAll(List.of("--data", Run.data().toString(), "--format", "json", "--replications", "200"));
        arguments.addAll(List.of(
                "--warehouse",
                Path.of("target", "warehouse-commands").toAbsolutePath().toString()));
        Run run = Run.of(arguments.toArray(String[]::new));
        if (run.status() != ExitStatus.DONE) {
            throw new IllegalStateException(run.err());
        }
        return run.out();
    }

    /// Practices for a region's needs as JSON, on the day and from the index of the other commands.
    public static String recommend(String region) {
        return benchmark(
                "recommend",
                region,
                "--on",
                "2026-11-22",
                "--index",
                Path.of("target", "search").toAbsolutePath().toString());
    }
}
