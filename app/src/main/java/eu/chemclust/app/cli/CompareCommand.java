package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.diagnosis.Diagnosis;
import eu.chemclust.observatory.benchmark.RankingScope;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
final class CompareCommand extends AnswerCommand {
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

    @Override
    Answer answer(Questions questions) {
        List<String> regions = codes.stream().map(questions::region).distinct().toList();
        List<String> rows = nodes.stream().map(questions::node).toList();
        Diagnosis.Rows shown =
                new Diagnosis.Rows(rows, questions.year(), all ? RankingScope.ALL : RankingScope.CHEMICAL);
        List<Diagnosis.Beside> beside =
                with.stream().map(CompareCommand::beside).toList();
        return questions
                .diagnosis()
                .compare(
                        questions.messages(),
                        regions,
                        beside,
                        shown,
                        () -> peerOptions.group(questions.peers(), regions.getFirst()));
    }

    private static Diagnosis.Beside beside(String group) {
        return switch (group) {
            case "peers" -> Diagnosis.Beside.PEERS;
            case "country" -> Diagnosis.Beside.COUNTRY;
            case "europe" -> Diagnosis.Beside.EUROPE;
            default ->
                throw CommandFailure.usage("There is no group " + group + "; --with takes peers, country and europe.");
        };
    }
}
