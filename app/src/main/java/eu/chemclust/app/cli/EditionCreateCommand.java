package eu.chemclust.app.cli;

import eu.chemclust.observatory.edition.Edition;
import eu.chemclust.observatory.edition.EditionDescription;
import eu.chemclust.observatory.edition.EditionPlan;
import eu.chemclust.observatory.edition.EditionPublisher;
import eu.chemclust.observatory.observation.Years;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.DataPackage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust edition create`: a draft of an edition.
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a draft: copies the inputs from the data packages, computes from the copies and writes the results",
            "beside them. A draft of the same name is replaced; a frozen edition never is.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust edition create crii-2027.1",
            "  ./chemclust edition create raw-2026.1 --framework crii-raw",
            "  ./chemclust edition create crii-2027.1 --fetched fetched --as-known-on 2027-03-31"
        })
final class EditionCreateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Name and number of the edition, for example crii-2027.1.")
    private String name = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "Title for readers. Default: framework and name.")
    private @Nullable String title;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Replications behind the rank intervals. Default: what the method says (10,000).")
    private @Nullable Integer replications;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to compute on; the result does not depend on it. Default: all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--peers-file",
            paramLabel = "FILE",
            description = "Peers to freeze with the edition: a CSV file with the columns region and peer. Regions it"
                    + " does not name have the nearest by structure. Default: the nearest for all.")
    private @Nullable Path peers;

    @Option(
            names = "--as-known-on",
            paramLabel = "DATE",
            description = "Use only what was certainly published by the end of that day, 2023-12-31. Default: all.")
    private @Nullable LocalDate asKnownOn;

    @Option(
            names = "--framework",
            paramLabel = "CODE",
            description = "Framework of the edition, crii or crii-raw; ./chemclust framework list names them. Default:"
                    + " crii.")
    private @Nullable String framework;

    @Mixin
    private PackageOptions data = new PackageOptions();

    @Mixin
    private EditionOptions options = new EditionOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        EditionOptions.requireName(name);
        if (replications != null && (replications < 1 || replications > 10_000_000)) {
            throw CommandFailure.usage("--replications takes a number from 1 to 10,000,000.");
        }
        if (threads < 1 || threads > 1_024) {
            throw CommandFailure.usage("--threads takes a number from 1 to 1024.");
        }
        if (peers != null) {
            InputFile.require(peers, "--peers-file");
        }
        DataFolder folder = data.folder();
        String code = framework == null ? null : DataOptions.requireFramework(folder, framework);
        EditionPlan plan = new EditionPlan(
                name, title == null ? "" : title, replications == null ? 0 : replications, peers, asKnownOn, code);
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress())) {
            Edition edition = new EditionPublisher(options.editions(), Versions.software(), threads)
                    .create(plan, folder, progress);
            progress.finish();
            print(edition);
        }
        return ExitStatus.DONE;
    }

    private void print(Edition edition) {
        PrintWriter print = spec.commandLine().getOut();
        EditionDescription about = edition.description();
        print.printf(
                Locale.ROOT,
                "Draft of %s: %d regions, %s, method %s, %,d replications, %.1f MB.%n",
                name,
                about.regions(),
                Years.text(about.years()),
                about.methodVersion(),
                about.replications(),
                edition.bytes() / 1e6);
        further(edition).forEach(print::println);
        print.println();
        if (asKnownOn != null) {
            print.println("As known on " + asKnownOn + ": its inputs hold no later publication.");
        }
        print.println("Files: " + edition.folder());
        print.println("Next:  ./chemclust edition freeze " + name + options.asGiven()
                + " when the figures are approved; they never change then.");
        print.flush();
    }

    /// Which of the further packages are in it: one that no formula asks for is left out.
    private List<String> further(Edition edition) {
        List<String> held =
                edition.inputs().packages().stream().map(DataPackage::name).toList();
        List<String> in = data.further().stream().filter(held::contains).toList();
        List<String> out =
                data.further().stream().filter(name -> !held.contains(name)).toList();
        List<String> lines = new ArrayList<>();
        if (!in.isEmpty()) {
            lines.add("With the fetched packages " + String.join(", ", in) + ".");
        }
        if (!out.isEmpty()) {
            lines.add("Without the fetched packages " + String.join(", ", out)
                    + ": no indicator of the framework is computed from them.");
        }
        return lines;
    }
}
