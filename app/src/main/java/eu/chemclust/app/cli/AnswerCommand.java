package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command that answers one question about regions. It brings the options that all answers share; a command adds
/// its own options and asks.
abstract class AnswerCommand implements Callable<Integer> {
    @Mixin
    private AnswerOptions answerOptions = new AnswerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public final Integer call() {
        check();
        return answerOptions.answer(spec.commandLine(), this::answer);
    }

    /// Refuses options that can be refused before any data are opened.
    void check() {}

    /// Asks the question.
    abstract Answer answer(Questions questions);
}
