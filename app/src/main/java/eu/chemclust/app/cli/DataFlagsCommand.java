package eu.chemclust.app.cli;

import eu.chemclust.app.output.Grid;
import eu.chemclust.observatory.flag.FlagList;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chemclust data flags`: what the letters beside official figures mean.
@Command(
        name = "flags",
        mixinStandardHelpOptions = true,
        description = {"Explains the flags of official statistics and counts them in the warehouse.", ""})
final class DataFlagsCommand implements Callable<Integer> {
    @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json. Default: table.")
    private GridFormat format = GridFormat.TABLE;

    @Option(names = "--language", paramLabel = "LANG", description = "en or de. Default: en.")
    private String language = "en";

    @Mixin
    private DataOptions dataOptions = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!language.equals("en") && !language.equals("de")) {
            throw CommandFailure.usage("--language takes en or de.");
        }
        FlagList flags;
        Map<String, Long> counts;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress());
                DataOptions.Opened opened = dataOptions.open(progress)) {
            flags = opened.folder().read("flags", FlagList::read);
            counts = opened.known().flags();
        }
        Grid grid = new Grid(
                Arrays.asList("flag", "sdmx", "name", "cells", "explanation"),
                flags.list().stream()
                        .map(flag -> Arrays.<@Nullable Object>asList(
                                flag.code(),
                                flag.sdmx(),
                                flag.name(language),
                                count(counts, flag.code()),
                                flag.explanation(language)))
                        .toList());
        PrintWriter print = spec.commandLine().getOut();
        switch (format) {
            case TABLE -> print(print, flags, counts);
            case CSV -> print.print(grid.csv());
            case JSON -> print.print(Grid.json(grid.objects()));
        }
        print.flush();
        return ExitStatus.DONE;
    }

    private void print(PrintWriter print, FlagList flags, Map<String, Long> counts) {
        flags.list().forEach(flag -> {
            long cells = count(counts, flag.code());
            print.printf("%s  %s%s%n", flag.code(), flag.name(language), cells == 0 ? "" : " (" + cells + " cells)");
            print.println("   " + flag.explanation(language));
        });
        String unknown = String.join(
                " ",
                counts.keySet().stream()
                        .flatMap(text -> text.chars().mapToObj(Character::toString))
                        .filter(letter -> flags.find(letter).isEmpty())
                        .distinct()
                        .sorted()
                        .toList());
        print.println();
        if (!unknown.isEmpty()) {
            print.println("In the warehouse and not in this list: " + unknown);
        }
        print.println("Cells are those of all stored publications; a cell published twice counts twice.");
    }

    private static long count(Map<String, Long> counts, String code) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().contains(code))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
