package eu.chemclust.observatory.peers;

import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CsvTable;
import eu.chemclust.tables.Finding;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// By what regions are compared and how many peers one has, as the data package says.
///
/// @param variables    structural variables
/// @param count        peers of a region
/// @param minimumShare least share of the variables' weight that must be known of a region, and of a pair in common
public record PeerRules(List<StructuralVariable> variables, int count, double minimumShare) {
    private static final List<String> COLUMNS = List.of(
            "code", "name_en", "name_de", "formula", "year", "max_age", "transformation", "weight", "unit", "source");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    public PeerRules {
        variables = List.copyOf(variables);
        if (variables.isEmpty() || !(count >= 1 && count <= 50) || !(minimumShare > 0 && minimumShare <= 1)) {
            throw new IllegalArgumentException(
                    "peers need variables, a number from 1 to 50 and a share above 0 and up to 1");
        }
    }

    /// The settings beside the variables.
    record Settings(int count, double minimumShare) {}

    /// Reads them from the data packages.
    ///
    /// @throws BadInputException with all findings
    public static PeerRules read(DataFolder folder) {
        List<StructuralVariable> variables = folder.read("peer-variables", PeerRules::variables);
        return folder.read("peer-settings", (file, in) -> {
            try {
                Settings settings = JSON.readValue(in.readAllBytes(), Settings.class);
                return new PeerRules(variables, settings.count, settings.minimumShare);
            } catch (JacksonException | IllegalArgumentException e) {
                throw new BadInputException(List.of(
                        Finding.ofFile(file, e.getMessage() + ".", "See docs/method/peers.md for what is due here.")));
            }
        });
    }

    /// The series of observations that the variables need, each once.
    public List<SeriesKey> series() {
        return variables.stream()
                .flatMap(variable -> variable.measure().series().stream())
                .distinct()
                .toList();
    }

    private static List<StructuralVariable> variables(String file, InputStream in) {
        List<StructuralVariable> variables = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        CsvTable.read(file, in, ',', COLUMNS, row -> variable(row, codes).ifPresent(variables::add));
        return variables;
    }

    private static Optional<StructuralVariable> variable(CsvTable.Row row, Set<String> codes) {
        String code = row.text("code");
        if (!code.matches("[a-z][a-z0-9_]*") || !codes.add(code)) {
            row.finding("code", "a code of small letters and digits is due here, once each.", "Choose another code.");
            return Optional.empty();
        }
        double weight = row.number("weight").orElse(Double.NaN);
        double age = row.number("max_age").orElse(Double.NaN);
        if (!(weight > 0)) {
            row.finding("weight", "a weight above 0 is due here.", "Correct it, or remove the variable.");
            return Optional.empty();
        }
        if (!(age >= 0 && age <= 50)) {
            row.finding("max_age", "a number of years from 0 to 50 is due here.", "Correct it.");
            return Optional.empty();
        }
        Transformation transformation;
        try {
            transformation = Transformation.valueOf(row.text("transformation").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            row.finding("transformation", "none, log or sqrt is due here.", "Correct it.");
            return Optional.empty();
        }
        try {
            Measure measure = Measure.parse(row.text("formula"));
            String year = row.text("year");
            return Optional.of(new StructuralVariable(
                    code,
                    row.text("name_en"),
                    row.text("name_de"),
                    measure,
                    year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year)),
                    (int) age,
                    transformation,
                    weight,
                    row.text("unit"),
                    row.text("source")));
        } catch (IllegalArgumentException e) {
            row.finding("formula", e.getMessage() + ".", "See docs/method/indicators.md for the formulas there are.");
            return Optional.empty();
        }
    }
}
