package eu.chemclust.app.cli;

import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.warehouse.Warehouse;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chemclust data check`: is the warehouse whole?
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Compares every file of the warehouse with its checksum and names what is missing or changed.",
            ""
        })
final class DataCheckCommand implements Callable<Integer> {
    @Option(
            names = "--mend",
            description = "Take damaged files off the list and load them again from the data packages.")
    private boolean mend;

    @Mixin
    private StoreOptions dataOptions = new StoreOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        Path folder = dataOptions.warehousePath();
        if (!Files.isDirectory(folder)) {
            print.println("There is no warehouse at " + folder + " yet. ./chemclust benchmark makes one.");
            print.flush();
            return ExitStatus.DONE;
        }
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress())) {
            if (mend) {
                mend(folder, progress, print);
            }
            List<Finding> findings = Warehouse.check(folder, progress);
            progress.finish();
            if (!findings.isEmpty()) {
                throw new BadInputException(findings);
            }
            print.println("The warehouse is whole: every file has its checksum. " + folder);
            print.flush();
        }
        return ExitStatus.DONE;
    }

    private void mend(Path folder, TerminalProgress progress, PrintWriter print) {
        List<Vintage> dropped = Warehouse.mend(folder);
        try (Warehouse store = dataOptions.store(dataOptions.folder(), progress)) {
            progress.finish();
            for (Vintage vintage : dropped) {
                print.println(
                        store.holds(vintage.id())
                                ? "Loaded again: " + vintage.id()
                                : "Lost: " + vintage.id() + " is in no data package; import or fetch it again.");
            }
        }
    }
}
