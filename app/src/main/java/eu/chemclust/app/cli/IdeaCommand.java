package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.IdeaAnswer;
import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Project;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.matching.PartnerFinder;
import eu.chemclust.exchange.search.Facet;
import eu.chemclust.exchange.search.Hit;
import eu.chemclust.exchange.search.SearchRequest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust idea`: similar projects and possible partners for an idea.
@Command(
        name = "idea",
        mixinStandardHelpOptions = true,
        description = {"Finds projects similar to an idea and the organisations behind them.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust idea \"methanol from CO2 and green hydrogen\" --region DEE",
            "  ./chemclust idea \"chemical recycling of mixed plastics\" --region NL42 --format csv > partners.csv"
        })
final class IdeaCommand implements Callable<Integer> {
    private static final int MOST = 500;

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "The idea in a few words or sentences.")
    private List<String> text = List.of();

    @Option(names = "--region", paramLabel = "NUTS", description = "The asker's region, NUTS 2021: DEE, NL42.")
    private String region = "";

    @Option(names = "--similar", paramLabel = "N", description = "How many similar projects. Default: 25.")
    private int similar = 25;

    @Mixin
    private CatalogueAnswerOptions options = new CatalogueAnswerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (similar < 1 || similar > MOST) {
            throw CommandFailure.usage("--similar takes a number from 1 to " + MOST + ".");
        }
        if (!region.isEmpty() && !region.toUpperCase(Locale.ROOT).matches("[A-Z]{2}[0-9A-Z]{0,3}")) {
            throw CommandFailure.usage("--region takes a code of NUTS 2021 such as DEE or NL42.");
        }
        return options.answer(spec.commandLine(), this::answer);
    }

    private Answer answer(CatalogueAnswerOptions.Opened opened) {
        String idea = String.join(" ", text);
        IndexedCatalogue catalogue = options.catalogue();
        List<Project> projects = catalogue.list(opened.index(), RecordKind.PROJECT, Project.class);
        List<Organisation> organisations = catalogue.organisations(opened.index());
        List<Hit> hits = opened.index()
                .search(SearchRequest.of(idea, catalogue.today())
                        .with(Facet.KIND, List.of(RecordKind.PROJECT.code()))
                        .page(0, similar))
                .hits();
        double best = hits.stream().mapToDouble(Hit::score).max().orElse(1);
        List<PartnerFinder.Similar> alike = hits.stream()
                .filter(hit -> hit.record() instanceof Project)
                .map(hit -> new PartnerFinder.Similar((Project) hit.record(), best > 0 ? hit.score() / best : 0))
                .toList();
        PartnerFinder finder = new PartnerFinder(organisations, projects);
        return IdeaAnswer.of(
                opened.messages(),
                idea,
                new IdeaAnswer.Found(
                        alike,
                        finder.find(alike),
                        own(organisations),
                        finder.network().projects()));
    }

    private IdeaAnswer.Own own(List<Organisation> organisations) {
        String code = region.toUpperCase(Locale.ROOT);
        List<Organisation> own = code.isEmpty()
                ? List.of()
                : organisations.stream()
                        .filter(each -> each.head().regions().stream()
                                .anyMatch(area -> area.code().startsWith(code)))
                        .toList();
        double participations = 0;
        double money = 0;
        for (Organisation each : own) {
            participations += each.projects().orElse(0);
            money += each.moneyEur().orElse(0);
        }
        return new IdeaAnswer.Own(code, own.size(), participations, money);
    }
}
