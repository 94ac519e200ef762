package eu.chemclust.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `chemclust chemistry`: an industry over all regions.
@Command(
        name = "chemistry",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Shows an industry over all regions: where it is, how it is spread, what its change is made of.",
            ""
        },
        subcommands = {
            ChemistryRegionsCommand.class,
            ChemistryShiftShareCommand.class,
            ChemistryConcentrationCommand.class,
            ChemistryConvergenceCommand.class,
            ChemistryLikenessCommand.class
        })
final class ChemistryCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
