package eu.chemclust.observatory.source;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.tables.CsvTable;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// A source whose files are tables with a header and a region column. A subclass names the columns it needs, the
/// region first, and says what a row means.
abstract class TableSource implements Source {
    private final String reader;
    private final char separator;
    private final List<String> columns;

    TableSource(String reader, char separator, String... columns) {
        this.reader = reader;
        this.separator = separator;
        this.columns = List.of(columns);
    }

    @Override
    public final String reader() {
        return reader;
    }

    @Override
    public final void read(PackageFile file, InputStream in, NutsCodes codes, Consumer<Observation> consumer) {
        ObservationWriter writer =
                new ObservationWriter(file, new RegionColumn(columns.getFirst(), file, codes), consumer);
        List<String> declared = file.resource().missingValues();
        Set<String> missing = declared == null ? CsvTable.MISSING : Set.copyOf(declared);
        CsvTable.read(file.name(), in, separator, missing, columns, row -> accept(row, writer));
    }

    abstract void accept(CsvTable.Row row, ObservationWriter writer);
}
