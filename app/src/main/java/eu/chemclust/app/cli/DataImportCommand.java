package eu.chemclust.app.cli;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.submission.MappingFile;
import eu.chemclust.observatory.submission.MappingProposal;
import eu.chemclust.observatory.submission.ReadTable;
import eu.chemclust.observatory.submission.RegionNames;
import eu.chemclust.observatory.submission.TableImport;
import eu.chemclust.observatory.submission.TableMapping;
import eu.chemclust.observatory.validation.ImportValidation;
import eu.chemclust.observatory.validation.Rule;
import eu.chemclust.observatory.validation.RuleFinding;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust data import`: a member's own table becomes observations.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Reads your own table (CSV or Excel) and stores its figures as a publication of their own.",
            "First let --propose write down what the columns mean, check it, then import with --mapping.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust data import jobs.xlsx --propose > jobs.yaml",
            "  ./chemclust data import jobs.xlsx --mapping jobs.yaml --dry-run",
            "  ./chemclust data import jobs.xlsx --mapping jobs.yaml"
        })
final class DataImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The table: .csv, .txt, .tsv or .xlsx.")
    private Path file = Path.of("");

    @Option(names = "--propose", description = "Print a mapping with the evidence for each guess; store nothing.")
    private boolean propose;

    @Option(names = "--sheet", paramLabel = "NAME", description = "With --propose: the sheet of the workbook.")
    private @Nullable String sheet;

    @Option(names = "--mapping", paramLabel = "FILE", description = "The mapping to import by.")
    private @Nullable Path mapping;

    @Option(names = "--dry-run", description = "Read and check everything, store nothing.")
    private boolean dryRun;

    @Option(
            names = "--partial",
            description = "Store the rows without findings and write the others to FILE.rejects.csv. Default: all rows"
                    + " or none.")
    private boolean partial;

    @Option(names = "--rejects", paramLabel = "FILE", description = "Where --partial writes the rows it left out.")
    private @Nullable Path rejects;

    @Mixin
    private ValidationOptions validation = new ValidationOptions();

    @Mixin
    private StoreOptions dataOptions = new StoreOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (propose == (mapping != null)) {
            throw CommandFailure.usage("Give either --propose, or --mapping with the mapping to import by.");
        }
        InputFile.require(file, "FILE");
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress())) {
            return propose ? propose(progress) : read(progress);
        }
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    private int propose(TerminalProgress progress) {
        progress.report("Looking at " + name(), 0, 0);
        DataFolder folder = dataOptions.folder();
        NutsCodes codes = ReferenceFiles.codes(folder);
        RegionNames names = RegionNames.of(ReferenceFiles.geography(folder, codes));
        MappingProposal.Proposed proposed = MappingProposal.of(
                file,
                name(),
                Optional.ofNullable(sheet),
                codes,
                names,
                LocalDate.now(java.time.ZoneId.systemDefault()).toString());
        progress.finish();
        spec.commandLine().getOut().print(proposed.text());
        spec.commandLine().getOut().flush();
        PrintWriter err = spec.commandLine().getErr();
        err.println(proposed.rows() + " rows looked at; " + proposed.points() + " points to check, marked CHECK.");
        err.println("Next: save the lines above as a file, correct it, then ./chemclust data import "
                + ShellWord.of(file) + " --mapping FILE --dry-run");
        err.flush();
        return ExitStatus.DONE;
    }

    private TableMapping mapping() {
        Path path = InputFile.require(java.util.Objects.requireNonNull(mapping), "--mapping");
        try (InputStream in = Files.newInputStream(path)) {
            return MappingFile.read(String.valueOf(path.getFileName()), in);
        } catch (IOException e) {
            throw CommandFailure.usage("The mapping " + path + " cannot be read. Check its name and permissions.");
        }
    }

    private int read(TerminalProgress progress) {
        TableMapping meaning = mapping();
        DataFolder folder = dataOptions.folder();
        try (Warehouse store = dataOptions.store(folder, progress)) {
            NutsCodes codes = ReferenceFiles.codes(folder);
            RegionNames names = RegionNames.of(ReferenceFiles.geography(folder, codes));
            ReadTable table = TableImport.read(file, name(), meaning, codes, names, progress);
            List<RuleFinding> ruleFindings = validate(store, validation.rules(folder), table, codes, progress);
            progress.finish();
            ImportReport report = new ImportReport(table, ruleFindings);
            PrintWriter out = spec.commandLine().getOut();
            out.print(report.text());
            int status = decide(store, table, ruleFindings, out, progress);
            out.flush();
            return status;
        }
    }

    private List<RuleFinding> validate(
            Warehouse store, List<Rule> rules, ReadTable table, NutsCodes codes, Progress progress) {
        progress.report("Checking rules", 0, 0);
        return ImportValidation.check(
                table.observations(), store, rules, codes, validation.acceptances(dataOptions.warehousePath()));
    }

    private int decide(
            Warehouse store,
            ReadTable table,
            List<RuleFinding> ruleFindings,
            PrintWriter out,
            TerminalProgress progress) {
        long blocking = ruleFindings.stream().filter(RuleFinding::isBlocking).count();
        if (table.findings().count() > 0 && !partial) {
            out.println("Nothing was stored. Correct the file, or take the good rows with --partial.");
            return ExitStatus.FINDINGS;
        }
        if (blocking > 0) {
            out.println(
                    "Nothing was stored: " + blocking + " errors against rules. Correct the figures, or accept what is"
                            + " right with ./chemclust data validate --accept ID --reason TEXT --by NAME.");
            return ExitStatus.FINDINGS;
        }
        if (table.observations().size() == 0) {
            out.println("Nothing was stored: the table gives no figures.");
            return ExitStatus.FINDINGS;
        }
        if (dryRun) {
            out.println("Dry run: nothing was stored. Next: the same command without --dry-run.");
            return table.findings().count() > 0 ? ExitStatus.FINDINGS : ExitStatus.DONE;
        }
        return store(store, table, out, progress);
    }

    private int store(Warehouse store, ReadTable table, PrintWriter out, TerminalProgress progress) {
        Vintage vintage = table.vintage(store);
        progress.report("Storing", 0, 0);
        long stored = table.store(store, vintage);
        progress.finish();
        if (stored == 0) {
            out.println("The warehouse holds this very file already (" + vintage.id() + "): nothing to do.");
            return ExitStatus.DONE;
        }
        out.println("Stored " + stored + " figures as " + vintage.id() + ".");
        if (table.findings().count() > 0) {
            Path target = rejects == null ? file.resolveSibling(name() + ".rejects.csv") : rejects;
            int rows = table.writeRejects(target);
            out.println("Left out: " + rows + " rows, with what is wrong, in " + target + ".");
        }
        out.println("Next: ./chemclust data validate --source " + vintage.source());
        return table.findings().count() > 0 ? ExitStatus.FINDINGS : ExitStatus.DONE;
    }
}
