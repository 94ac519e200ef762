package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.ByProductAnswer;
import eu.chemclust.app.match.MatchRulesReader;
import eu.chemclust.app.match.Offered;
import eu.chemclust.app.match.WasteEntries;
import eu.chemclust.app.view.Messages;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.Stream;
import eu.chemclust.exchange.matching.ByProduct;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust byproduct`: who might take a by-product, as far as documented exchanges tell.
@Command(
        name = "byproduct",
        mixinStandardHelpOptions = true,
        description = {
            "Names industries that have taken a by-product in documented exchanges, and their sites nearby.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust byproduct \"07 01 04*\" --near DEE0 --within 150km",
            "  ./chemclust byproduct \"unbearbeitete Schlacke\" --near CZ04",
            "  ./chemclust byproduct 100102 --near Leuna --format csv > sites.csv"
        })
final class ByProductCommand implements Callable<Integer> {
    private static final double FAR = 150;
    private static final int SUGGESTED = 8;

    @Parameters(
            paramLabel = "CODE",
            description = "Code of the European Waste Catalogue, or words for it in English, German or French.")
    private String asked = "";

    @Option(names = "--near", required = true, paramLabel = "PLACE", description = "Where it arises: DEE0, Leuna.")
    private String near = "";

    @Option(names = "--within", paramLabel = "KM", description = "How far takers may be. Default: 150km.")
    private String within = "150km";

    @Mixin
    private CatalogueAnswerOptions options = new CatalogueAnswerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        return options.answer(spec.commandLine(), this::answer);
    }

    private Answer answer(CatalogueAnswerOptions.Opened opened) {
        Stream entry = entry(opened);
        double kilometres = CatalogueAnswerOptions.kilometres(within).orElse(FAR);
        if (!(kilometres > 0)) {
            throw CommandFailure.usage("--within takes a distance above 0, such as 150km.");
        }
        ByProduct product = new ByProduct(
                entry.wasteCode().replaceAll("[^0-9]", ""),
                CatalogueAnswerOptions.place(opened.index(), near),
                kilometres);
        return ByProductAnswer.of(
                opened.messages(),
                entry,
                product,
                new Offered(opened.index()).takers().find(product),
                MatchRulesReader.sectors(opened.folder()));
    }

    private Stream entry(CatalogueAnswerOptions.Opened opened) {
        return switch (WasteEntries.find(
                opened.index(), asked, options.catalogue().today())) {
            case WasteEntries.One one -> one.entry();
            case WasteEntries.Several several ->
                throw CommandFailure.usage("Several entries speak of \"" + asked + "\"; ask for one of their codes:"
                        + codes(several.entries(), opened.messages()));
            case WasteEntries.None none ->
                throw CommandFailure.usage(
                        none.isCode()
                                ? "The European Waste Catalogue has no code " + asked
                                        + ". It has two, four or six digits; ./chemclust find --kind stream WORDS finds it."
                                : "No entry of the European Waste Catalogue speaks of \"" + asked + "\".");
        };
    }

    private static String codes(List<Stream> entries, Messages messages) {
        Language language = Language.find(messages.language()).orElse(Language.EN);
        return entries.stream()
                .limit(SUGGESTED)
                .map(each ->
                        "\n  " + ByProductAnswer.code(each) + "  " + each.head().title(language))
                .collect(Collectors.joining());
    }
}
