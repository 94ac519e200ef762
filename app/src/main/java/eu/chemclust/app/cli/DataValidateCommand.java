package eu.chemclust.app.cli;

import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.validation.Acceptance;
import eu.chemclust.observatory.validation.Acceptances;
import eu.chemclust.observatory.validation.RuleFinding;
import eu.chemclust.observatory.validation.WarehouseValidation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chemclust data validate`: rules over what the warehouse holds, and findings that are right after all.
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Checks the newest figures of the warehouse against rules and lists what breaks them.",
            "A finding that is right after all is accepted with a reason; it no longer counts until the figure changes.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust data validate --source sbs",
            "  ./chemclust data validate --accept 3f2a9c01b7de --reason \"plant closed in May\" --by \"A. Weber\""
        })
final class DataValidateCommand implements Callable<Integer> {
    @Option(names = "--source", paramLabel = "S", description = "Check one source only: sbs, ris, member-saxony.")
    private @Nullable String source;

    @Option(names = "--outliers", description = "Add suggestions: figures far from their own past or from the others.")
    private boolean outliers;

    @Option(names = "--top", paramLabel = "N", defaultValue = "40", description = "Print the N gravest. Default: 40.")
    private int top = 40;

    @Option(names = "--accept", paramLabel = "ID", description = "Accept the finding of this number.")
    private @Nullable String accept;

    @Option(names = "--reason", paramLabel = "TEXT", description = "With --accept: why the figure is right.")
    private @Nullable String reason;

    @Option(names = "--by", paramLabel = "NAME", description = "With --accept: who says so.")
    private @Nullable String by;

    @Mixin
    private ValidationOptions validation = new ValidationOptions();

    @Mixin
    private DataOptions dataOptions = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (accept != null) {
            return accept(accept);
        }
        List<RuleFinding> findings;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress());
                DataOptions.Opened opened = dataOptions.open(progress)) {
            NutsCodes codes = ReferenceFiles.codes(opened.folder());
            progress.report("Checking rules", 0, 0);
            findings = WarehouseValidation.check(
                    opened.known(),
                    validation.rules(opened.folder()),
                    Optional.ofNullable(source),
                    outliers,
                    codes,
                    validation.acceptances(dataOptions.warehousePath()));
        }
        return print(findings);
    }

    private int print(List<RuleFinding> findings) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(RuleFindingTable.text(findings, top));
        long blocking = findings.stream().filter(RuleFinding::isBlocking).count();
        long accepted =
                findings.stream().filter(f -> f.acceptance().isPresent()).count();
        out.println(String.format(
                Locale.ROOT, "%,d findings, %,d of them errors, %,d accepted.", findings.size(), blocking, accepted));
        if (!findings.isEmpty()) {
            out.println("Next: correct the figures at their source, or --accept ID --reason TEXT --by NAME.");
        }
        out.flush();
        return blocking > 0 ? ExitStatus.FINDINGS : ExitStatus.DONE;
    }

    private int accept(String id) {
        if (reason == null || reason.isBlank() || by == null || by.isBlank()) {
            throw CommandFailure.usage("--accept needs --reason and --by: an acceptance says why, and who says so.");
        }
        if (!id.matches("[0-9a-f]{12}")) {
            throw CommandFailure.usage("--accept takes the twelve letters and digits in front of a finding.");
        }
        Path path = validation.acceptancesPath(dataOptions.warehousePath());
        Acceptances.append(
                path,
                new Acceptance(
                        id,
                        reason,
                        by,
                        LocalDate.now(java.time.ZoneId.systemDefault()).toString()));
        spec.commandLine().getOut().println("Accepted " + id + "; noted in " + path + ".");
        spec.commandLine().getOut().flush();
        return ExitStatus.DONE;
    }
}
