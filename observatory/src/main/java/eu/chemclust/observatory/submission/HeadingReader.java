package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.submission.TableMapping.Role;
import eu.chemclust.observatory.submission.TableMapping.ValueColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the headings, titles and the name of a file say of period, indicator and unit.
final class HeadingReader {
    private static final Pattern YEAR_INSIDE = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");
    private static final Pattern UNIT_INSIDE =
            Pattern.compile("[(\\[]([^()\\[\\]]{1,40})[)\\]]|\\bin (%|Prozent|percent)");
    private static final Pattern UNIT_AT_END = Pattern.compile("(?i)\\b(?:in|einheit:|unit:)\\s+(.{1,30})$");
    private static final String PLAIN_VALUE =
            "^(?:obs_?)?(?:value|values|wert|werte|valeur|warto\u015b\u0107|waarde|valore|valor"
                    + "|amount|anzahl|liczba)$";

    private final SeenTable table;
    private final ProposalNotes notes;

    HeadingReader(SeenTable table, ProposalNotes notes) {
        this.table = table;
        this.notes = notes;
    }

    List<ValueColumn> columns(List<ColumnProfile> values, boolean hasPeriod, boolean hasIndicator, boolean hasUnit) {
        List<ValueColumn> rules = new ArrayList<>();
        for (ColumnProfile column : values) {
            Map<String, String> attributes = new TreeMap<>();
            String rest = column.label.replaceAll(" \\([0-9]+\\)$", "");
            if (table.found().header().regionsAcross()) {
                attributes.put(
                        "region", table.regions().code(rest).map(r -> r.code()).orElse(rest));
                rest = "";
            }
            if (!hasPeriod) {
                Matcher year = YEAR_INSIDE.matcher(rest);
                if (year.find()) {
                    attributes.put("period", year.group(1));
                    rest = year.replaceFirst("").replaceAll("\\s*/\\s*$|^\\s*/\\s*|\\(\\s*\\)", "");
                }
            }
            String unit = unit(column, rest);
            if (!hasUnit && !unit.isEmpty()) {
                attributes.put("unit", unit);
            }
            rest = UNIT_INSIDE.matcher(rest).replaceAll("").strip();
            if (!hasIndicator && !rest.isBlank() && !rest.matches("(?iu)" + PLAIN_VALUE)) {
                attributes.put("indicator", ColumnLabels.code(rest));
            }
            rules.add(new ValueColumn(column.label, attributes));
        }
        return rules;
    }

    private static String unit(ColumnProfile column, String label) {
        Matcher unit = UNIT_INSIDE.matcher(label);
        if (unit.find()) {
            String text = unit.group(1) == null ? "%" : unit.group(1).strip();
            return text.matches("(?i)in %|prozent|percent|in prozent") ? "%" : text;
        }
        return label.contains("%") || column.share(column.percents) > 0.5 ? "%" : "";
    }

    Role period(Optional<ColumnProfile> period, List<ValueColumn> values) {
        if (period.isPresent()) {
            return new Role.Column(period.get().label, Map.of());
        }
        if (values.stream().allMatch(v -> v.attributes().containsKey("period"))) {
            notes.sure("period", "the headings of " + values.size() + " columns are years");
            return new Role.PerColumn();
        }
        for (String title : table.titles()) {
            Matcher year = YEAR_INSIDE.matcher(title);
            if (year.find()) {
                Period only = Period.parse(year.group(1));
                notes.unsure("period", "the title says \"" + title + "\"");
                return new Role.Fixed(only.toString());
            }
        }
        Matcher year = YEAR_INSIDE.matcher(table.name());
        if (year.find()) {
            notes.unsure("period", "only the name of the file says a year");
            return new Role.Fixed(year.group(1));
        }
        notes.unsure("period", "nothing in the table says when: fill in the year");
        return new Role.Fixed("");
    }

    Role indicator(Optional<ColumnProfile> indicator, List<ValueColumn> values) {
        if (indicator.isPresent()) {
            Map<String, String> byText = new TreeMap<>();
            for (String text : indicator.get().distinct.keySet()) {
                byText.put(text, text.matches("[A-Za-z0-9._-]+") ? text : ColumnLabels.code(text));
            }
            notes.sure(
                    "indicator",
                    (byText.size() == 1 ? "one text" : byText.size() + " different texts") + " in the column");
            return new Role.Column(indicator.get().label, byText);
        }
        if (values.stream().allMatch(v -> v.attributes().containsKey("indicator"))) {
            notes.sure("indicator", "the headings of the columns");
            return new Role.PerColumn();
        }
        String title = table.title();
        notes.unsure(
                "indicator",
                "taken from " + (table.titles().isEmpty() ? "the name of the file" : "the title")
                        + ": choose a name you will keep");
        return new Role.Fixed(ColumnLabels.code(YEAR_INSIDE.matcher(title).replaceAll("")));
    }

    Role unit(List<ValueColumn> values) {
        if (values.stream().allMatch(v -> v.attributes().containsKey("unit"))) {
            notes.sure("unit", "the headings or cells of the columns");
            return new Role.PerColumn();
        }
        for (String title : table.titles()) {
            Matcher unit = UNIT_AT_END.matcher(title);
            if (unit.find()) {
                notes.unsure("unit", "the title says \"" + title + "\"; figures are imported as they stand");
                return new Role.Fixed(unit.group(1).strip());
            }
        }
        notes.unsure("unit", "the table does not say: fill in, for example persons or million EUR");
        return new Role.Fixed("");
    }
}
