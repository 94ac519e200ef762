package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.diagnosis.Industries;
import eu.chemclust.observatory.chemistry.IndustryFigures;
import eu.chemclust.observatory.peers.PeerGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `chemclust resilience`: shows how chemistry in a region came through a shock, against its peers.
@Command(
        name = "resilience",
        mixinStandardHelpOptions = true,
        description = {"Shows how chemistry in a region came through a shock, against its peers.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  ./chemclust resilience CZ04", "  ./chemclust resilience ES51 --base 2011 --until 2013"})
final class ResilienceCommand extends AnswerCommand {
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

    @Override
    Answer answer(Questions questions) {
        String region = questions.region(code);
        Industries.Shock shock = new Industries.Shock(questions.basket(basketOption), base, until);
        if (!shock.isCovered()) {
            throw CommandFailure.usage("--base and --until take years from " + IndustryFigures.FIRST_YEAR + " to "
                    + IndustryFigures.LAST_YEAR + ", --base before --until.");
        }
        PeerGroup group = peerOptions.group(questions.peers(), region);
        return questions.diagnosis().resilience(questions.messages(), group, shock);
    }
}
