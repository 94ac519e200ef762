package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.Offers;
import eu.chemclust.app.diagnosis.Recommendations;
import eu.chemclust.app.match.MatchRulesReader;
import eu.chemclust.exchange.Practice;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.catalogue.CatalogueReader;
import eu.chemclust.exchange.matching.Adoption;
import eu.chemclust.exchange.search.CatalogueIndex;
import eu.chemclust.observatory.peers.PeerGroup;
import eu.chemclust.observatory.source.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `chemclust recommend`: practices of other regions for the needs of a region, with the reasons.
@Command(
        name = "recommend",
        mixinStandardHelpOptions = true,
        description = {"Recommends practices of other regions for a region's needs for action, with reasons.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust recommend DEE",
            "  ./chemclust recommend NL42 --node lifelong --top 5",
            "  ./chemclust recommend CZ04 --format csv > reasons.csv"
        })
final class RecommendCommand extends AnswerCommand {
    private static final int MOST = 100;

    @Parameters(paramLabel = "CODE", description = "NUTS 2021 code of a benchmark region, such as DEE.")
    private String code = "";

    @Option(
            names = "--node",
            split = ",",
            paramLabel = "NODE",
            description = "Node of the framework to find practices for. Default: the most pressing needs.")
    private List<String> nodes = List.of();

    @Option(names = "--needs", paramLabel = "N", description = "How many needs. Default: 3.")
    private int needs = 3;

    @Option(names = "--top", paramLabel = "N", description = "How many practices for each need. Default: 3.")
    private int top = 3;

    @Option(
            names = "--adoptions",
            paramLabel = "FILE",
            description = "Which practices were taken up elsewhere: CSV with the columns practice, region and result"
                    + " (better, same, worse, unknown).")
    private @Nullable Path adoptions;

    @Mixin
    private PeerOptions peerOptions = new PeerOptions();

    @Mixin
    private IndexedCatalogue catalogue = new IndexedCatalogue();

    @Override
    void check() {
        if (needs < 1 || needs > MOST || top < 1 || top > MOST) {
            throw CommandFailure.usage("--needs and --top take numbers from 1 to " + MOST + ".");
        }
    }

    @Override
    Answer answer(Questions questions) {
        String region = questions.region(code);
        List<String> wanted = nodes.stream().map(questions::node).toList();
        int year = questions.year();
        PeerGroup group = peerOptions.group(questions.peers(), region);
        DataFolder folder = questions.folder();
        List<Practice> practices;
        try (CatalogueIndex index = catalogue.open(folder, questions.progress())) {
            practices = index.list(RecordKind.PRACTICE, Practice.class);
        }
        Offers offers = new Offers(
                practices,
                adoptions(),
                CatalogueReader.vocabulary(folder),
                MatchRulesReader.read(folder),
                catalogue.today());
        return new Recommendations(questions.diagnosis(), offers)
                .answer(questions.messages(), new Recommendations.Question(group, year, wanted, needs, top));
    }

    private List<Adoption> adoptions() {
        if (adoptions == null) {
            return List.of();
        }
        try {
            return Adoption.read(adoptions.toString(), Files.newInputStream(adoptions));
        } catch (IOException e) {
            throw CommandFailure.usage("The file " + adoptions + " cannot be read. Check its name and permissions.");
        }
    }
}
