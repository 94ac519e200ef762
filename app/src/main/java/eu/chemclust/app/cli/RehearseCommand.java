package eu.chemclust.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
        String editions = folder.resolve("editions").toString();
        String few = "500";
        List<List<String>> jobs = List.of(
                List.of(
                        "benchmark",
                        "--replications",
                        few,
                        "--out",
                        folder.resolve("out").toString(),
                        "--warehouse",
                        warehouse),
                List.of("peers", "DEE", "--replications", few, "--warehouse", warehouse),
                List.of("edition", "create", "rehearsal", "--replications", few, "--editions", editions),
                List.of("edition", "verify", "rehearsal", "--editions", editions),
                List.of("serve", "--check", "--port", "0", "--replications", few, "--warehouse", warehouse));
        int worst = ExitStatus.DONE;
        for (List<String> job : jobs) {
            worst = Math.max(
                    worst,
                    ChemClustCommand.run(
                            spec.commandLine().getOut(), spec.commandLine().getErr(), job.toArray(String[]::new)));
        }
        return worst;
    }
}
