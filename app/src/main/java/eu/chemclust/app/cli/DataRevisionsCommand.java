package eu.chemclust.app.cli;

import eu.chemclust.app.output.Grid;
import eu.chemclust.app.output.RevisionData;
import eu.chemclust.observatory.revision.Revision;
import eu.chemclust.observatory.revision.Revisions;
import eu.chemclust.observatory.revision.ScoreEffect;
import eu.chemclust.observatory.warehouse.StoredVintage;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chemclust data revisions`: what later publications changed, and which scores that moves.
@Command(
        name = "revisions",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what later publications changed: new, withdrawn and changed figures, and the scores they move.",
            "Without options: every publication of every source against what was known before it.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust data revisions --source sbs --series C20",
            "  ./chemclust data revisions --from \"2008-2015 first\" --to \"2015 later\"",
            "  ./chemclust data revisions --no-scores --format csv > changes.csv"
        })
final class DataRevisionsCommand implements Callable<Integer> {
    @Option(names = "--from", paramLabel = "VINTAGE", description = "Identifier or name of the earlier publication.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "VINTAGE", description = "Identifier or name of the later publication.")
    private @Nullable String to;

    @Option(names = "--source", paramLabel = "S", description = "One source only (sbs, ris, ...).")
    private @Nullable String source;

    @Option(names = "--series", paramLabel = "TEXT", description = "Only series whose name contains this text (C20).")
    private String series = "";

    @Option(names = "--no-scores", description = "Leave out which scores move; much faster.")
    private boolean noScores;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, csv (all changes) or json. Default: table.")
    private GridFormat format = GridFormat.TABLE;

    @Mixin
    private DataOptions dataOptions = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        if ((from == null) != (to == null) || (from != null && source != null)) {
            throw CommandFailure.usage("Give --from and --to together, or --source, or none of them.");
        }
        RevisionData report = new RevisionData(series);
        String nothing;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress());
                DataOptions.Opened opened = dataOptions.open(progress)) {
            requireSource(opened);
            nothing = new NothingRevised(opened.known(), source).text();
            progress.report("Comparing publications", 0, 0);
            List<Revision> revisions = revisions(opened.known());
            Optional<ScoreEffect.Computation> scores = noScores || format == GridFormat.CSV || revisions.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ScoreEffect.Computation(
                            opened.inputs(),
                            opened.known(),
                            Runtime.getRuntime().availableProcessors(),
                            progress));
            for (Revision revision : revisions) {
                report.add(
                        revision, scores.flatMap(computation -> computation.of(revision.after())), scores.isPresent());
            }
        }
        print(report, nothing);
        return ExitStatus.DONE;
    }

    /// A misspelt source would else look like one that was never revised.
    private void requireSource(DataOptions.Opened opened) {
        List<String> sources = opened.store().stored().stream()
                .filter(StoredVintage::observations)
                .map(stored -> stored.vintage().source())
                .distinct()
                .sorted()
                .toList();
        if (source != null && !sources.contains(source)) {
            throw CommandFailure.usage("There is no source " + source + " in the warehouse; --source takes one of "
                    + String.join(", ", sources) + ".");
        }
    }

    private List<Revision> revisions(Warehouse known) {
        Revisions all = new Revisions(known);
        if (from != null && to != null) {
            return List.of(all.between(from, to));
        }
        if (source != null) {
            return all.revisedSources().contains(source) ? all.ofSource(source) : List.of();
        }
        List<Revision> found = new ArrayList<>();
        all.revisedSources().forEach(one -> found.addAll(all.ofSource(one)));
        return found;
    }

    private void print(RevisionData report, String nothing) {
        PrintWriter print = spec.commandLine().getOut();
        switch (format) {
            case TABLE -> print.print(new RevisionReport(report, nothing).text());
            case CSV -> print.print(report.changes().csv());
            case JSON -> print.print(Grid.json(report.document()));
        }
        print.flush();
    }
}
