package eu.chemclust.exchange.importing;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.Provenance;
import eu.chemclust.exchange.RecordHead;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.tables.Finding;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Makes a record of one row. What is wrong becomes a finding and is left out of the record; only a row without
/// identifier or title gives none.
final class RecordBuilder {
    private static final int LONGEST_KEY = 120;

    private final RecordMapping mapping;
    private final RowValues values;
    private final CheckedRow row;

    RecordBuilder(
            String file,
            long line,
            RecordMapping mapping,
            Surroundings surroundings,
            Map<String, String> cells,
            List<Finding> findings) {
        this.mapping = mapping;
        this.values = new RowValues(mapping, cells);
        this.row = new CheckedRow(file, line, surroundings, values, findings);
    }

    Optional<CatalogueRecord> record() {
        String key = slug(values.fill(mapping.id()));
        Map<Language, String> titles = titles();
        if (key.isEmpty() || titles.isEmpty()) {
            row.wrong(
                    key.isEmpty() ? "id" : "title", "", "the row has none.", "Fill the cell; the row is passed over.");
            return Optional.empty();
        }
        return Optional.of(KindBuilder.of(mapping.kind(), head(mapping.kind().code() + ":" + key, titles), row));
    }

    private Map<Language, String> titles() {
        Map<Language, String> titles = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String title = values.first("title." + language.code());
            if (!title.isBlank()) {
                titles.put(language, title);
            }
        }
        return titles;
    }

    private RecordHead head(String id, Map<Language, String> titles) {
        Optional<Place> place = row.place();
        List<RegionCode> regions = row.regions(place);
        Optional<LocalDate> start = row.date("start", false);
        Optional<LocalDate> end = row.date("end", true);
        if (end.isEmpty() && start.isPresent() && mapping.kind() == RecordKind.EVENT) {
            end = row.date("start", true); // an event of which no last day is told is over with its first
        }
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            row.wrong("end", end.get().toString(), "the end lies before the start.", "Correct one of them.");
            end = Optional.empty();
        }
        return new RecordHead(
                id,
                titles,
                values.text("summary"),
                regions,
                row.countries(regions),
                values.first("place"),
                place,
                row.list("organisation"),
                row.themes(),
                row.sectors("sector"),
                row.list("keyword"),
                row.trl(),
                start,
                end,
                provenance());
    }

    private Provenance provenance() {
        LocalDate confirmed = row.date("confirmed", false).orElse(mapping.confirmed());
        Optional<LocalDate> expires = row.date("expires", true);
        if (expires.isEmpty() && mapping.months() > 0) {
            expires = Optional.of(confirmed.plusMonths(mapping.months()));
        }
        return new Provenance(mapping.source(), row.urls(), mapping.licence(), confirmed, expires);
    }

    /// A key of small letters, digits and hyphens.
    static String slug(String text) {
        String plain = Normalizer.normalize(text.replace("\u0142", "l").replace("\u00df", "ss"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !slug.isEmpty()
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        String whole = slug.toString().replaceAll("-$", "");
        if (whole.length() <= LONGEST_KEY) {
            return whole;
        }
        // Two long keys that begin alike must stay two.
        return whole.substring(0, LONGEST_KEY) + "-" + Integer.toHexString(whole.hashCode());
    }
}
