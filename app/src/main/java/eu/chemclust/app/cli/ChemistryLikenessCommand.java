package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.LikenessAnswer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chemclust chemistry likeness`: the map of likeness: regions near each other on it have a like structure.
@Command(
        name = "likeness",
        mixinStandardHelpOptions = true,
        description = {"Maps regions by likeness: those near each other have a like structure.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  ./chemclust chemistry likeness --format csv"})
final class ChemistryLikenessCommand implements Callable<Integer> {
    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "25",
            description = "Regions in the table; 0 for all. CSV and JSON have all. Default: 25.")
    private int top = 25;

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
        return LikenessAnswer.of(questions.messages(), questions.peers(), Questions.requireTop(top));
    }
}
