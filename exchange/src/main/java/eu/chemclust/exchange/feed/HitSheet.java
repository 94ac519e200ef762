package eu.chemclust.exchange.feed;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.RecordHead;
import eu.chemclust.exchange.search.Hit;
import eu.chemclust.tables.Cell;
import eu.chemclust.tables.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Hits as a table, one row each, for CSV and XLSX.
public final class HitSheet {
    private static final List<String> COLUMNS = List.of(
            "rank",
            "id",
            "kind",
            "title",
            "status",
            "countries",
            "regions_nuts_2021",
            "locality",
            "latitude",
            "longitude",
            "place_known_by",
            "distance_km",
            "organisations",
            "themes",
            "sectors_nace",
            "trl_lowest",
            "trl_highest",
            "start",
            "end",
            "amount_eur",
            "summary",
            "source",
            "url",
            "licence",
            "last_confirmed",
            "expires",
            "score");

    private HitSheet() {}

    /// The table.
    ///
    /// @param language language of the titles where a record has it
    /// @param first    rank of the first hit, from 1
    public static Sheet of(List<Hit> hits, Language language, int first) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Hit hit : hits) {
            rows.add(row(hit, language, first + rows.size()));
        }
        return new Sheet("hits", COLUMNS, rows);
    }

    private static List<Cell> row(Hit hit, Language language, int rank) {
        CatalogueRecord record = hit.record();
        RecordHead head = record.head();
        return List.of(
                Cell.of(rank),
                Cell.of(head.id()),
                Cell.of(record.kind().code()),
                Cell.of(head.title(language)),
                Cell.of(hit.status().code()),
                list(head.countries()),
                list(head.regions().stream().map(region -> region.code()).toList()),
                Cell.of(head.locality()),
                head.place().map(place -> Cell.of(place.latitude())).orElse(Cell.missing()),
                head.place().map(place -> Cell.of(place.longitude())).orElse(Cell.missing()),
                head.place()
                        .map(place -> Cell.of(place.precision().name().toLowerCase(java.util.Locale.ROOT)))
                        .orElse(Cell.missing()),
                Cell.of(hit.kilometres()),
                list(head.organisations()),
                list(head.themes()),
                list(head.sectors()),
                head.trl().map(range -> Cell.of(range.lowest())).orElse(Cell.missing()),
                head.trl().map(range -> Cell.of(range.highest())).orElse(Cell.missing()),
                date(head.start()),
                date(head.end()),
                Cell.of(record.amountEur()),
                Cell.of(head.summary()),
                Cell.of(head.provenance().source()),
                list(head.provenance().urls()),
                Cell.of(head.provenance().licence()),
                Cell.of(head.provenance().lastConfirmed().toString()),
                date(head.provenance().expires()),
                Cell.of(hit.score()));
    }

    private static Cell list(List<String> values) {
        return Cell.of(String.join(" | ", values));
    }

    private static Cell date(Optional<LocalDate> date) {
        return Cell.of(date.map(LocalDate::toString).orElse(""));
    }
}
