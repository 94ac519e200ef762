package eu.chemclust.app.site;

import eu.chemclust.app.view.Messages;
import eu.chemclust.observatory.coverage.OverdueSeries;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Words about what the warehouse holds and lacks.
final class DataWords {
    private DataWords() {}

    /// A sentence for each source with figures that are due: "sbs (2 series): newest 2022; due 2023, 2024, the last by
    /// 31 October 2026".
    static List<String> overdue(Messages messages, List<OverdueSeries> overdue) {
        Map<List<Object>, List<OverdueSeries>> alike = new LinkedHashMap<>();
        for (OverdueSeries one : overdue) {
            alike.computeIfAbsent(
                            List.of(one.series().source(), one.newest(), one.years(), one.dueBy()),
                            ignored -> new ArrayList<>())
                    .add(one);
        }
        return alike.values().stream().map(group -> sentence(messages, group)).toList();
    }

    private static String sentence(Messages messages, List<OverdueSeries> group) {
        OverdueSeries first = group.getFirst();
        return messages.text(
                "data.overdue",
                group.size() == 1
                        ? first.series().toString()
                        : messages.text("data.overdue.series", first.series().source(), Integer.toString(group.size())),
                first.newest().isEmpty() ? messages.text("missing.short") : first.newest(),
                messages.years(first.years()),
                date(messages, first.dueBy()));
    }

    /// "31 October 2026" in the reader's language.
    static String date(Messages messages, LocalDate date) {
        Locale locale = messages.language().equals("en") ? Locale.UK : messages.locale();
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }
}
