package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.ResilienceAnswer;
import eu.chemclust.engine.analysis.Convergence;
import eu.chemclust.observatory.chemistry.ChemicalBases;
import eu.chemclust.observatory.chemistry.IndustryFigures;
import eu.chemclust.observatory.framework.Basket;
import eu.chemclust.observatory.peers.PeerGroup;
import eu.chemclust.observatory.resilience.Resilience;
import eu.chemclust.observatory.resilience.Resiliences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust resilience`: shows how chemistry in a region came through a shock, against its peers.
@Command(
        name = "resilience",
        mixinStandardHelpOptions = true,
        description = {"Shows how chemistry in a region came through a shock, against its peers.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  ./chemclust resilience CZ04", "  ./chemclust resilience ES51 --base 2011 --until 2013"})
final class ResilienceCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", description = "NUTS 2021 code of a benchmark region, such as NL42.")
    private String code = "";

    @Option(
            names = "--base",
            paramLabel = "YEAR",
            defaultValue = "2008",
            description = "Year before the shock. Default: 2008.")
    private int base = 2008;

    @Option(
            names = "--until",
            paramLabel = "YEAR",
            defaultValue = "2011",
            description = "Last year in which the lowest level is sought. Default: 2011.")
    private int until = 2011;

    @Mixin
    private BasketOption basketOption = new BasketOption();

    @Mixin
    private PeerOptions peerOptions = new PeerOptions();

    @Mixin
    private AnswerOptions answerOptions = new AnswerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        return answerOptions.answer(spec.commandLine(), this::answer);
    }

    private Answer answer(Questions questions) {
        String region = questions.region(code);
        Basket basket = basketOption.basket(questions.baskets());
        if (!(base >= IndustryFigures.FIRST_YEAR && base < until && until <= IndustryFigures.LAST_YEAR)) {
            throw CommandFailure.usage("--base and --until take years from " + IndustryFigures.FIRST_YEAR + " to "
                    + IndustryFigures.LAST_YEAR + ", --base before --until.");
        }
        PeerGroup group = peerOptions.group(questions.peers(), region);
        IndustryFigures figures = questions.figures(basket);
        Resilience resilience = new Resiliences(figures, basket).of(region, group.codes(), base, until);
        ChemicalBases bases = questions.bases(figures, basket);
        return ResilienceAnswer.of(questions.messages(), questions.geography(), resilience, context(bases));
    }

    /// Regions count as chemical here by their specialisation or size alone, which needs no benchmark.
    private static ResilienceAnswer.Context context(ChemicalBases bases) {
        Set<String> chemical = bases.present();
        Optional<Convergence> convergence;
        try {
            convergence = Optional.of(bases.convergence(chemical));
        } catch (IllegalArgumentException tooFew) {
            convergence = Optional.empty();
        }
        List<ResilienceAnswer.Spread> spread = new ArrayList<>();
        for (int year :
                new int[] {IndustryFigures.FIRST_YEAR, IndustryFigures.LAST_YEAR, IndustryFigures.NEWEST_YEAR}) {
            spread.add(new ResilienceAnswer.Spread(year, bases.concentration(year)));
        }
        return new ResilienceAnswer.Context(convergence, spread);
    }
}
