package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.observatory.peers.PeerGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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
final class NeedsCommand extends AnswerCommand {
    @Parameters(paramLabel = "CODE", description = "NUTS 2021 code of a benchmark region, such as NL42.")
    private String code = "";

    @Mixin
    private PeerOptions peerOptions = new PeerOptions();

    @Override
    Answer answer(Questions questions) {
        String region = questions.region(code);
        int year = questions.year();
        PeerGroup group = peerOptions.group(questions.peers(), region);
        return questions.diagnosis().needs(questions.messages(), group, year);
    }
}
