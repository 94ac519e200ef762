package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.SpreadAnswer;
import eu.chemclust.observatory.chemistry.ChemicalBases;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `chemclust chemistry concentration`: shows how an industry is spread over regions, by year.
@Command(
        name = "concentration",
        mixinStandardHelpOptions = true,
        description = {"Shows how an industry is spread over regions, by year: Gini, Herfindahl and Theil.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  ./chemclust chemistry concentration", "  ./chemclust chemistry concentration --basket C21"})
final class ChemistryConcentrationCommand implements Callable<Integer> {
    @Mixin
    private BasketOption basketOption = new BasketOption();

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
        ChemicalBases bases = questions.bases(basketOption);
        return SpreadAnswer.concentration(questions.messages(), questions.geography(), bases);
    }
}
