package eu.chemclust.app.cli;

import eu.chemclust.observatory.edition.Edition;
import eu.chemclust.observatory.edition.EditionState;
import eu.chemclust.observatory.edition.EditionVerifier;
import eu.chemclust.tables.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust edition verify`: the proof of an edition.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Compares every file of an edition with its checksum, computes all results anew from the inputs inside the",
            "edition, and compares them bit for bit.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ./chemclust edition verify crii-2026.1", "  ./chemclust edition verify crii-2026.1 --threads 1,2,8"
        })
final class EditionVerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Name of the edition.")
    private String name = "";

    @Option(
            names = "--threads",
            paramLabel = "N",
            split = ",",
            description = "Numbers of threads to compute on, one run each: 1,4. Default: all processors.")
    private List<Integer> threads = List.of(Runtime.getRuntime().availableProcessors());

    @Option(
            names = "--fingerprint",
            paramLabel = "HEX",
            description = "The fingerprint as it was published: the copy must be that very edition.")
    private @Nullable String fingerprint;

    @Option(names = "--timings", description = "Print how long each step took.")
    private boolean timings;

    @Mixin
    private EditionOptions options = new EditionOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (threads.stream().anyMatch(number -> number < 1 || number > 1_024)) {
            throw CommandFailure.usage("--threads takes numbers from 1 to 1024, separated by commas.");
        }
        Edition edition = options.editions().get(EditionOptions.requireName(name));
        if (fingerprint != null && !fingerprint.strip().toLowerCase(Locale.ROOT).equals(edition.fingerprint())) {
            spec.commandLine()
                    .getErr()
                    .println("This is not the edition that was published under that fingerprint: its own is "
                            + edition.fingerprint() + ". Get the edition again from its publisher.");
            return ExitStatus.FINDINGS;
        }
        List<Finding> findings;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress())) {
            findings = EditionVerifier.verify(edition, threads, progress);
            progress.finish();
            if (timings) {
                spec.commandLine().getErr().print(progress.timings());
                spec.commandLine().getErr().flush();
            }
        }
        return findings.isEmpty() ? proved(edition) : refuted(findings);
    }

    private int proved(Edition edition) {
        PrintWriter print = spec.commandLine().getOut();
        print.printf(
                Locale.ROOT,
                "%s is proved: all results, computed anew from its inputs on %s, are the same bit for bit.%n",
                name,
                threads.stream()
                        .map(number -> number == 1 ? "1 thread" : number + " threads")
                        .collect(Collectors.joining(", then ")));
        if (edition.state() == EditionState.DRAFT) {
            print.println("It is a draft: its figures are not published yet.");
        }
        if (!edition.description().software().equals(Versions.software())) {
            print.println("Made by " + edition.description().software() + ", verified by " + Versions.software() + ".");
        }
        print.println();
        print.println("Fingerprint: " + edition.fingerprint());
        print.println(
                fingerprint == null
                        ? "Next:  compare it with the one that the publisher printed, or give that with --fingerprint."
                        : "It is the one that was asked for.");
        print.flush();
        return ExitStatus.DONE;
    }

    private int refuted(List<Finding> findings) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(name + " is not proved:");
        findings.forEach(finding -> err.println(finding.sentence()));
        err.flush();
        return ExitStatus.FINDINGS;
    }
}
