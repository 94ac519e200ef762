package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.ByProductAnswer;
import eu.chemclust.app.match.MatchRulesReader;
import eu.chemclust.exchange.Exchange;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.Stream;
import eu.chemclust.exchange.matching.ByProduct;
import eu.chemclust.exchange.matching.TakerFinder;
import eu.chemclust.exchange.search.Facet;
import eu.chemclust.exchange.search.SearchRequest;
import java.util.List;
import java.util.concurrent.Callable;
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
        IndexedCatalogue catalogue = options.catalogue();
        TakerFinder finder = new TakerFinder(
                catalogue.list(opened.index(), RecordKind.EXCHANGE, Exchange.class),
                catalogue.sites(opened.index(), Organisation.class),
                catalogue.list(opened.index(), RecordKind.STREAM, Stream.class));
        return ByProductAnswer.of(
                opened.messages(), entry, product, finder.find(product), MatchRulesReader.sectors(opened.folder()));
    }

    private Stream entry(CatalogueAnswerOptions.Opened opened) {
        String digits = asked.replaceAll("[ .*]", "");
        if (digits.matches("[0-9]{2,6}")) {
            return options.catalogue().list(opened.index(), RecordKind.STREAM, Stream.class).stream()
                    .filter(each -> each.direction().equals("class")
                            && each.wasteCode().replaceAll("[^0-9]", "").equals(digits))
                    .findFirst()
                    .orElseThrow(() -> CommandFailure.usage("The European Waste Catalogue has no code " + asked
                            + ". It has two, four or six digits; ./chemclust find --kind stream WORDS finds it."));
        }
        List<Stream> found = opened
                .index()
                .search(SearchRequest.of(asked, options.catalogue().today())
                        .with(Facet.KIND, List.of(RecordKind.STREAM.code())))
                .hits()
                .stream()
                .map(hit -> hit.record())
                .filter(Stream.class::isInstance)
                .map(Stream.class::cast)
                .toList();
        Language language = Language.find(opened.messages().language()).orElse(Language.EN);
        List<Stream> exact = found.stream()
                .filter(each -> each.head().titles().containsValue(asked))
                .toList();
        if (exact.size() == 1 || found.size() == 1) {
            return exact.isEmpty() ? found.getFirst() : exact.getFirst();
        }
        throw CommandFailure.usage(
                found.isEmpty()
                        ? "No entry of the European Waste Catalogue speaks of \"" + asked + "\"."
                        : "Several entries speak of \"" + asked + "\"; ask for one of their codes:"
                                + found.stream()
                                        .limit(SUGGESTED)
                                        .map(each -> "\n  " + ByProductAnswer.code(each) + "  "
                                                + each.head().title(language))
                                        .reduce("", String::concat));
    }
}
