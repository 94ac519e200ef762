package eu.chemclust.app.cli;

import eu.chemclust.designs.report.Summary;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `chemclust index validate`: says what is wrong with a design and its tables, and computes nothing.
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {"Reads the design and its tables and says all that is wrong with them.", ""})
final class IndexValidateCommand implements Callable<Integer> {
    @Mixin
    private IndexInput input = new IndexInput();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(Summary.valid(input.open()));
        spec.commandLine().getOut().println("\nNext: ./chemclust index run " + ShellWord.of(input.design()));
        spec.commandLine().getOut().flush();
        return ExitStatus.DONE;
    }
}
