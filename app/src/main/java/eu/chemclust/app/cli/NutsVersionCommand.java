package eu.chemclust.app.cli;

import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.VersionDetection;
import eu.chemclust.observatory.region.VersionEvidence;
import eu.chemclust.observatory.source.RegionCodesOfFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust data nuts-version`: which version of NUTS the codes of a file really are of.
@Command(
        name = "nuts-version",
        mixinStandardHelpOptions = true,
        description = {
            "Tells from the region codes of a table which version of NUTS it uses, and shows the evidence. Reads CSV and",
            "TSV with any common separator, also packed with gzip, and Eurostat's bulk files.",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:one version has every code", "1:several versions fit, none does, or a code is unknown"},
        footerHeading = "%nExample:%n",
        footer = "  ./chemclust data nuts-version employment.csv --column region")
final class NutsVersionCommand implements Callable<Integer> {
    private static final int SHOWN = 4;

    @Parameters(paramLabel = "FILE", description = "The table.")
    private Path file = Path.of("");

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description = "Column of the region codes. Default: the column in which most values are codes.")
    private @Nullable String column;

    @Mixin
    private StoreOptions dataOptions = new StoreOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        RegionCodesOfFile found = RegionCodesOfFile.read(file, Optional.ofNullable(column), dataOptions.codes());
        VersionDetection detection = found.detection();
        PrintWriter print = spec.commandLine().getOut();
        print.printf(
                "%s, column %s: %d different codes%n%n",
                file, found.column(), found.codes().size());
        print.println("NUTS    has  lacks  only it  not in the file");
        for (VersionEvidence evidence : detection.evidence()) {
            print.printf(
                    "%s  %5d  %5d  %7d  %15d%s%n",
                    evidence.version().year(),
                    evidence.valid(),
                    evidence.invalid().size(),
                    evidence.onlyIn().size(),
                    evidence.absent(),
                    examples(evidence));
        }
        print.println();
        if (!detection.unknown().isEmpty()) {
            print.println("No version has: " + some(detection.unknown()));
        }
        print.println(verdict(detection));
        print.flush();
        boolean certain = detection.verdict() instanceof VersionDetection.Verdict.Certain;
        return certain && detection.unknown().isEmpty() ? ExitStatus.DONE : ExitStatus.FINDINGS;
    }

    private static String examples(VersionEvidence evidence) {
        if (!evidence.invalid().isEmpty()) {
            return "  lacks " + some(evidence.invalid());
        }
        return evidence.onlyIn().isEmpty() ? "" : "  only it has " + some(evidence.onlyIn());
    }

    private static String some(List<String> codes) {
        String shown = codes.stream().limit(SHOWN).collect(Collectors.joining(" "));
        return codes.size() > SHOWN ? shown + " ..." : shown;
    }

    private static String verdict(VersionDetection detection) {
        return switch (detection.verdict()) {
            case VersionDetection.Verdict.Certain certain ->
                "The file uses NUTS " + certain.version().year() + ": no other version has all its codes.";
            case VersionDetection.Verdict.Ambiguous ambiguous ->
                "The codes fit " + years(ambiguous.candidates())
                        + " alike. Ask whoever made the file, or look for the year of its figures; then say so where the"
                        + " file is loaded.";
            case VersionDetection.Verdict.Mixed mixed ->
                "The file mixes versions; closest is NUTS "
                        + mixed.closest().getFirst().year()
                        + ". Official tables keep old codes beside new ones: declare the closest, the other codes are"
                        + " found in their own version.";
            case VersionDetection.Verdict.NoCodes none ->
                "The column holds no NUTS code. Name the right one with --column.";
        };
    }

    private static String years(List<NutsVersion> versions) {
        return versions.stream().map(NutsVersion::year).collect(Collectors.joining(", "));
    }
}
