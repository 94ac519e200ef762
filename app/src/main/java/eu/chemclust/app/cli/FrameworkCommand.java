package eu.chemclust.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The commands about frameworks; without one of them it lists them.
@Command(
        name = "framework",
        mixinStandardHelpOptions = true,
        description = "Frameworks of indicators: which there are, what they hold, what an editor should look at.",
        subcommands = {FrameworkListCommand.class, FrameworkShowCommand.class, FrameworkCheckCommand.class})
final class FrameworkCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
