package eu.chemclust.app.site;

import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.Messages;
import eu.chemclust.observatory.edition.Edition;
import eu.chemclust.observatory.edition.EditionState;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;

/// The editions there are.
///
/// @param answer     how many there are and which is the newest, a sentence
/// @param lines      newest first
/// @param unreadable names of those that cannot be read
/// @param choices    names to compare; fewer than two where there is nothing to compare
public record EditionsPage(String answer, List<Line> lines, List<String> unreadable, List<String> choices) {
    public EditionsPage {
        lines = List.copyOf(lines);
        unreadable = List.copyOf(unreadable);
        choices = List.copyOf(choices);
    }

    /// An edition.
    public record Line(
            String name, String link, String title, String state, String method, String years, String regions) {}

    /// Makes the page.
    public static EditionsPage of(EditionDesk.Shelf shelf, Frame frame) {
        Messages messages = frame.messages();
        List<Edition> newest = shelf.editions().stream()
                .sorted(Comparator.comparing(Edition::published)
                        .thenComparing(Edition::name)
                        .reversed())
                .toList();
        return new EditionsPage(
                answer(messages, newest),
                newest.stream().map(edition -> line(frame, edition)).toList(),
                shelf.unreadable(),
                newest.size() < 2
                        ? List.of()
                        : newest.stream().map(Edition::name).toList());
    }

    private static String answer(Messages messages, List<Edition> newest) {
        if (newest.isEmpty()) {
            return messages.text("editions.none");
        }
        return messages.text(
                newest.size() == 1 ? "editions.one" : "editions.answer",
                Integer.toString(newest.size()),
                newest.getFirst().name(),
                state(messages, newest.getFirst()));
    }

    private static Line line(Frame frame, Edition edition) {
        Messages messages = frame.messages();
        var about = edition.description();
        return new Line(
                edition.name(),
                frame.to("/editions/" + edition.name()).text(),
                about.title(),
                state(messages, edition),
                about.methodVersion(),
                messages.years(about.years()),
                messages.numbers().whole(about.regions()));
    }

    /// "frozen, published on 22 November 2026", or that it is a draft.
    static String state(Messages messages, Edition edition) {
        return edition.state() == EditionState.FROZEN
                ? messages.text("editions.frozen", date(messages, edition.published()))
                : messages.text("editions.draft");
    }

    private static String date(Messages messages, String published) {
        try {
            return DataWords.date(messages, LocalDate.parse(published));
        } catch (DateTimeParseException e) {
            return published;
        }
    }
}
