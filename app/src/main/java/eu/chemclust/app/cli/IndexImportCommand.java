package eu.chemclust.app.cli;

import eu.chemclust.app.output.DesignFiles;
import eu.chemclust.designs.Tables;
import eu.chemclust.designs.exchange.CoinTool;
import eu.chemclust.designs.exchange.StarterDesign;
import eu.chemclust.designs.exchange.TableForm;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust index import`: designs from what other programs keep.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "KIND",
        description = {"Writes a design and its tables from the files of another program.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust index import coinr iData.csv iMeta.csv --out my-index",
            "  ./chemclust index import coin-tool workbook.xlsx --out my-index"
        })
final class IndexImportCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "coinr",
            mixinStandardHelpOptions = true,
            description = "From the iData and iMeta tables of COINr, saved as CSV.")
    int coinr(
            @Parameters(paramLabel = "IDATA", description = "The table of units.") Path data,
            @Parameters(paramLabel = "IMETA", description = "The framework.") Path meta,
            @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write to.")
                    Path out,
            @Option(names = "--title", paramLabel = "TEXT", description = "What the index is called.") @Nullable
                    String title,
            @Option(names = "--overwrite", description = "Replace files of the same names.") boolean overwrite) {
        return write(Tables.open(data, meta), data + " and " + meta, out, title, overwrite);
    }

    @Command(
            name = "coin-tool",
            mixinStandardHelpOptions = true,
            description = "From a workbook of the COIN Tool of the JRC.")
    int coinTool(
            @Parameters(paramLabel = "WORKBOOK", description = "The workbook (.xlsx or .xlsm).") Path workbook,
            @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write to.")
                    Path out,
            @Option(names = "--title", paramLabel = "TEXT", description = "What the index is called.") @Nullable
                    String title,
            @Option(names = "--overwrite", description = "Replace files of the same names.") boolean overwrite) {
        return write(CoinTool.read(workbook), workbook.toString(), out, title, overwrite);
    }

    private int write(Tables tables, String origin, Path out, @Nullable String title, boolean overwrite) {
        String root = tables.framework().framework().root().code();
        String called = title == null ? tables.framework().name(root) : title;
        boolean goalposts = tables.framework().rows().values().stream()
                .anyMatch(row -> !row.getOrDefault("goalpost_lower", "").isEmpty());
        DesignFiles files = new DesignFiles()
                .file("design.yaml", StarterDesign.forTables(called, origin, tables, goalposts))
                .table(TableForm.OWN.units(tables.units()))
                .table(TableForm.OWN.framework(tables.framework()));
        var print = spec.commandLine().getOut();
        print.println(tables.units().units().size() + " units and "
                + tables.framework().framework().indicators().size() + " indicators in "
                + tables.framework().framework().groups().size() + " groups were read.");
        tables.notes().forEach(note -> print.println("Note: " + note));
        DesignFolder.write(out, files, overwrite, print);
        return ExitStatus.DONE;
    }
}
