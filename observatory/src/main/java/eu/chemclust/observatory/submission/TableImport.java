package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.observatory.submission.TableMapping.ValueColumn;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CellRange;
import eu.chemclust.tables.CellValue;
import eu.chemclust.tables.Finding;
import eu.chemclust.tables.TableFile;
import eu.chemclust.tables.TableRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a member's table as its mapping says. Every row either gives all its observations or a finding; nothing is
/// treated, estimated or written here.
public final class TableImport {
    private static final int REPORT_EVERY = 20_000;

    private final TableFile file;
    private final TableMapping mapping;
    private final FoundColumns columns;
    private final RegionText regions;
    private final CellReader cells;
    private final RowFindings findings = new RowFindings();
    private final RowMeaning meaning;
    private final TakenFigures taken;
    private long rows;
    private long totals;
    private long notes;

    private TableImport(
            TableFile file, TableMapping mapping, FoundColumns columns, NutsCodes codes, RegionNames names) {
        this.file = file;
        this.mapping = mapping;
        this.columns = columns;
        this.regions = new RegionText(codes, names, mapping.region().version());
        this.meaning = new RowMeaning(file.name(), mapping, columns, findings);
        this.taken = new TakenFigures(file.name(), meaning, findings);
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
        requireDeclaredVersion();
        List<String> changes = new ArrayList<>(columns.changes());
        changes.addAll(ImportNotes.of(mapping, regions.foreign()));
        if (!meaning.newCodes().isEmpty()) {
            changes.add("Codes that the mapping does not list, taken as they stand: "
                    + String.join(", ", meaning.newCodes().stream().limit(20).toList())
                    + (meaning.newCodes().size() > 20 ? " and more." : "."));
        }
        return new ReadTable(
                file,
                mapping,
                columns.labels(),
                taken.observations(),
                findings,
                changes,
                rows,
                totals,
                notes,
                taken.confidential());
    }

    /// A mapping that names one version for codes that all belong to another has most likely the wrong one: codes that
    /// both have can stand for other areas.
    private void requireDeclaredVersion() {
        regions.better().ifPresent(better -> {
            List<String> foreign =
                    regions.foreign().stream().map(RegionCode::code).toList();
            throw new BadInputException(new Finding(
                    file.name(),
                    0,
                    mapping.region().column().orElse(""),
                    String.join(", ", foreign.subList(0, Math.min(6, foreign.size()))),
                    "NUTS " + mapping.region().version().year() + ", which the mapping names, has not all codes of the"
                            + " file; NUTS " + better.year() + " has.",
                    "Write nuts: " + better.year() + " in the mapping, or correct the codes."));
        });
    }

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
        requireNothingBeside(row);
        List<RowFigure> figuresOfRow = new ArrayList<>();
        for (ValueColumn value : mapping.values()) {
            read(row, value, region, figuresOfRow);
        }
        taken.requireOnce(row, figuresOfRow);
        if (findings.count() == before) {
            taken.add(row, figuresOfRow);
        }
    }

    /// A row of a text file that is longer than its header is torn somewhere, and what stands in its columns is not
    /// what
    /// was meant: `DE21,2014,1,5` holds no 1.
    private void requireNothingBeside(TableRow row) {
        int width = columns.labels().size();
        for (int i = width; i < row.cells().size() && file instanceof TableFile.Csv; i++) {
            if (!row.cell(i).isBlank()) {
                meaning.wrong(
                        row,
                        CellRange.letters(i),
                        row.cell(i).shown(),
                        "the row has " + row.cells().size() + " cells, the header " + width + ".",
                        "Put numbers with a decimal comma and texts with a separator into quotation marks, or give the"
                                + " column a heading.");
                return;
            }
        }
    }

    private void read(TableRow row, ValueColumn value, Optional<RegionCode> rowRegion, List<RowFigure> found) {
        CellValue cell = row.cell(columns.column(value.label()));
        CellReader.Reading reading = cells.read(cell);
        String own = mapping.flag().map(label -> meaning.text(row, label)).orElse("");
        switch (reading) {
            case CellReader.Reading.Wrong wrong ->
                meaning.wrong(row, value.label(), cell.shown(), wrong.rule(), wrong.remedy());
            case CellReader.Reading.None none -> {
                String flag = none.flag().isEmpty() ? own : none.flag();
                if (!flag.isEmpty()) {
                    pend(row, value, rowRegion, Double.NaN, flag, false, found);
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
                        found);
        }
    }

    private void pend(
            TableRow row,
            ValueColumn value,
            Optional<RegionCode> rowRegion,
            double number,
            String flag,
            boolean percent,
            List<RowFigure> found) {
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
            found.add(new RowFigure(
                    value.label(),
                    row.cell(columns.column(value.label())).shown(),
                    key.get(),
                    region.get(),
                    period.get(),
                    number,
                    flag,
                    given));
        }
    }
}
