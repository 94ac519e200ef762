package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.observatory.peers.PeerGroup;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust effect`: shows whether a region gained on a node since a year, against its peers and a synthetic control.
@Command(
        name = "effect",
        mixinStandardHelpOptions = true,
        description = {
            "Shows whether a region gained on a node since a year, against its peers and a synthetic control.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust effect NL42 --node smecollaboration --since 2020",
            "  ./chemclust effect ES12 --node cooperation --since 2021 --language de"
        })
final class EffectCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", description = "NUTS 2021 code of a benchmark region, such as NL42.")
    private String code = "";

    @Option(names = "--node", required = true, paramLabel = "NODE", description = "Pillar or indicator by its code.")
    private String node = "";

    @Option(names = "--since", required = true, paramLabel = "YEAR", description = "First year of the action.")
    private int since;

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
        String target = questions.node(node);
        PeerGroup group = peerOptions.group(questions.peers(), region);
        return questions.diagnosis().effect(questions.messages(), group, target, since);
    }
}
