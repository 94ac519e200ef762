package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.ComparisonAnswer;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.compare.Comparison;
import eu.chemclust.observatory.compare.Comparisons;
import eu.chemclust.observatory.framework.FrameworkNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust compare`: compares up to ten regions, or one with its peers, its country and Europe.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {"Compares up to ten regions, or one with its peers, its country and Europe.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust compare NL42 BE2 DEA1",
            "  ./chemclust compare NL42 --with peers,country,europe --node smecollaboration"
        })
final class CompareCommand implements Callable<Integer> {
    @Parameters(arity = "1..10", paramLabel = "CODE", description = "NUTS 2021 codes of benchmark regions.")
    private List<String> codes = List.of();

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "GROUP",
            description = "Groups beside them: peers, country, europe. Default: country and europe for one region,"
                    + " europe for several.")
    private List<String> with = List.of();

    @Option(
            names = "--node",
            split = ",",
            paramLabel = "NODE",
            description = "Pillars or indicators by their codes. Default: all pillars and indicators.")
    private List<String> nodes = List.of();

    @Option(names = "--all", description = "Ranks among all regions, not only the chemical ones.")
    private boolean all;

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
        List<String> regions = codes.stream().map(questions::region).distinct().toList();
        List<String> rows = nodes.stream().map(questions::node).toList();
        int year = questions.year();
        Comparisons comparisons = new Comparisons(questions.result());
        List<String> asked =
                !with.isEmpty() ? with : regions.size() == 1 ? List.of("country", "europe") : List.of("europe");
        List<Comparison.Group> groups = new ArrayList<>();
        for (String group : asked) {
            groups.add(group(questions, comparisons, group, regions.getFirst()));
        }
        List<String> every =
                questions.result().nodes().stream().map(FrameworkNode::code).toList();
        Comparison comparison = comparisons.of(
                regions, groups, rows.isEmpty() ? every : rows, year, all ? RankingScope.ALL : RankingScope.CHEMICAL);
        return ComparisonAnswer.of(questions.messages(), questions.result(), comparison);
    }

    private Comparison.Group group(Questions questions, Comparisons comparisons, String group, String region) {
        return switch (group) {
            case "peers" ->
                new Comparison.Group(
                        "peers", peerOptions.group(questions.peers(), region).codes());
            case "country" ->
                comparisons.country(questions.geography().get(region).country());
            case "europe" -> comparisons.europe();
            default ->
                throw CommandFailure.usage("There is no group " + group + "; --with takes peers, country and europe.");
        };
    }
}
