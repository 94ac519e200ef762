package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.view.Messages;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.TrlRange;
import eu.chemclust.exchange.catalogue.CatalogueReader;
import eu.chemclust.exchange.search.CatalogueIndex;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.observatory.source.DataFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What the commands that answer from the catalogue share: data, form and language of the answer.
final class CatalogueAnswerOptions {
    private static final Pattern DISTANCE = Pattern.compile("([0-9]{1,5}(?:\\.[0-9]{1,3})?) ?(?:km)?");
    private static final Pattern LEVELS = Pattern.compile("([1-9])(?:-([1-9]))?");
    private static final Pattern POINT = Pattern.compile("(-?[0-9.]{1,12})[,;] ?(-?[0-9.]{1,12})");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of data packages. Default: the packages that ship with the program.")
    private @Nullable Path data;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TABLE",
            description = "table, csv (the main table) or json (everything). Default: table.")
    private AnswerOptions.Format format = AnswerOptions.Format.TABLE;

    @Option(
            names = "--language",
            paramLabel = "LANG",
            defaultValue = "en",
            description =
                    "Language of the answer: en or de; other languages of the pages are answered in English. Default: en.")
    private String language = "en";

    @Mixin
    private IndexedCatalogue catalogue = new IndexedCatalogue();

    /// What a question is answered from.
    record Opened(DataFolder folder, CatalogueIndex index, Vocabulary vocabulary, Messages messages) {}

    IndexedCatalogue catalogue() {
        return catalogue;
    }

    DataFolder folder() {
        return DataFolder.open(data == null ? DataOptions.bundledData() : data);
    }

    Messages messages() {
        return AnswerOptions.messages(language);
    }

    /// Answers a question and prints it.
    int answer(CommandLine command, Function<Opened, Answer> question) {
        Messages messages = messages();
        DataFolder folder = folder();
        Answer answer;
        try (TerminalProgress progress = new TerminalProgress(command.getErr(), Terminal.progress());
                CatalogueIndex index = catalogue.open(folder, progress)) {
            progress.finish();
            answer = question.apply(new Opened(folder, index, CatalogueReader.vocabulary(folder), messages));
        }
        return print(command, answer);
    }

    /// Prints an answer.
    int print(CommandLine command, Answer answer) {
        AnswerOptions.print(answer, format, command.getOut());
        return ExitStatus.DONE;
    }

    /// The place of an option.
    static Place place(CatalogueIndex index, String near) {
        Matcher point = POINT.matcher(near);
        try {
            if (point.matches()) {
                return new Place(
                        Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)), Place.Precision.POINT);
            }
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--near takes a place on earth such as \"51.32,12.00\".");
        }
        return index.findPlace(near)
                .orElseThrow(() -> CommandFailure.usage("The place " + near
                        + " is not known. Give a NUTS 2021 code (DEE0), a town with industry, also with its country"
                        + " (\"Halle DE\"), or \"latitude,longitude\"."));
    }

    /// The kilometres of an option.
    static OptionalDouble kilometres(@Nullable String within) {
        if (within == null) {
            return OptionalDouble.empty();
        }
        Matcher matcher = DISTANCE.matcher(within.strip().toLowerCase(java.util.Locale.ROOT));
        if (!matcher.matches()) {
            throw CommandFailure.usage("--within takes a distance such as 150km.");
        }
        return OptionalDouble.of(Double.parseDouble(matcher.group(1)));
    }

    /// The readiness levels of an option.
    static Optional<TrlRange> levels(@Nullable String trl) {
        if (trl == null) {
            return Optional.empty();
        }
        Matcher matcher = LEVELS.matcher(trl.strip());
        if (matcher.matches()) {
            int lowest = Integer.parseInt(matcher.group(1));
            int highest = matcher.group(2) == null ? lowest : Integer.parseInt(matcher.group(2));
            if (lowest <= highest) {
                return Optional.of(new TrlRange(lowest, highest));
            }
        }
        throw CommandFailure.usage("--trl takes a level from 1 to 9, or a range such as 5-7.");
    }
}
