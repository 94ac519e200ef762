package eu.chemclust.app.cli;

import eu.chemclust.observatory.edition.Edition;
import eu.chemclust.observatory.edition.EditionPublisher;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust edition freeze`: from a draft to a published edition.
@Command(
        name = "freeze",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies a draft and publishes it: from now on it never changes. A changed figure is a new edition.",
            ""
        })
final class EditionFreezeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Name of the draft.")
    private String name = "";

    @Option(names = "--published", paramLabel = "DATE", description = "Date of publication. Default: today.")
    private @Nullable LocalDate published;

    @Mixin
    private EditionOptions options = new EditionOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        EditionOptions.requireName(name);
        LocalDate date = published == null ? LocalDate.now(java.time.ZoneId.systemDefault()) : published;
        PrintWriter print = spec.commandLine().getOut();
        int threads = Runtime.getRuntime().availableProcessors();
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress())) {
            Edition edition =
                    new EditionPublisher(options.editions(), Versions.software(), threads).freeze(name, date, progress);
            progress.finish();
            print.println("Edition " + name + " is frozen, published on " + date + ".");
            print.println("Fingerprint: " + edition.fingerprint());
            print.println();
            print.println("Files: " + edition.folder());
            print.println("Next:  print the fingerprint where the edition is published; anyone can then check a copy"
                    + " with: ./chemclust edition verify " + name + " --fingerprint HEX");
        }
        print.flush();
        return ExitStatus.DONE;
    }
}
