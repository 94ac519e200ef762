package eu.chemclust.app.cli;

import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.source.DataFolder;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `chemclust framework list`: the frameworks of the data packages.
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the frameworks.")
final class FrameworkListCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions dataOptions = new StoreOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        DataFolder folder = dataOptions.folder();
        PrintWriter print = spec.commandLine().getOut();
        TextColumns table = new TextColumns("Code", "Indicators", "Regions", "Method", "Years", "Name");
        for (String code : BenchmarkInputs.frameworks(folder)) {
            BenchmarkInputs inputs = BenchmarkInputs.read(folder, code);
            table.row(
                    code,
                    Integer.toString(inputs.framework().indicators().size()),
                    Integer.toString(inputs.geography().regions().size()),
                    inputs.method().version(),
                    inputs.method().years().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                    inputs.framework().root().name("en"));
        }
        print.print(table.text());
        print.println();
        print.println("Next:  ./chemclust framework show CODE, or ./chemclust benchmark --framework CODE.");
        print.flush();
        return ExitStatus.DONE;
    }
}
