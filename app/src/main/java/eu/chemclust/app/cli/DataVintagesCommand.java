package eu.chemclust.app.cli;

import eu.chemclust.app.output.Grid;
import eu.chemclust.observatory.observation.KnownSince;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.warehouse.StoredVintage;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chemclust data vintages`: what is stored.
@Command(
        name = "vintages",
        mixinStandardHelpOptions = true,
        description = {"Lists what the warehouse holds: every publication of every source, with its dates.", ""})
final class DataVintagesCommand implements Callable<Integer> {
    @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json. Default: table.")
    private GridFormat format = GridFormat.TABLE;

    @Mixin
    private DataOptions dataOptions = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<StoredVintage> stored;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress());
                DataOptions.Opened opened = dataOptions.open(progress)) {
            stored = opened.known().stored();
        }
        PrintWriter print = spec.commandLine().getOut();
        switch (format) {
            case TABLE -> {
                print.print(overview(stored).text());
                print.println();
                print.println(
                        "~ the date of publication is an estimate. Licences and checksums: --format csv or json.");
                print.println("Next:  ./chemclust data revisions shows what later publications changed.");
            }
            case CSV -> print.print(full(stored).csv());
            case JSON -> print.print(Grid.json(full(stored).objects()));
        }
        print.flush();
        return ExitStatus.DONE;
    }

    private static Grid overview(List<StoredVintage> stored) {
        return new Grid(
                List.of("source", "vintage", "published", "retrieved", "rows", "kB", "identifier"),
                stored.stream()
                        .map(one -> java.util.Arrays.<@org.jspecify.annotations.Nullable Object>asList(
                                one.vintage().source(),
                                one.vintage().label(),
                                published(one.vintage()),
                                one.vintage().retrieved(),
                                one.rows(),
                                one.bytes() / 1024,
                                one.vintage().id()))
                        .toList());
    }

    private static String published(Vintage vintage) {
        boolean estimate = vintage.knownSince().certainty() == KnownSince.Certainty.APPROXIMATE;
        return vintage.published() + (estimate ? " ~" : "");
    }

    private static Grid full(List<StoredVintage> stored) {
        return new Grid(
                List.of(
                        "source",
                        "vintage",
                        "order",
                        "identifier",
                        "title",
                        "published",
                        "published_certainty",
                        "retrieved",
                        "rows",
                        "licence",
                        "attribution",
                        "address",
                        "input_sha256",
                        "file",
                        "file_bytes",
                        "file_sha256"),
                stored.stream()
                        .map(one -> java.util.Arrays.<@org.jspecify.annotations.Nullable Object>asList(
                                one.vintage().source(),
                                one.vintage().label(),
                                one.vintage().order(),
                                one.vintage().id(),
                                one.vintage().title(),
                                one.vintage().published(),
                                one.vintage().knownSince().certainty().name().toLowerCase(Locale.ROOT),
                                one.vintage().retrieved(),
                                one.rows(),
                                one.vintage().licence(),
                                one.vintage().attribution(),
                                one.vintage().address(),
                                one.vintage().sha256(),
                                one.file(),
                                one.bytes(),
                                one.sha256()))
                        .toList());
    }
}
