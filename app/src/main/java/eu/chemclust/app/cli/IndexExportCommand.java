package eu.chemclust.app.cli;

import eu.chemclust.app.output.DesignFiles;
import eu.chemclust.designs.IndexProject;
import eu.chemclust.designs.exchange.TableForm;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chemclust index export`: the tables of a design for other programs.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the two tables of a design as they were understood: units.csv and framework.csv, or iData.csv and"
                    + " iMeta.csv for COINr. index import reads them back to the same.",
            "The tables of results are written by the other commands, as CSV and with --xlsx as a workbook.",
            ""
        })
final class IndexExportCommand implements Callable<Integer> {
    @Mixin
    private IndexInput input = new IndexInput();

    @Option(names = "--to", paramLabel = "FORM", defaultValue = "COINR", description = "own or coinr. Default: coinr.")
    private TableForm form = TableForm.COINR;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write to.")
    private Path out = Path.of("");

    @Option(names = "--overwrite", description = "Replace files of the same names.")
    private boolean overwrite;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        IndexProject project = input.open();
        DesignFiles files =
                new DesignFiles().table(form.units(project.units())).table(form.framework(project.framework()));
        if (!overwrite && !files.existing(out).isEmpty()) {
            throw CommandFailure.usage("The folder " + out + " has " + String.join(", ", files.existing(out))
                    + " already. Name another folder, or say --overwrite.");
        }
        files.write(out);
        spec.commandLine().getOut().println("Files in " + out + ": " + String.join(", ", files.names()));
        spec.commandLine().getOut().flush();
        return ExitStatus.DONE;
    }
}
