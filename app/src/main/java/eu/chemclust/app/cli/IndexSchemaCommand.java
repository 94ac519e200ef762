package eu.chemclust.app.cli;

import eu.chemclust.designs.key.SchemaText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chemclust index schema`: the keys of a design file for editors and for people.
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = {"Prints the JSON Schema of the design file, for editors that check while you write.", ""})
final class IndexSchemaCommand implements Callable<Integer> {
    @Option(names = "--markdown", description = "Print the keys as a Markdown table instead.")
    private boolean markdown;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(markdown ? SchemaText.markdown() : SchemaText.json());
        spec.commandLine().getOut().flush();
        return ExitStatus.DONE;
    }
}
