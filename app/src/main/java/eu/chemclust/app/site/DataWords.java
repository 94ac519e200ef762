package eu.chemclust.app.site;

import eu.chemclust.app.view.Messages;
import eu.chemclust.observatory.coverage.OverdueSeries;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/// Words about what the warehouse holds and lacks.
final class DataWords {
    private DataWords() {}

    /// "Series x of Eurostat: newest 2022, due 2023 and 2024 (by 31 October 2026)."
    static String overdue(Messages messages, OverdueSeries overdue) {
        return messages.text(
                "data.overdue",
                overdue.series().toString(),
                overdue.newest().isEmpty() ? messages.text("missing.short") : overdue.newest(),
                years(overdue.years()),
                overdue.dueBy()
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(messages.locale())));
    }

    /// "2020 to 2026" where they follow each other, else all of them.
    static String years(List<Integer> years) {
        boolean follow = years.size() > 2 && years.getLast() - years.getFirst() == years.size() - 1;
        return follow
                ? years.getFirst() + "–" + years.getLast()
                : String.join(", ", years.stream().map(String::valueOf).toList());
    }
}
