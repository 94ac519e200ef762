package eu.chemclust.app.cli;

import eu.chemclust.app.answer.CallAnswer;
import eu.chemclust.app.match.MatchRulesReader;
import eu.chemclust.exchange.Call;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.matching.CallMatcher;
import eu.chemclust.exchange.matching.CallOffers;
import eu.chemclust.exchange.matching.CallRequest;
import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import java.time.LocalDate;
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

/// `chemclust calls`: open calls for a plan, by theme, readiness, actor and deadline.
@Command(
        name = "calls",
        mixinStandardHelpOptions = true,
        description = {"Finds open calls for a plan by theme, readiness, actor and deadline, with reasons.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust calls hydrogen --trl 5-6 --actor SME",
            "  ./chemclust calls \"advanced materials\" --on 2026-09-01 --until 2026-12-31 --top 10"
        })
final class CallsCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "THEME",
            arity = "0..*",
            description = "What the plan is about, in words. Default: anything.")
    private List<String> theme = List.of();

    @Option(names = "--trl", paramLabel = "LEVELS", description = "Readiness levels: 6, or 5-7. Default: any.")
    private @Nullable String trl;

    @Option(names = "--actor", paramLabel = "WORD", description = "Who applies: SME, university, region.")
    private String actor = "";

    @Option(names = "--until", paramLabel = "DATE", description = "Last deadline, 2026-12-31. Default: any.")
    private @Nullable LocalDate until;

    @Option(names = "--top", paramLabel = "N", description = "How many calls to show. Default: 5.")
    private int top = 5;

    @Mixin
    private CatalogueAnswerOptions options = new CatalogueAnswerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        String words = String.join(" ", theme);
        if (words.length() > 300) {
            throw CommandFailure.usage("Name the theme in up to 300 characters, such as hydrogen.");
        }
        if (top < 1) {
            throw CommandFailure.usage("--top takes a number of calls.");
        }
        LocalDate from = options.catalogue().today();
        if (until != null && until.isBefore(from)) {
            throw CommandFailure.usage("--until lies before " + from + ", the day from which deadlines count (--on).");
        }
        CallRequest request =
                new CallRequest(words, CatalogueAnswerOptions.levels(trl), actor, from, Optional.ofNullable(until));
        return options.answer(
                spec.commandLine(),
                opened -> CallAnswer.of(
                        opened.messages(),
                        opened.vocabulary(),
                        BenchmarkInputs.read(opened.folder()).geography(),
                        request,
                        new CallMatcher(MatchRulesReader.read(opened.folder()))
                                .match(
                                        request,
                                        CallOffers.of(
                                                opened.index().list(RecordKind.CALL, Call.class), opened.vocabulary())),
                        top));
    }
}
