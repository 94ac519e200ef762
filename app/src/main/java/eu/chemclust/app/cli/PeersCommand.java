package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `chemclust peers`: shows which regions are most like a region, and in what.
@Command(
        name = "peers",
        mixinStandardHelpOptions = true,
        description = {"Shows which regions are most like a region, and in what.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  ./chemclust peers NL42", "  ./chemclust peers DEE --abroad --count 15"})
final class PeersCommand extends AnswerCommand {
    @Parameters(paramLabel = "CODE", description = "NUTS 2021 code of a benchmark region, such as NL42.")
    private String code = "";

    @Mixin
    private PeerOptions peerOptions = new PeerOptions();

    @Override
    Answer answer(Questions questions) {
        String region = questions.region(code);
        return questions.diagnosis().peers(questions.messages(), peerOptions.group(questions.peers(), region));
    }
}
