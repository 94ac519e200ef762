package eu.chemclust.app.exchange;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.view.Address;
import eu.chemclust.app.view.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Answers as finders show them.
final class FinderAnswers {
    private final Frame frame;
    private final FinderDesk desk;

    FinderAnswers(Frame frame, FinderDesk desk) {
        this.frame = frame;
        this.desk = desk;
    }

    /// An answer with its tables.
    ///
    /// @param api where programs get it
    FinderPage.Found of(Answer answer, Address api) {
        return new FinderPage.Found(
                answer.first(),
                answer.more(),
                List.of(),
                List.of(),
                AnswerTable.of(frame, answer.tables()),
                answer.notes(),
                downloads(api));
    }

    /// The answer for programs, in the page's language.
    List<ExchangePage.Step> downloads(Address api) {
        Address inLanguage = api.with("lang", frame.language());
        return List.of(
                new ExchangePage.Step("JSON", inLanguage.text()),
                new ExchangePage.Step("CSV", inLanguage.with("format", "csv").text()));
    }

    /// What limits the takers of a by-product most is said before them, not after.
    FinderPage.Found warned(FinderPage.Found found) {
        List<String> warnings = List.of(
                frame.text("answer.byproduct.fit.subgroup"),
                frame.text("answer.byproduct.fit.chapter"),
                frame.text("answer.byproduct.hazardous"));
        return found.with(
                found.notes().stream().filter(warnings::contains).toList(),
                found.notes().stream().filter(note -> !warnings.contains(note)).toList());
    }

    /// Divisions stand in the tables by their codes; their names follow, as the classification writes them.
    FinderPage.Found named(FinderPage.Found found) {
        String names = found.tables().stream()
                .filter(table -> table.code().equals("divisions"))
                .flatMap(table -> Stream.concat(table.first().stream(), table.rest().stream()))
                .map(line -> line.words().getFirst().text())
                .map(code -> code + " " + desk.sector(code.substring(1)))
                .collect(Collectors.joining("; "));
        List<String> notes = new ArrayList<>(found.notes());
        if (!names.isEmpty()) {
            notes.addFirst("NACE Rev. 2: " + names + ".");
        }
        return found.with(found.more(), notes);
    }
}
