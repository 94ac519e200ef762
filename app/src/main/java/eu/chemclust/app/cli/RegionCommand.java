package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.RegionAnswer;
import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.benchmark.BenchmarkModel;
import eu.chemclust.observatory.chemistry.IndustryFigures;
import eu.chemclust.observatory.framework.Basket;
import eu.chemclust.observatory.needs.Needs;
import eu.chemclust.observatory.needs.NeedsReport;
import eu.chemclust.observatory.peers.PeerGroup;
import eu.chemclust.observatory.resilience.Resiliences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust region`: shows a region at a glance: rank, peers, needs for action, strengths, its chemical base and
/// resilience.
@Command(
        name = "region",
        mixinStandardHelpOptions = true,
        description = {
            "Shows a region at a glance: rank, peers, needs for action, strengths, its chemical base and resilience.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ./chemclust region NL42", "  ./chemclust region DEE --language de --format json"})
final class RegionCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", description = "NUTS 2021 code of a benchmark region, such as NL42.")
    private String code = "";

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
        int year = questions.year();
        List<String> notes = new ArrayList<>();
        Optional<PeerGroup> peers = Optional.empty();
        Optional<NeedsReport> needs = Optional.empty();
        BenchmarkModel model = questions.model();
        try {
            peers = Optional.of(peerOptions.group(questions.peers(), region));
            needs = Optional.of(new Needs(questions.result(), model).of(peers.get(), year, questions.progress()));
        } catch (ObservatoryException unknown) {
            notes.add(String.valueOf(unknown.getMessage()));
        }
        IndustryFigures figures = questions.figures(basket);
        return RegionAnswer.of(
                questions.messages(),
                questions.result(),
                new RegionAnswer.Parts(
                        region,
                        year,
                        model.scope(region),
                        peers,
                        needs,
                        questions.bases(figures, basket).of(region),
                        new Resiliences(figures, basket)
                                .of(region, peers.map(PeerGroup::codes).orElse(List.of()), 2008, 2011),
                        notes));
    }
}
