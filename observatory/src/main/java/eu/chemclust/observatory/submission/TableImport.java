package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.observatory.submission.TableMapping.ValueColumn;
import eu.chemclust.observatory.validation.ObservationTable;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CellValue;
import eu.chemclust.tables.TableFile;
import eu.chemclust.tables.TableRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Reads a member's table as its mapping says. Every row either gives all its observations or a finding; nothing is
/// treated, estimated or written here.
public final class TableImport {
    private static final int REPORT_EVERY = 20_000;

    private final TableFile file;
    private final TableMapping mapping;
    private final FoundColumns columns;
    private final RegionText regions;
    private final CellReader cells;
    private final ObservationTable observations = new ObservationTable();
    private final RowFindings findings = new RowFindings();
    private final RowMeaning meaning;
    private long rows;
    private long totals;
    private long notes;
    private long confidential;

    private TableImport(
            TableFile file, TableMapping mapping, FoundColumns columns, NutsCodes codes, RegionNames names) {
        this.file = file;
        this.mapping = mapping;
        this.columns = columns;
        this.regions = new RegionText(codes, names, mapping.region().version());
        this.meaning = new RowMeaning(file.name(), mapping, columns, findings);
        this.cells = new CellReader(mapping.form().numbers(), mapping.missing());
    }

    /// Reads a file.
    ///
    /// @param path     the file
    /// @param name     its name for findings
    /// @param mapping  what its columns mean
    /// @param codes    all known region codes
    /// @param names    regions by name
    /// @param progress hears how far the reading is
    /// @throws BadInputException if the file cannot be read or lacks columns of the mapping
    public static ReadTable read(
            Path path, String name, TableMapping mapping, NutsCodes codes, RegionNames names, Progress progress) {
        TableFile file = TableFinder.open(path, name, mapping.form());
        FoundColumns columns = FoundColumns.of(file, mapping);
        if (!columns.findings().isEmpty()) {
            throw new BadInputException(columns.findings());
        }
        return new TableImport(file, mapping, columns, codes, names).read(progress);
    }

    private ReadTable read(Progress progress) {
        file.read(row -> {
            if (row.line() > columns.lastHeaderRow() && !row.isBlank()) {
                if (rows++ % REPORT_EVERY == 0) {
                    progress.report("Reading " + file.name(), rows, 0);
                }
                read(row);
            }
        });
        List<String> changes = new ArrayList<>(columns.changes());
        if (!meaning.newCodes().isEmpty()) {
            changes.add("Codes that the mapping does not list, taken as they stand: "
                    + String.join(", ", meaning.newCodes()) + ".");
        }
        return new ReadTable(
                file, mapping, columns.labels(), observations, findings, changes, rows, totals, notes, confidential);
    }

    /// One figure of a row that is not stored yet.
    private record Pending(SeriesKey key, RegionCode region, Period period, double value, String flag, String unit) {}

    private void read(TableRow row) {
        String regionText =
                mapping.region().column().map(label -> meaning.text(row, label)).orElse("");
        boolean perColumn = mapping.region().column().isEmpty();
        boolean figures = mapping.values().stream()
                .anyMatch(value -> !row.cell(columns.column(value.label())).isBlank());
        if (!perColumn && mapping.skip().contains(regionText) && figures) {
            totals++;
            return;
        }
        if (row.line() <= columns.lastHeaderRow() + 2 && HeaderFinder.isNumbering(row)) {
            notes++;
            return;
        }
        Optional<RegionCode> region = perColumn ? Optional.empty() : regions.find(regionText);
        if (!figures && region.isEmpty()) {
            notes++;
            return;
        }
        if (!perColumn && region.isEmpty()) {
            String label = mapping.region().column().orElse("");
            meaning.wrong(row, label, regionText, "no known region has this code or name.", regions.remedy(regionText));
            return;
        }
        long before = findings.count();
        List<Pending> pending = new ArrayList<>();
        for (ValueColumn value : mapping.values()) {
            read(row, value, region, pending);
        }
        if (findings.count() == before) {
            pending.forEach(figure -> store(row, figure));
        }
    }

    private void read(TableRow row, ValueColumn value, Optional<RegionCode> rowRegion, List<Pending> pending) {
        CellValue cell = row.cell(columns.column(value.label()));
        CellReader.Reading reading = cells.read(cell);
        String own = mapping.flag().map(label -> meaning.text(row, label)).orElse("");
        switch (reading) {
            case CellReader.Reading.Wrong wrong ->
                meaning.wrong(
                        row,
                        value.label(),
                        cell.shown(),
                        wrong.rule(),
                        "Correct the cell, or list the text under missing.");
            case CellReader.Reading.None none -> {
                String flag = none.flag().isEmpty() ? own : none.flag();
                if (!flag.isEmpty()) {
                    pend(row, value, rowRegion, Double.NaN, flag, false, pending);
                }
            }
            case CellReader.Reading.Figure figure ->
                pend(
                        row,
                        value,
                        rowRegion,
                        figure.value(),
                        figure.flag().isEmpty() ? own : figure.flag(),
                        figure.percent(),
                        pending);
        }
    }

    private void pend(
            TableRow row,
            ValueColumn value,
            Optional<RegionCode> rowRegion,
            double number,
            String flag,
            boolean percent,
            List<Pending> pending) {
        if (!flag.matches("[a-z]{0,3}")) {
            meaning.wrong(
                    row,
                    mapping.flag().orElse(value.label()),
                    flag,
                    "a flag has up to three small letters.",
                    "Correct it.");
            return;
        }
        Optional<RegionCode> region =
                rowRegion.or(() -> regions.find(value.attributes().getOrDefault("region", "")));
        if (region.isEmpty()) {
            String text = value.attributes().getOrDefault("region", "");
            meaning.wrong(row, value.label(), text, "no known region has this code or name.", regions.remedy(text));
            return;
        }
        Optional<Period> period = meaning.period(row, value);
        Optional<SeriesKey> key = meaning.key(row, value);
        if (period.isPresent() && key.isPresent()) {
            String unit = meaning.role(row, value, "unit", mapping.unit());
            String given = unit.isEmpty() && percent ? "%" : unit;
            pending.add(new Pending(key.get(), region.get(), period.get(), number, flag, given));
        }
    }

    private void store(TableRow row, Pending figure) {
        OptionalInt earlier = observations.find(figure.key(), figure.region(), figure.period());
        if (earlier.isPresent()) {
            long line = observations.line(earlier.getAsInt());
            OptionalDouble value = observations.value(figure.key(), figure.region(), figure.period());
            boolean same = value.isPresent() && value.getAsDouble() == figure.value();
            meaning.wrong(
                    row,
                    "",
                    figure.key().indicator() + " " + figure.region().code() + " " + figure.period(),
                    "the same figure stands in row " + line + (same ? " with the same value." : " with another value."),
                    "Keep one of the rows; if they differ in something else, name that column under dimensions.");
            return;
        }
        if (figure.flag().indexOf('c') >= 0) {
            confidential++;
        }
        observations.add(
                figure.key(),
                figure.region(),
                figure.period(),
                figure.value(),
                figure.flag(),
                figure.unit(),
                row.line());
    }
}
