package eu.chemclust.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chemclust rehearse`: what the launcher runs once after a build, so that the virtual machine can note which classes
/// the main jobs need and start them faster from then on. Not for people, so help leaves it out.
@Command(name = "rehearse", hidden = true, description = "Runs the main jobs once, with few replications.")
final class RehearseCommand implements Callable<Integer> {
    @Option(names = "--folder", required = true, paramLabel = "DIR", description = "Folder for all that they write.")
    private Path folder = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        String warehouse = folder.resolve("warehouse").toString();
        List<List<String>> jobs = List.of(
                List.of(
                        "benchmark",
                        "--replications",
                        "500",
                        "--out",
                        folder.resolve("out").toString()),
                List.of("peers", "DEE", "--replications", "500"),
                List.of("serve", "--check", "--port", "0", "--replications", "500"));
        int worst = ExitStatus.DONE;
        for (List<String> job : jobs) {
            String[] line = Stream.concat(job.stream(), Stream.of("--warehouse", warehouse))
                    .toArray(String[]::new);
            worst = Math.max(
                    worst,
                    ChemClustCommand.run(
                            spec.commandLine().getOut(), spec.commandLine().getErr(), line));
        }
        return worst;
    }
}
