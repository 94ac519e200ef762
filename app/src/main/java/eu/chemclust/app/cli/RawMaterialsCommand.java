package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.RawMaterials;
import eu.chemclust.app.match.RegionExposure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `chemclust rawmaterials`: which critical materials a region's industries hang on.
@Command(
        name = "rawmaterials",
        mixinStandardHelpOptions = true,
        description = {"Shows which critical raw materials the industries of a region hang on, and why.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  ./chemclust rawmaterials DEE", "  ./chemclust rawmaterials ES12 --format csv > exposure.csv"})
final class RawMaterialsCommand extends AnswerCommand {
    @Parameters(paramLabel = "CODE", description = "NUTS 2021 code of a benchmark region, such as DEE.")
    private String code = "";

    @Option(names = "--top", paramLabel = "N", description = "How many materials to show; 0 for all. Default: 12.")
    private int top = 12;

    @Override
    void check() {
        if (top < 0) {
            throw CommandFailure.usage("--top takes a number of materials, or 0 for all.");
        }
    }

    @Override
    Answer answer(Questions questions) {
        String region = questions.region(code);
        RegionExposure found = questions
                .holdings()
                .ask(held -> RegionExposure.of(held.folder(), held.known(), questions.geography(), region));
        return RawMaterials.of(questions.messages(), questions.geography(), found, top);
    }
}
