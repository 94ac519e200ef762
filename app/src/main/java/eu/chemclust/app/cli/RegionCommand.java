package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.diagnosis.Industries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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
final class RegionCommand extends AnswerCommand {
    @Parameters(paramLabel = "CODE", description = "NUTS 2021 code of a benchmark region, such as NL42.")
    private String code = "";

    @Mixin
    private BasketOption basketOption = new BasketOption();

    @Mixin
    private PeerOptions peerOptions = new PeerOptions();

    @Override
    Answer answer(Questions questions) {
        String region = questions.region(code);
        Industries.Shock crisis = Industries.Shock.crisis(questions.basket(basketOption));
        return questions
                .diagnosis()
                .region(
                        questions.messages(),
                        region,
                        questions.year(),
                        crisis,
                        peers -> peerOptions.group(peers, region));
    }
}
