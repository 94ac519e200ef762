package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.submission.TableMapping.Role;
import eu.chemclust.observatory.submission.TableMapping.ValueColumn;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CellValue;
import eu.chemclust.tables.Finding;
import eu.chemclust.tables.Guess;
import eu.chemclust.tables.NumberStyle;
import eu.chemclust.tables.TableFile;
import eu.chemclust.tables.TableRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks at a member's table and says what its columns probably mean, each guess with its evidence.
public final class MappingProposal {
    private static final Pattern YEAR_INSIDE = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");
    private static final Pattern UNIT_INSIDE =
            Pattern.compile("[(\\[]([^()\\[\\]]{1,40})[)\\]]|\\bin (%|Prozent|percent)");
    private static final Pattern TOTAL = Pattern.compile(
            "(?iu)(?:.*\\b)?(?:total|totaal|totale|insgesamt|summe|gesamt|razem|og\u00f3\u0142em|celkem|sum|\u03a3|ensemble|suma)"
                    + "(?:\\b.*)?");
    private static final String PLAIN_VALUE =
            "^(?:obs_?)?(?:value|values|wert|werte|valeur|warto\u015b\u0107|waarde|valore|valor"
                    + "|amount|anzahl|liczba)$";

    private final NutsCodes codes;
    private final RegionText regions;
    private final Map<String, Guess<String>> evidence = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final String name;
    private final String today;

    private MappingProposal(NutsCodes codes, RegionNames names, String name, String today) {
        this.codes = codes;
        this.regions = new RegionText(codes, names, NutsVersion.V2021);
        this.name = name;
        this.today = today;
    }

    /// A proposed mapping.
    ///
    /// @param mapping  what the table probably means
    /// @param text     the same as the text of a mapping file, with a line of evidence above each guess
    /// @param warnings what a person should look at first
    /// @param rows     rows that hold anything
    public record Proposed(TableMapping mapping, String text, List<String> warnings, long rows) {}

    /// Proposes a mapping.
    ///
    /// @param path  the file
    /// @param name  its name for findings
    /// @param sheet sheet of a workbook, if the user names one
    /// @param today when the file was received
    /// @throws BadInputException if no table with regions can be found in it
    public static Proposed of(
            Path path, String name, Optional<String> sheet, NutsCodes codes, RegionNames names, String today) {
        return new MappingProposal(codes, names, name, today).propose(path, sheet);
    }

    private Proposed propose(Path path, Optional<String> sheet) {
        TableFinder.Found found = TableFinder.find(path, name, sheet, new HeaderFinder(regions));
        evidence.putAll(found.evidence());
        List<String> labels =
                ColumnLabels.of(found.header().rows(), found.preview().merged());
        List<TableRow> data = found.header().data();
        List<ColumnProfile> columns = new ArrayList<>();
        int width = Math.max(
                labels.size(),
                data.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        for (int i = 0; i < width; i++) {
            String label = i < labels.size() ? labels.get(i) : "column " + eu.chemclust.tables.CellRange.letters(i);
            columns.add(ColumnProfile.of(i, label, data, regions));
        }
        TableMapping mapping = new Roles(found, columns).mapping();
        return new Proposed(
                mapping,
                MappingText.of(mapping, name, evidence, warnings),
                List.copyOf(warnings),
                found.preview().rows());
    }

    private void note(String key, boolean certain, String text) {
        evidence.put(key, new Guess<>("", text, certain));
        if (!certain) {
            warnings.add(key + ": " + text);
        }
    }

    /// Hands out the roles of columns, the surest first.
    private final class Roles {
        private final TableFinder.Found found;
        private final List<ColumnProfile> columns;
        private final Set<ColumnProfile> free;
        private final List<String> titles = new ArrayList<>();

        Roles(TableFinder.Found found, List<ColumnProfile> columns) {
            this.found = found;
            this.columns = columns;
            this.free = new LinkedHashSet<>(columns);
            free.removeIf(column -> column.filled == 0);
            for (TableRow row : found.header().titles()) {
                for (CellValue cell : row.cells()) {
                    if (!cell.isBlank()) {
                        titles.add(ColumnLabels.clean(cell.shown()));
                    }
                }
            }
        }

        TableMapping mapping() {
            boolean across = found.header().regionsAcross();
            noteHeader();
            Optional<ColumnProfile> region = across ? Optional.empty() : Optional.of(regionColumn());
            region.ifPresent(free::remove);
            TableMapping.RegionColumn regionRule = regionRule(region);
            Optional<ColumnProfile> period = periodColumn();
            period.ifPresent(free::remove);
            Optional<ColumnProfile> flag =
                    take(c -> c.headed("flag|status|fu\u00dfnote") && c.share(c.flags + c.marks) >= 0.8);
            Optional<ColumnProfile> unit =
                    take(c -> c.headed("^(?:unit|einheit|ma\u00dfeinheit|unit\u00e9|jednostka|eenheid|unidad)"));
            Map<String, Role> dimensions = new TreeMap<>();
            take(c -> c.share(c.nace) >= 0.8).ifPresent(c -> {
                dimensions.put("nace_r2", new Role.Column(c.label, Map.of()));
                note("dimensions", true, "codes such as " + first(c) + " are divisions of NACE");
            });
            Optional<ColumnProfile> indicator = take(c -> !c.isNumeric()
                    && c.headed("indi[ck]|merkmal|variable|kennzahl|measure|wska\u017anik|\u00e9l\u00e9ment|kenngr"));
            List<ColumnProfile> values = valueColumns();
            flag.ifPresent(c -> note("flag", true, "short letters in " + c.filled + " cells"));
            NumberStyle numbers = numbers(values);
            List<ValueColumn> valueRules =
                    valueRules(values, period.isPresent(), indicator.isPresent(), unit.isPresent());
            separateDuplicates(region, period, indicator, dimensions);
            noteIgnored();
            return new TableMapping(
                    form(numbers),
                    origin(),
                    regionRule,
                    periodRole(period, valueRules),
                    indicatorRole(indicator, valueRules),
                    unit.map(this::plainColumn).orElseGet(() -> unitRole(valueRules)),
                    flag.map(c -> c.label),
                    dimensions,
                    valueRules,
                    missing(values),
                    skip(region, values));
        }

        private Optional<ColumnProfile> take(java.util.function.Predicate<ColumnProfile> test) {
            Optional<ColumnProfile> taken = free.stream().filter(test).findFirst();
            taken.ifPresent(free::remove);
            return taken;
        }

        private void noteHeader() {
            List<TableRow> header = found.header().rows();
            String text = found.header().titles().isEmpty()
                    ? "the first row"
                    : "below " + found.header().titles().size() + " title row"
                            + (found.header().titles().size() == 1 ? "" : "s");
            note(
                    "header",
                    true,
                    header.size() == 1 ? text : text + "; " + header.size() + " rows, headings span columns");
        }

        private ColumnProfile regionColumn() {
            return columns.stream()
                    .max(Comparator.comparingDouble(ColumnProfile::regionScore))
                    .filter(column -> column.regionScore() >= 0.3)
                    .orElseThrow(() -> new BadInputException(Finding.ofFile(
                            name, "no column holds NUTS codes or names of regions.", "Add a column of NUTS codes.")));
        }

        private TableMapping.RegionColumn regionRule(Optional<ColumnProfile> region) {
            List<String> texts = new ArrayList<>();
            if (region.isPresent()) {
                texts.addAll(region.get().distinct.keySet());
            } else {
                columns.stream()
                        .map(column -> column.label)
                        .filter(label -> regions.code(label).isPresent())
                        .forEach(texts::add);
            }
            boolean named = region.isPresent() && region.get().names > region.get().codes;
            Guess<NutsVersion> version = named
                    ? Guess.sure(
                            NutsVersion.V2021, "names mean the regions of the benchmark, which are those of NUTS 2021")
                    : VersionEvidence.of(texts, codes);
            note("nuts", version.certain(), version.evidence());
            region.ifPresent(c -> note(
                    "region",
                    true,
                    c.codes >= c.names
                            ? c.codes + " of " + c.filled + " cells hold NUTS codes"
                            : c.names + " of " + c.filled + " cells hold names of known regions"));
            return new TableMapping.RegionColumn(region.map(c -> c.label), version.value(), named);
        }

        private Optional<ColumnProfile> periodColumn() {
            Optional<ColumnProfile> period = free.stream()
                    .filter(c -> c.share(c.periods) >= 0.9
                            && PeriodText.find(c.label).isEmpty())
                    .filter(c -> c.headed("year|jahr|time|zeit|period|rok|ann\u00e9e|a\u00f1o|anno|jaar|datum|date")
                            || c.distinct.size() <= 60)
                    .findFirst();
            period.ifPresent(c -> note("period", true, "years such as " + first(c) + " in " + c.periods + " cells"));
            return period;
        }

        private List<ColumnProfile> valueColumns() {
            List<ColumnProfile> values =
                    free.stream().filter(ColumnProfile::isNumeric).toList();
            // A share or a count beside years is a figure too, but a running number or a level is none.
            List<ColumnProfile> kept = new ArrayList<>(values);
            kept.removeIf(c ->
                    values.size() > 1 && c.headed("^(?:nr\\.?|no\\.?|lfd\\.? ?nr\\.?|id|level|ebene|lp\\.?|code)$"));
            if (kept.isEmpty()) {
                throw new BadInputException(Finding.ofFile(
                        name, "no column holds figures.", "Check that the sheet or file is the right one."));
            }
            kept.forEach(free::remove);
            return kept;
        }

        private NumberStyle numbers(List<ColumnProfile> values) {
            Set<String> texts = new LinkedHashSet<>();
            for (TableRow row : found.header().data()) {
                for (ColumnProfile column : values) {
                    if (row.cell(column.column) instanceof CellValue.Text text && texts.size() < 5000) {
                        texts.add(ColumnLabels.clean(text.text())
                                .replaceAll("%?\\s*\\(?[a-z]{0,3}\\)?[*\u00b9\u00b2\u00b3]*$", "")
                                .strip());
                    }
                }
            }
            char separator =
                    found.file() instanceof TableFile.Csv csv ? csv.dialect().separator() : ' ';
            Guess<NumberStyle> style = NumberStyle.detect(texts, separator);
            note("decimal", style.certain(), style.evidence());
            return style.value();
        }

        private TableMapping.Form form(NumberStyle numbers) {
            List<Integer> header =
                    found.header().rows().stream().map(row -> (int) row.line()).toList();
            return found.file() instanceof TableFile.Csv csv
                    ? new TableMapping.Form(
                            Optional.of(csv.dialect().charset().name()),
                            Optional.of(csv.dialect().separator()),
                            Optional.empty(),
                            header,
                            numbers)
                    : new TableMapping.Form(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(((TableFile.Excel) found.file()).sheet()),
                            header,
                            numbers);
        }

        private TableMapping.Origin origin() {
            String code = ColumnLabels.code(stem().replaceAll("(?:19|20)[0-9]{2}", ""));
            String title = titles.isEmpty() ? stem() : titles.getFirst();
            return new TableMapping.Origin("member-" + code.replace('_', '-'), title, "", "", "", "", today);
        }

        private String stem() {
            return name.replaceAll("^.*[/\\\\]", "").replaceAll("\\.[A-Za-z]{1,4}$", "");
        }

        private List<ValueColumn> valueRules(
                List<ColumnProfile> values, boolean hasPeriod, boolean hasIndicator, boolean hasUnit) {
            List<ValueColumn> rules = new ArrayList<>();
            for (ColumnProfile column : values) {
                Map<String, String> attributes = new TreeMap<>();
                String rest = column.label.replaceAll(" \\([0-9]+\\)$", "");
                if (found.header().regionsAcross()) {
                    attributes.put(
                            "region", regions.code(rest).map(r -> r.code()).orElse(rest));
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

        private Role periodRole(Optional<ColumnProfile> period, List<ValueColumn> values) {
            if (period.isPresent()) {
                return plainColumn(period.get());
            }
            if (values.stream().allMatch(v -> v.attributes().containsKey("period"))) {
                note("period", true, "the headings of " + values.size() + " columns are years");
                return new Role.PerColumn();
            }
            for (String title : titles) {
                Matcher year = YEAR_INSIDE.matcher(title);
                if (year.find()) {
                    Period only = Period.parse(year.group(1));
                    note("period", false, "the title says \"" + title + "\"");
                    return new Role.Fixed(only.toString());
                }
            }
            Matcher year = YEAR_INSIDE.matcher(name);
            if (year.find()) {
                note("period", false, "only the name of the file says a year");
                return new Role.Fixed(year.group(1));
            }
            note("period", false, "nothing in the table says when: fill in the year");
            return new Role.Fixed("");
        }

        private Role indicatorRole(Optional<ColumnProfile> indicator, List<ValueColumn> values) {
            if (indicator.isPresent()) {
                Map<String, String> byText = new TreeMap<>();
                for (String text : indicator.get().distinct.keySet()) {
                    byText.put(text, text.matches("[A-Za-z0-9._-]+") ? text : ColumnLabels.code(text));
                }
                note(
                        "indicator",
                        true,
                        (byText.size() == 1 ? "one text" : byText.size() + " different texts") + " in the column");
                return new Role.Column(indicator.get().label, byText);
            }
            if (values.stream().allMatch(v -> v.attributes().containsKey("indicator"))) {
                note("indicator", true, "the headings of the columns");
                return new Role.PerColumn();
            }
            String title = titles.isEmpty() ? stem() : titles.getFirst();
            note(
                    "indicator",
                    false,
                    "taken from " + (titles.isEmpty() ? "the name of the file" : "the title")
                            + ": choose a name you will keep");
            return new Role.Fixed(ColumnLabels.code(YEAR_INSIDE.matcher(title).replaceAll("")));
        }

        private Role unitRole(List<ValueColumn> values) {
            if (values.stream().allMatch(v -> v.attributes().containsKey("unit"))) {
                note("unit", true, "the headings or cells of the columns");
                return new Role.PerColumn();
            }
            for (String title : titles) {
                Matcher unit = Pattern.compile("(?i)\\b(?:in|einheit:|unit:)\\s+(.{1,30})$")
                        .matcher(title);
                if (unit.find()) {
                    note("unit", false, "the title says \"" + title + "\"; figures are imported as they stand");
                    return new Role.Fixed(unit.group(1).strip());
                }
            }
            note("unit", false, "the table does not say: fill in, for example persons or million EUR");
            return new Role.Fixed("");
        }

        private Role plainColumn(ColumnProfile column) {
            return new Role.Column(column.label, Map.of());
        }

        /// Finds the column that tells rows of one region and period apart, where rows repeat.
        private void separateDuplicates(
                Optional<ColumnProfile> region,
                Optional<ColumnProfile> period,
                Optional<ColumnProfile> indicator,
                Map<String, Role> dimensions) {
            List<Integer> key = new ArrayList<>();
            region.ifPresent(c -> key.add(c.column));
            period.ifPresent(c -> key.add(c.column));
            indicator.ifPresent(c -> key.add(c.column));
            for (ColumnProfile column : columns) {
                if (dimensions.values().stream()
                        .anyMatch(r -> r instanceof Role.Column c && c.label().equals(column.label))) {
                    key.add(column.column);
                }
            }
            int distinct = distinct(key);
            while (distinct < found.header().data().size()) {
                ColumnProfile best = null;
                int most = distinct;
                for (ColumnProfile column : free) {
                    List<Integer> longer = new ArrayList<>(key);
                    longer.add(column.column);
                    int count = distinct(longer);
                    if (count > most + distinct / 10) {
                        most = count;
                        best = column;
                    }
                }
                if (best == null) {
                    return;
                }
                String dimension = ColumnLabels.code(best.label);
                Map<String, String> texts = new TreeMap<>();
                best.distinct
                        .keySet()
                        .forEach(t -> texts.put(t, t.matches("[A-Za-z0-9._-]+") ? t : ColumnLabels.code(t)));
                dimensions.put(dimension, new Role.Column(best.label, texts));
                note("dimensions", false, "\"" + best.label + "\" tells rows of one region and period apart");
                free.remove(best);
                key.add(best.column);
                distinct = most;
            }
        }

        private int distinct(List<Integer> key) {
            Set<List<String>> seen = new LinkedHashSet<>();
            for (TableRow row : found.header().data()) {
                seen.add(key.stream().map(column -> row.cell(column).shown()).toList());
            }
            return seen.size();
        }

        private void noteIgnored() {
            if (!free.isEmpty()) {
                note(
                        "ignored",
                        true,
                        "columns without a role: "
                                + String.join(
                                        ", ", free.stream().map(c -> c.label).toList()));
            }
        }

        private Map<String, String> missing(List<ColumnProfile> values) {
            Map<String, String> marks = new TreeMap<>();
            marks.put("", "");
            for (ColumnProfile column : values) {
                column.distinct.forEach((text, count) -> {
                    if (MissingMarks.isKnown(text)) {
                        marks.put(text, MissingMarks.flag(text));
                        String note = MissingMarks.note(text);
                        if (!note.isEmpty()) {
                            note("missing " + text, MissingMarks.flag(text).equals("c"), note);
                        }
                    }
                });
            }
            return marks;
        }

        private List<String> skip(Optional<ColumnProfile> region, List<ColumnProfile> values) {
            Set<String> skip = new LinkedHashSet<>();
            List<String> unknown = new ArrayList<>();
            for (TableRow row :
                    region.isEmpty() ? List.<TableRow>of() : found.header().data()) {
                String text =
                        ColumnLabels.clean(row.cell(region.orElseThrow().column).shown());
                boolean figures =
                        values.stream().anyMatch(v -> !row.cell(v.column).isBlank());
                if (!figures || regions.find(text).isPresent()) {
                    continue;
                }
                boolean total = TOTAL.matcher(text).matches()
                        || (text.isEmpty()
                                && row.cells().stream()
                                        .anyMatch(c -> TOTAL.matcher(ColumnLabels.clean(c.shown()))
                                                .matches()));
                if (total) {
                    skip.add(text);
                } else if (unknown.size() < 5) {
                    unknown.add("row " + row.line() + " \"" + text + "\"");
                }
            }
            if (!skip.isEmpty()) {
                note("skip", true, "totals, which no region has");
            }
            if (!unknown.isEmpty()) {
                note("regions not known", false, String.join(", ", unknown) + "; these rows will be findings");
            }
            return List.copyOf(skip);
        }

        private static String first(ColumnProfile column) {
            return column.distinct.keySet().iterator().next();
        }
    }
}
