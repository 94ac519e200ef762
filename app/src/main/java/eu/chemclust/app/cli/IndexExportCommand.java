package eu.chemclust.app.cli;

import eu.chemclust.app.output.DesignFiles;
import eu.chemclust.designs.IndexProject;
import eu.chemclust.designs.exchange.TableForm;
import eu.chemclust.designs.report.DesignSheets;
import eu.chemclust.designs.report.StepSheets;
import eu.chemclust.engine.Index;
import eu.chemclust.tables.Sheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            "--to xlsx computes the index and writes index.xlsx: the design, the framework and a sheet for each step.",
            ""
        })
final class IndexExportCommand implements Callable<Integer> {
    /// What can be written.
    enum Form {
        OWN,
        COINR,
        XLSX
    }

    @Mixin
    private IndexInput input = new IndexInput();

    @Option(
            names = "--to",
            paramLabel = "FORM",
            defaultValue = "COINR",
            description = "own, coinr or xlsx. Default: coinr.")
    private Form form = Form.COINR;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write to.")
    private Path out = Path.of("");

    @Option(names = "--overwrite", description = "Replace files of the same names.")
    private boolean overwrite;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        DesignFiles files = files(input.open());
        if (!overwrite && !files.existing(out).isEmpty()) {
            throw CommandFailure.usage("The folder " + out + " has " + String.join(", ", files.existing(out))
                    + " already. Name another folder, or say --overwrite.");
        }
        files.write(out);
        spec.commandLine().getOut().println("Files in " + out + ": " + String.join(", ", files.names()));
        spec.commandLine().getOut().flush();
        return ExitStatus.DONE;
    }

    private DesignFiles files(IndexProject project) {
        return switch (form) {
            case OWN -> tables(TableForm.OWN, project);
            case COINR -> tables(TableForm.COINR, project);
            case XLSX -> {
                List<Sheet> sheets = new ArrayList<>(DesignSheets.of(project));
                sheets.addAll(StepSheets.of(
                        project, Index.compute(project.design(), project.units().data())));
                yield new DesignFiles().workbook("index.xlsx", sheets);
            }
        };
    }

    private static DesignFiles tables(TableForm form, IndexProject project) {
        return new DesignFiles().table(form.units(project.units())).table(form.framework(project.framework()));
    }
}
