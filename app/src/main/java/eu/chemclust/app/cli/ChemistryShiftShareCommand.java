package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.ChemistryAnswer;
import eu.chemclust.observatory.chemistry.ChemicalBases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `chemclust chemistry shift-share`: splits the change of employment into a national part, one of the branch and one
/// of the region.
@Command(
        name = "shift-share",
        mixinStandardHelpOptions = true,
        description = {
            "Splits the change of employment in every region into a national part, one of the branch and one of its own.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust chemistry shift-share",
            "  ./chemclust chemistry shift-share --basket C22 --format json"
        })
final class ChemistryShiftShareCommand extends AnswerCommand {
    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "25",
            description = "Regions in the table; 0 for all. CSV and JSON have all. Default: 25.")
    private int top = 25;

    @Mixin
    private BasketOption basketOption = new BasketOption();

    @Override
    Answer answer(Questions questions) {
        ChemicalBases bases = questions.bases(basketOption);
        return ChemistryAnswer.shiftShare(
                questions.messages(), questions.geography(), bases, Questions.requireTop(top));
    }
}
