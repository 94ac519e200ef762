package eu.chemclust.observatory.source.fetch;

import java.util.Locale;
import java.util.Optional;

/// The forms in which Eurostat gives a table.
public enum EurostatForm {
    /// Tab separated, one row a series: the smallest.
    TSV("tsv", "eurostat-tsv"),
    /// One observation a row.
    SDMX_CSV("csv", "sdmx-csv"),
    /// A cube.
    JSON_STAT("json", "json-stat");

    private final String extension;
    private final String reader;

    EurostatForm(String extension, String reader) {
        this.extension = extension;
        this.reader = reader;
    }

    /// End of the file's name.
    String extension() {
        return extension;
    }

    /// The reader that understands it.
    String reader() {
        return reader;
    }

    /// The name as people write it, `sdmx-csv`.
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<EurostatForm> find(String title) {
        for (EurostatForm form : values()) {
            if (form.title().equals(title)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }
}
