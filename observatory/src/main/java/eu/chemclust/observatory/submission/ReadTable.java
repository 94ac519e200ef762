package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.validation.ObservationTable;
import eu.chemclust.observatory.warehouse.Warehouse;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Cell;
import eu.chemclust.tables.CsvFile;
import eu.chemclust.tables.Finding;
import eu.chemclust.tables.Sheet;
import eu.chemclust.tables.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A member's table as it was read: the figures of its good rows, and what is wrong with the others.
///
/// @param file         the file
/// @param mapping      what its columns mean
/// @param labels       labels of its columns
/// @param observations the figures of rows without findings
/// @param findings     what is wrong, row by row
/// @param changes      how the file differs from its mapping without harm
/// @param rows         rows below the header that hold anything
/// @param totals       rows passed over as the mapping's `skip` says
/// @param notes        rows without figures and without a region: headings and footnotes
/// @param confidential figures or gaps marked as confidential
public record ReadTable(
        TableFile file,
        TableMapping mapping,
        List<String> labels,
        ObservationTable observations,
        RowFindings findings,
        List<String> changes,
        long rows,
        long totals,
        long notes,
        long confidential) {

    public ReadTable {
        labels = List.copyOf(labels);
        changes = List.copyOf(changes);
    }

    /// The vintage that the file would be.
    ///
    /// @param warehouse where it would be stored; its order comes after the vintages of the same source there
    public Vintage vintage(Warehouse warehouse) {
        TableMapping.Origin origin = mapping.origin();
        String hash = hash();
        int order = warehouse.vintages().stream()
                        .filter(vintage -> vintage.source().equals(origin.source()))
                        .mapToInt(Vintage::order)
                        .max()
                        .orElse(0)
                + 1;
        String plain = file.name().replaceAll("^.*[/\\\\]", "");
        String id = origin.source().replaceFirst("^member-", "member:") + "/" + plain + "@" + hash.substring(0, 8);
        Vintage vintage = vintage(id, plain, hash, order);
        // The same file read by a corrected mapping is another publication.
        for (int n = 2; warehouse.holds(vintage.id()) && !isStored(warehouse, vintage); n++) {
            vintage = vintage(id + "-" + n, plain, hash, order);
        }
        return vintage;
    }

    /// Whether the vintage of that name in a warehouse says the same.
    private boolean isStored(Warehouse warehouse, Vintage vintage) {
        Vintage stored = warehouse.vintages().stream()
                .filter(other -> other.id().equals(vintage.id()))
                .findFirst()
                .orElseThrow();
        if (!stored.title().equals(vintage.title())
                || !stored.published().equals(vintage.published())
                || !stored.licence().equals(vintage.licence())
                || !stored.attribution().equals(vintage.attribution())) {
            return false;
        }
        List<Observation> figures = warehouse.published(vintage.id());
        return figures.size() == observations.size()
                && figures.stream()
                        .allMatch(figure ->
                                observations.find(figure.series(), figure.region(), figure.period()).stream()
                                        .anyMatch(at -> observations
                                                .get(at, vintage.id())
                                                .equals(figure)));
    }

    private Vintage vintage(String id, String plain, String hash, int order) {
        TableMapping.Origin origin = mapping.origin();
        return new Vintage(
                id,
                origin.source(),
                origin.title(),
                origin.published().isEmpty() ? plain : origin.published(),
                order,
                origin.published(),
                origin.retrieved(),
                origin.licence(),
                origin.attribution(),
                origin.address(),
                hash,
                findings.badRows() == 0
                        ? List.of()
                        : List.of(findings.badRows() + " rows of the file had findings and were left out"),
                List.of());
    }

    private String hash() {
        try {
            return DataFolder.sha256(Files.newInputStream(file.path()));
        } catch (IOException e) {
            throw new BadInputException(Finding.ofFile(
                    file.name(), "the file cannot be read: " + e.getMessage() + ".", "Check that it is still there."));
        }
    }

    /// Stores the figures as a vintage.
    ///
    /// @return the number of observations stored; 0 if the warehouse holds these very figures of this file already
    public long store(Warehouse warehouse, Vintage vintage) {
        return warehouse.store(vintage, consumer -> forEach(vintage, consumer));
    }

    private void forEach(Vintage vintage, Consumer<Observation> consumer) {
        for (int i = 0; i < observations.size(); i++) {
            consumer.accept(observations.get(i, vintage.id()));
        }
    }

    /// Writes the rows that have findings as CSV, each with its row in the file and what is wrong, so that they can be
    /// corrected in their file.
    ///
    /// @return how many rows were written
    public int writeRejects(Path target) {
        List<List<Cell>> rejected = new ArrayList<>();
        file.read(row -> {
            if (findings.isBad(row.line())) {
                List<Cell> cells = new ArrayList<>();
                for (int i = 0; i < labels.size(); i++) {
                    cells.add(Cell.of(row.cell(i).shown()));
                }
                List<String> beside = new ArrayList<>();
                for (int i = labels.size(); i < row.cells().size(); i++) {
                    beside.add(row.cell(i).shown());
                }
                cells.add(Cell.of(String.join(" | ", beside)));
                cells.add(Cell.of((double) row.line()));
                cells.add(Cell.of(findings.reason(row.line())));
                rejected.add(cells);
            }
        });
        List<String> columns = new ArrayList<>(labels);
        columns.add("beyond the header");
        columns.add("row in " + file.name().replaceAll("^.*[/\\\\]", ""));
        columns.add("what is wrong");
        CsvFile.write(new Sheet("rejects", columns, rejected), target);
        return rejected.size();
    }
}
