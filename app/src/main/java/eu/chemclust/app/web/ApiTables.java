package eu.chemclust.app.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import eu.chemclust.app.api.ApiIndicator;
import eu.chemclust.app.api.ApiRegion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Tables and texts of the interface for programs.
final class ApiTables {
    /// Addresses of figures; each with `.svg`, `.png` or `.csv`.
    static final List<String> FIGURES = List.of(
            "/figures/ranking",
            "/figures/map",
            "/figures/regions/{code}/profile",
            "/figures/regions/{code}/trend",
            "/figures/indicators/{code}/map",
            "/figures/indicators/{code}/distribution");

    private ApiTables() {}

    /// An indicator's values, a region a line.
    static String values(List<ApiIndicator.Value> values) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("region", "name", "value", "unit", "periods", "flags", "estimated_share", "missing");
            for (ApiIndicator.Value line : values) {
                ApiRegion.Value value = line.value();
                csv.writeRecord(
                        line.region(),
                        line.name(),
                        value.value() == null ? "" : value.value().toString(),
                        value.unit(),
                        Objects.requireNonNullElse(value.periods(), ""),
                        Objects.requireNonNullElse(value.flags(), ""),
                        Double.toString(value.estimatedShare()),
                        Objects.requireNonNullElse(value.missing(), ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return text.toString();
    }

    /// The description of the interface.
    static String description() {
        try (InputStream in = ApiTables.class.getResourceAsStream("openapi.yaml")) {
            return new String(Objects.requireNonNull(in, "openapi.yaml").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read openapi.yaml from the program", e);
        }
    }
}
