package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.ChemistryAnswer;
import eu.chemclust.observatory.chemistry.ChemicalBases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `chemclust chemistry regions`: shows an industry in every region: size, specialisation, growth, wages, unit size,
/// stars.
@Command(
        name = "regions",
        mixinStandardHelpOptions = true,
        description = {
            "Shows an industry in every region: size, specialisation, growth, wages, unit size and cluster stars.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust chemistry regions",
            "  ./chemclust chemistry regions --basket chemistry-plastics --format csv"
        })
final class ChemistryRegionsCommand extends AnswerCommand {
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
        return ChemistryAnswer.regions(questions.messages(), questions.geography(), bases, Questions.requireTop(top));
    }
}
