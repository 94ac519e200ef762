package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.submission.TableMapping.Role;
import eu.chemclust.observatory.submission.TableMapping.ValueColumn;
import eu.chemclust.tables.CellValue;
import eu.chemclust.tables.Finding;
import eu.chemclust.tables.TableRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What the cells of a row mean beside the figures: series, period, unit and texts, as the mapping says. What cannot be
/// read becomes a finding of the row.
final class RowMeaning {
    private final String file;
    private final TableMapping mapping;
    private final FoundColumns columns;
    private final RowFindings findings;
    private final Map<String, SeriesKey> keys = new HashMap<>();
    private final Map<String, Optional<Period>> periods = new HashMap<>();
    private final Set<String> newCodes = new TreeSet<>();

    RowMeaning(String file, TableMapping mapping, FoundColumns columns, RowFindings findings) {
        this.file = file;
        this.mapping = mapping;
        this.columns = columns;
        this.findings = findings;
    }

    /// Texts that the mapping gives no code and that were taken as they stand.
    Set<String> newCodes() {
        return newCodes;
    }

    Optional<Period> period(TableRow row, ValueColumn value) {
        if (mapping.period() instanceof Role.Column column) {
            CellValue cell = row.cell(columns.column(column.label()));
            String shown = ColumnLabels.clean(cell.shown());
            String text = column.codes().getOrDefault(shown, shown);
            if (periods.size() > 10_000) {
                periods.clear();
            }
            Optional<Period> period = periods.computeIfAbsent(
                    text, t -> text.equals(shown) ? PeriodText.find(cell) : PeriodText.find(text));
            if (period.isEmpty()) {
                wrong(row, column.label(), shown, "no year can be read here.", PeriodText.remedy(shown));
            }
            return period;
        }
        String text = role(row, value, "period", mapping.period());
        Optional<Period> period = PeriodText.find(text);
        if (period.isEmpty()) {
            wrong(row, value.label(), text, "the mapping gives no year for this column.", PeriodText.remedy(text));
        }
        return period;
    }

    Optional<SeriesKey> key(TableRow row, ValueColumn value) {
        Map<String, String> parts = new TreeMap<>();
        parts.put("", role(row, value, "indicator", mapping.indicator()));
        mapping.dimensions().forEach((name, role) -> parts.put(name, role(row, value, name, role)));
        for (Map.Entry<String, String> part : parts.entrySet()) {
            if (!part.getValue().matches("[A-Za-z0-9._-]{1,80}")) {
                boolean indicator = part.getKey().isEmpty();
                wrong(
                        row,
                        label(
                                indicator
                                        ? mapping.indicator()
                                        : mapping.dimensions().get(part.getKey()),
                                value),
                        part.getValue(),
                        "a code of letters, digits, point, hyphen and underscore is due for the "
                                + (indicator ? "indicator" : "dimension " + part.getKey()) + ".",
                        "Correct the cell, or give the text a code under codes in the mapping.");
                return Optional.empty();
            }
        }
        return Optional.of(keys.computeIfAbsent(parts.toString(), text -> {
            Map<String, String> dimensions = new TreeMap<>(parts);
            String indicator = parts.getOrDefault("", "");
            dimensions.remove("");
            return new SeriesKey(mapping.origin().source(), indicator, dimensions);
        }));
    }

    private static String label(@Nullable Role role, ValueColumn value) {
        return role instanceof Role.Column column ? column.label() : value.label();
    }

    String role(TableRow row, ValueColumn value, String attribute, Role role) {
        String own = value.attributes().get(attribute);
        if (own != null) {
            return own;
        }
        return switch (role) {
            case Role.Fixed fixed -> fixed.text();
            case Role.PerColumn perColumn -> "";
            case Role.Column column -> {
                String text = text(row, column.label());
                String code = column.codes().get(text);
                if (code == null && !column.codes().isEmpty() && newCodes.size() < 50) {
                    newCodes.add(text);
                }
                yield code == null ? text : code;
            }
        };
    }

    /// What a column of the row says.
    String text(TableRow row, String label) {
        return ColumnLabels.clean(row.cell(columns.column(label)).shown());
    }

    void wrong(TableRow row, String column, String value, String rule, String remedy) {
        String shown = value.length() > 80 ? value.substring(0, 80) + "..." : value;
        findings.add(new Finding(file, row.line(), column, shown, rule, remedy));
    }
}
