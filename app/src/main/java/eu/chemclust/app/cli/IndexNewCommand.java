package eu.chemclust.app.cli;

import eu.chemclust.app.output.DesignFiles;
import eu.chemclust.designs.exchange.StarterDesign;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust index new`: a design to start from.
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {"Writes a commented design with invented sample data that runs, to start from.", ""})
final class IndexNewCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "The folder to write to.")
    private Path folder = Path.of("");

    @Option(names = "--overwrite", description = "Replace files of the same names.")
    private boolean overwrite;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        DesignFiles files = new DesignFiles();
        StarterDesign.sample().forEach(files::file);
        DesignFolder.write(folder, files, overwrite, spec.commandLine().getOut());
        return ExitStatus.DONE;
    }
}
