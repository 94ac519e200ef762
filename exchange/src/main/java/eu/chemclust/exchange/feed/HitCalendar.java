package eu.chemclust.exchange.feed;

import eu.chemclust.exchange.Call;
import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Event;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.RecordHead;
import eu.chemclust.exchange.search.Hit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Calls (their deadlines) and events as iCalendar (RFC 5545). Hits of other kinds and those without a date are left
/// out. The same hits give the same bytes: a record was stamped when it was last confirmed.
public final class HitCalendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int LINE_BYTES = 75;

    private final StringBuilder text = new StringBuilder();
    private final Language language;

    private HitCalendar(Language language) {
        this.language = language;
    }

    /// The calendar.
    public static String of(List<Hit> hits, Language language) {
        HitCalendar calendar = new HitCalendar(language);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//ChemClust//Exchange//EN");
        calendar.line("CALSCALE:GREGORIAN");
        hits.forEach(hit -> calendar.add(hit.record()));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void add(CatalogueRecord record) {
        RecordHead head = record.head();
        if (record instanceof Call && head.end().isPresent()) {
            entry(record, head.end().get(), head.end().get());
        } else if (record instanceof Event && head.start().isPresent()) {
            entry(record, head.start().get(), head.end().orElse(head.start().get()));
        }
    }

    private void entry(CatalogueRecord record, LocalDate first, LocalDate last) {
        RecordHead head = record.head();
        line("BEGIN:VEVENT");
        line("UID:" + escaped(head.id()) + "@exchange.chemclust.eu");
        line("DTSTAMP:" + head.provenance().lastConfirmed().format(DAY) + "T000000Z");
        line("DTSTART;VALUE=DATE:" + first.format(DAY));
        line("DTEND;VALUE=DATE:" + last.plusDays(1).format(DAY));
        line("SUMMARY:" + escaped(head.title(language)));
        if (!head.locality().isEmpty()) {
            line("LOCATION:" + escaped(head.locality()));
        }
        if (!head.summary().isEmpty()) {
            String summary = head.summary();
            line("DESCRIPTION:" + escaped(summary.length() > 1000 ? summary.substring(0, 997) + "..." : summary));
        }
        if (!head.provenance().urls().isEmpty()) {
            line("URL:" + head.provenance().urls().getFirst());
        }
        line("CATEGORIES:" + record.kind().name());
        line("END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /// A line in pieces of at most 75 bytes, none cut inside a sign.
    private void line(String line) {
        int bytes = 0;
        int i = 0;
        while (i < line.length()) {
            int sign = line.codePointAt(i);
            String one = Character.toString(sign);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LINE_BYTES) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(one);
            bytes += size;
            i += Character.charCount(sign);
        }
        text.append("\r\n");
    }
}
