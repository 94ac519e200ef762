package eu.chemclust.app.output;

import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.feed.HitCalendar;
import eu.chemclust.exchange.feed.HitFeed;
import eu.chemclust.exchange.feed.HitJson;
import eu.chemclust.exchange.feed.HitSheet;
import eu.chemclust.exchange.search.SearchRequest;
import eu.chemclust.exchange.search.SearchResult;
import eu.chemclust.tables.CsvFile;
import eu.chemclust.tables.ExcelFile;
import eu.chemclust.tables.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// The hits of a search as a file of any form.
public final class HitFiles {
    /// How hits are written.
    public enum Form {
        /// Text for a terminal.
        TABLE,
        /// Comma-separated values.
        CSV,
        /// Excel workbook.
        XLSX,
        /// Whole records with facets.
        JSON,
        /// Calls and events as iCalendar.
        ICS,
        /// Atom feed.
        ATOM
    }

    private HitFiles() {}

    /// The form that the ending of a file asks for.
    public static Optional<Form> form(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (Form form : Form.values()) {
            if (form != Form.TABLE && name.endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /// The hits as bytes.
    public static byte[] bytes(Form form, SearchRequest request, SearchResult result) {
        return switch (form) {
            case XLSX -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ExcelFile.write(List.of(sheet(request, result)), out);
                yield out.toByteArray();
            }
            case TABLE, CSV -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                CsvFile.write(sheet(request, result), out);
                yield out.toByteArray();
            }
            case JSON -> HitJson.of(result).getBytes(StandardCharsets.UTF_8);
            case ICS -> HitCalendar.of(result.hits(), language(request)).getBytes(StandardCharsets.UTF_8);
            case ATOM ->
                HitFeed.of(
                                request.text().isBlank() ? "ChemClust" : "ChemClust: " + request.text(),
                                "urn:chemclust:search:" + URLEncoder.encode(request.text(), StandardCharsets.UTF_8),
                                result.hits(),
                                language(request))
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    /// The hits as text, for all forms but XLSX.
    public static String text(Form form, SearchRequest request, SearchResult result) {
        return new String(bytes(form == Form.XLSX ? Form.CSV : form, request, result), StandardCharsets.UTF_8);
    }

    private static Language language(SearchRequest request) {
        return request.language().orElse(Language.EN);
    }

    private static Sheet sheet(SearchRequest request, SearchResult result) {
        return HitSheet.of(result.hits(), language(request), request.offset() + 1);
    }

    /// Writes the hits to a file, beside and moved.
    ///
    /// @throws OutputException if it cannot be written
    public static void write(Path file, Form form, SearchRequest request, SearchResult result) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, ".hits-", ".tmp");
            try {
                Files.write(beside, bytes(form, request, result));
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw OutputFolder.failure(folder, e);
        }
    }
}
