package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.output.AnswerData;
import eu.chemclust.app.output.AnswerText;
import eu.chemclust.app.view.Messages;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What the commands that answer a question share: the year, the form and the language of the answer.
final class AnswerOptions {
    @Option(names = "--year", paramLabel = "YEAR", description = "Year of the index. Default: the newest.")
    private @Nullable Integer year;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TABLE",
            description = "table, csv (the main table) or json (everything). Default: table.")
    private Format format = Format.TABLE;

    @Option(
            names = "--language",
            paramLabel = "LANG",
            defaultValue = "en",
            description =
                    "Language of the answer: en or de; other languages of the pages are answered in English. Default: en.")
    private String language = "en";

    @Mixin
    private DataOptions dataOptions = new DataOptions();

    /// How an answer is printed.
    enum Format {
        TABLE,
        CSV,
        JSON
    }

    /// Answers a question and prints it.
    int answer(CommandLine command, Function<Questions, Answer> question) {
        Answer answer;
        try (TerminalProgress progress = new TerminalProgress(command.getErr(), Terminal.progress());
                DataOptions.Opened opened = dataOptions.open(progress)) {
            answer = question.apply(new Questions(opened, messages(language), progress, year));
        }
        print(answer, format, command.getOut());
        return ExitStatus.DONE;
    }

    /// Prints an answer.
    static void print(Answer answer, Format format, PrintWriter out) {
        switch (format) {
            case TABLE -> out.print(AnswerText.of(answer, Terminal.colours()));
            case CSV -> out.print(AnswerData.csv(answer));
            case JSON -> out.println(AnswerData.json(answer));
        }
        out.flush();
    }

    /// The words of a language.
    static Messages messages(String language) {
        Messages messages = Messages.of(Locale.of(language));
        if (!messages.language().equals(language)) {
            throw CommandFailure.usage("There is no language " + language + "; --language takes one of "
                    + String.join(
                            ", ",
                            Messages.LANGUAGES.stream().map(Locale::getLanguage).toList()) + ".");
        }
        return Messages.complete(messages.locale());
    }
}
