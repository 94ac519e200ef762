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
}
