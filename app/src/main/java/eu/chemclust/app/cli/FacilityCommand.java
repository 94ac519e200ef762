package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.FacilityAnswer;
import eu.chemclust.app.match.MatchRulesReader;
import eu.chemclust.app.output.DemandFile;
import eu.chemclust.exchange.Facility;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.matching.FacilityMatcher;
import eu.chemclust.exchange.matching.FacilityOffers;
import eu.chemclust.exchange.matching.FacilityRequest;
import eu.chemclust.exchange.matching.Match;
import eu.chemclust.exchange.matching.UnmetRequests;
import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust facility`: where a process can be tested or scaled up.
@Command(
        name = "facility",
        mixinStandardHelpOptions = true,
        description = {"Finds facilities for a process, with reasons; requests that none meets can be kept.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust facility fermentation --near DEE0 --within 300km",
            "  ./chemclust facility \"plasma pyrolysis\" --trl 6-7 --near ES12 --keep unmet.csv",
            "  ./chemclust facility --demand unmet.csv"
        })
final class FacilityCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROCESS", arity = "0..*", description = "The process in words.")
    private List<String> process = List.of();

    @Option(names = "--trl", paramLabel = "LEVELS", description = "Readiness levels: 6, or 5-7. Default: any.")
    private @Nullable String trl;

    @Option(names = "--scale", paramLabel = "WORDS", description = "Scale as facilities say it: \"10 m3\".")
    private String scale = "";

    @Option(names = "--near", paramLabel = "PLACE", description = "Town, NUTS code or \"51.32,12.00\".")
    private @Nullable String near;

    @Option(names = "--within", paramLabel = "KM", description = "How far at most, 300km. Needs --near.")
    private @Nullable String within;

    @Option(names = "--top", paramLabel = "N", description = "How many facilities to show. Default: 5.")
    private int top = 5;

    @Option(names = "--keep", paramLabel = "FILE", description = "Add the request to this file if none meets it.")
    private @Nullable Path keep;

    @Option(names = "--demand", paramLabel = "FILE", description = "Sum the kept requests of this file.")
    private @Nullable Path demand;

    @Mixin
    private CatalogueAnswerOptions options = new CatalogueAnswerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (demand != null) {
            return options.print(
                    spec.commandLine(), FacilityAnswer.demand(options.messages(), demand.toString(), kept(demand)));
        }
        String words = String.join(" ", process);
        if (words.isBlank() || words.length() > 300) {
            throw CommandFailure.usage("Name the process in up to 300 characters, such as fermentation.");
        }
        if (within != null && near == null) {
            throw CommandFailure.usage("--within needs --near: the place to measure from.");
        }
        if (top < 1) {
            throw CommandFailure.usage("--top takes a number of facilities.");
        }
        return options.answer(spec.commandLine(), opened -> answer(words, opened));
    }

    private Answer answer(String words, CatalogueAnswerOptions.Opened opened) {
        Optional<Place> place =
                near == null ? Optional.empty() : Optional.of(CatalogueAnswerOptions.place(opened.index(), near));
        FacilityRequest request = new FacilityRequest(
                words, CatalogueAnswerOptions.levels(trl), scale, place, CatalogueAnswerOptions.kilometres(within));
        List<Match<Facility>> matches = new FacilityMatcher(
                        MatchRulesReader.read(opened.folder()),
                        options.catalogue().today())
                .match(
                        request,
                        FacilityOffers.of(
                                opened.index().list(RecordKind.FACILITY, Facility.class), opened.vocabulary()));
        boolean unmet = matches.isEmpty() && keep != null;
        if (unmet && keep != null) {
            keep(keep, new UnmetRequests.Unmet(words, trl == null ? "" : trl, near == null ? "" : near));
        }
        return FacilityAnswer.of(
                opened.messages(),
                opened.vocabulary(),
                request,
                matches,
                new FacilityAnswer.Shown(BenchmarkInputs.read(opened.folder()).geography(), top, unmet));
    }

    private UnmetRequests kept(Path file) {
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.usage("There is no file " + file + ". Check its name; --keep makes it.");
        }
        try {
            return told(file, new DemandFile(file).read());
        } catch (IOException e) {
            throw CommandFailure.usage("The file " + file + " cannot be read. Check its permissions.");
        }
    }

    private void keep(Path file, UnmetRequests.Unmet unmet) {
        try {
            told(file, new DemandFile(file).keep(unmet));
        } catch (IOException e) {
            throw CommandFailure.failure("The file " + file + " cannot be written. Check its permissions.");
        }
    }

    /// What was kept, after saying what of it is lost.
    private UnmetRequests told(Path file, DemandFile.Kept kept) {
        if (!kept.cut().isEmpty()) {
            PrintWriter print = spec.commandLine().getErr();
            print.println("The last line of " + file + " is cut off and was passed over: " + kept.cut());
            print.flush();
        }
        return kept.requests();
    }
}
