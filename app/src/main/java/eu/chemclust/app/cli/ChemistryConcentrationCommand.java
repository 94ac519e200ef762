package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.SpreadAnswer;
import eu.chemclust.observatory.chemistry.ChemicalBases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `chemclust chemistry concentration`: shows how an industry is spread over regions, by year.
@Command(
        name = "concentration",
        mixinStandardHelpOptions = true,
        description = {"Shows how an industry is spread over regions, by year: Gini, Herfindahl and Theil.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  ./chemclust chemistry concentration", "  ./chemclust chemistry concentration --basket C21"})
final class ChemistryConcentrationCommand extends AnswerCommand {
    @Mixin
    private BasketOption basketOption = new BasketOption();

    @Override
    Answer answer(Questions questions) {
        ChemicalBases bases = questions.bases(basketOption);
        return SpreadAnswer.concentration(questions.messages(), questions.geography(), bases);
    }
}
