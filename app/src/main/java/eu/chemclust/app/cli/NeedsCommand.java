package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.observatory.peers.PeerGroup;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust needs`: shows where a region lags behind its peers, how sure that is and what closing the gap would
/// bring.
@Command(
        name = "needs",
        mixinStandardHelpOptions = true,
        description = {
            "Shows where a region lags behind its peers, how sure that is and what closing the gap would bring.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust needs NL42",
            "  ./chemclust needs DEE --language de",
            "  ./chemclust needs ITC4 --format csv > needs.csv"
        })
final class NeedsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", description = "NUTS 2021 code of a benchmark region, such as NL42.")
    private String code = "";

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
        int year = questions.year();
        PeerGroup group = peerOptions.group(questions.peers(), region);
        return questions.diagnosis().needs(questions.messages(), group, year);
    }
}
