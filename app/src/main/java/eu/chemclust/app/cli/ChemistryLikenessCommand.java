package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.LikenessAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `chemclust chemistry likeness`: the map of likeness: regions near each other on it have a like structure.
@Command(
        name = "likeness",
        mixinStandardHelpOptions = true,
        description = {"Maps regions by likeness: those near each other have a like structure.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  ./chemclust chemistry likeness --format csv"})
final class ChemistryLikenessCommand extends AnswerCommand {
    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "25",
            description = "Regions in the table; 0 for all. CSV and JSON have all. Default: 25.")
    private int top = 25;

    @Override
    Answer answer(Questions questions) {
        return LikenessAnswer.of(questions.messages(), questions.peers(), Questions.requireTop(top));
    }
}
