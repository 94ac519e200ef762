package eu.chemclust.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The commands about official statistics and members' own tables; without one of them it lists them.
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "Official statistics and your own tables: fetch, import, check, compare publications.",
        subcommands = {
            DataFetchCommand.class,
            DataImportCommand.class,
            DataValidateCommand.class,
            DataVintagesCommand.class,
            DataRevisionsCommand.class,
            DataCoverageCommand.class,
            DataConfidentialCommand.class,
            DataFlagsCommand.class,
            DataCheckCommand.class,
            NutsVersionCommand.class
        })
final class DataCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
