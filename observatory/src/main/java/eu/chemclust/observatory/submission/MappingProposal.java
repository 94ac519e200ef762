package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.submission.TableMapping.Role;
import eu.chemclust.observatory.submission.TableMapping.ValueColumn;
import eu.chemclust.tables.CellValue;
import eu.chemclust.tables.Guess;
import eu.chemclust.tables.NumberStyle;
import eu.chemclust.tables.TableFile;
import eu.chemclust.tables.TableRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Looks at a member's table and says what its columns probably mean, each guess with its evidence.
public final class MappingProposal {
    private static final String FLAG = "flag|status|fu\u00dfnote";
    private static final String UNIT = "^(?:unit|einheit|ma\u00dfeinheit|unit\u00e9|jednostka|eenheid|unidad)";
    private static final String INDICATOR =
            "indi[ck]|merkmal|variable|kennzahl|measure|wska\u017anik|\u00e9l\u00e9ment|kenngr";

    /// A year, and no part of a longer number.
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");

    private final SeenTable table;
    private final NutsCodes codes;
    private final String today;
    private final ProposalNotes notes;
    private final ColumnRoles roles;
    private final HeadingReader headings;

    private MappingProposal(SeenTable table, NutsCodes codes, String today) {
        this.table = table;
        this.codes = codes;
        this.today = today;
        this.notes = new ProposalNotes(table.found().evidence());
        this.roles = new ColumnRoles(table, notes);
        this.headings = new HeadingReader(table, notes);
    }

    /// A proposed mapping.
    ///
    /// @param mapping what the table probably means
    /// @param text    the same as the text of a mapping file, with a line of evidence above each guess
    /// @param rows    rows that hold anything
    public record Proposed(TableMapping mapping, String text, long rows) {
        /// How many points of the text are marked for a person to check.
        public long points() {
            return text.lines()
                    .filter(line -> line.strip().startsWith("# " + MappingText.CHECK))
                    .count();
        }
    }

    /// Proposes a mapping.
    ///
    /// @param path  the file
    /// @param name  its name for findings
    /// @param sheet sheet of a workbook, if the user names one
    /// @param today when the file was received
    /// @throws BadInputException if no table with regions can be found in it
    public static Proposed of(
            Path path, String name, Optional<String> sheet, NutsCodes codes, RegionNames names, String today) {
        RegionText regions = new RegionText(codes, names, NutsVersion.V2021);
        TableFinder.Found found = TableFinder.find(path, name, sheet, new HeaderFinder(regions));
        MappingProposal proposal = new MappingProposal(SeenTable.of(name, found, regions), codes, today);
        TableMapping mapping = proposal.mapping();
        return new Proposed(
                mapping,
                MappingText.of(mapping, name, proposal.notes.evidence(), proposal.notes.warnings()),
                found.preview().rows());
    }

    private TableMapping mapping() {
        noteHeader();
        Optional<ColumnProfile> region =
                table.found().header().regionsAcross() ? Optional.empty() : Optional.of(roles.region());
        TableMapping.RegionColumn regionRule = regionRule(region);
        Optional<ColumnProfile> period = roles.period();
        Optional<ColumnProfile> flag = roles.take(c -> c.headed(FLAG) && c.share(c.flags + c.marks) >= 0.8);
        Optional<ColumnProfile> unit = roles.take(c -> c.headed(UNIT));
        Map<String, Role> dimensions = new TreeMap<>();
        roles.take(c -> c.share(c.nace) >= 0.8).ifPresent(c -> {
            dimensions.put("nace_r2", column(c));
            notes.sure("dimensions", "codes such as " + c.first() + " are divisions of NACE");
        });
        Optional<ColumnProfile> indicator = roles.take(c -> !c.isNumeric() && c.headed(INDICATOR));
        List<ColumnProfile> values = roles.values();
        flag.ifPresent(c -> notes.sure("flag", "short letters in " + c.filled + " cells"));
        NumberStyle numbers = numbers(values);
        List<ValueColumn> columns =
                headings.columns(values, period.isPresent(), indicator.isPresent(), unit.isPresent());
        roles.separateRows(region, period, indicator, dimensions);
        roles.noteIgnored();
        PassedOver passedOver = new PassedOver(table, notes);
        return new TableMapping(
                form(numbers),
                origin(),
                regionRule,
                headings.period(period, columns),
                headings.indicator(indicator, columns),
                unit.<Role>map(MappingProposal::column).orElseGet(() -> headings.unit(columns)),
                flag.map(c -> c.label),
                dimensions,
                columns,
                passedOver.missing(values),
                passedOver.skip(region, values));
    }

    private static Role column(ColumnProfile column) {
        return new Role.Column(column.label, Map.of());
    }

    private void noteHeader() {
        List<TableRow> header = table.found().header().rows();
        String text = table.found().header().titles().isEmpty()
                ? "the first row"
                : "below " + table.found().header().titles().size() + " title row"
                        + (table.found().header().titles().size() == 1 ? "" : "s");
        notes.sure("header", header.size() == 1 ? text : text + "; " + header.size() + " rows, headings span columns");
    }

    private TableMapping.RegionColumn regionRule(Optional<ColumnProfile> region) {
        List<String> texts = new ArrayList<>();
        if (region.isPresent()) {
            texts.addAll(region.get().distinct.keySet());
        } else {
            table.columns().stream()
                    .map(column -> column.label)
                    .filter(label -> table.regions().code(label).isPresent())
                    .forEach(texts::add);
        }
        boolean named = region.isPresent() && region.get().names > region.get().codes;
        Guess<NutsVersion> version = named
                ? Guess.sure(NutsVersion.V2021, "names mean the regions of the benchmark, which are those of NUTS 2021")
                : VersionGuess.of(texts, codes);
        notes.note("nuts", version.certain(), version.evidence());
        region.ifPresent(c -> notes.sure(
                "region",
                c.codes >= c.names
                        ? c.codes + " of " + c.filled + " cells hold NUTS codes"
                        : c.names + " of " + c.filled + " cells hold names of known regions"));
        return new TableMapping.RegionColumn(region.map(c -> c.label), version.value(), named);
    }

    private NumberStyle numbers(List<ColumnProfile> values) {
        Set<String> texts = new LinkedHashSet<>();
        for (TableRow row : table.data()) {
            for (ColumnProfile column : values) {
                if (row.cell(column.column) instanceof CellValue.Text text && texts.size() < 5000) {
                    texts.add(ColumnLabels.clean(text.text())
                            .replaceAll("%?\\s*\\(?[a-z]{0,3}\\)?[*\u00b9\u00b2\u00b3]*$", "")
                            .strip());
                }
            }
        }
        char separator = table.found().file() instanceof TableFile.Csv csv
                ? csv.dialect().separator()
                : ' ';
        Guess<NumberStyle> style = NumberStyle.detect(texts, separator);
        notes.note("decimal", style.certain(), style.evidence());
        return style.value();
    }

    private TableMapping.Form form(NumberStyle numbers) {
        List<Integer> header = table.found().header().rows().stream()
                .map(row -> (int) row.line())
                .toList();
        return table.found().file() instanceof TableFile.Csv csv
                ? new TableMapping.Form(
                        Optional.of(csv.dialect().charset().name()),
                        Optional.of(csv.dialect().separator()),
                        Optional.empty(),
                        header,
                        numbers)
                : new TableMapping.Form(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(((TableFile.Excel) table.found().file()).sheet()),
                        header,
                        numbers);
    }

    private TableMapping.Origin origin() {
        String code = ColumnLabels.code(YEAR.matcher(table.stem()).replaceAll(""));
        return new TableMapping.Origin("member-" + code.replace('_', '-'), table.title(), "", "", "", "", today);
    }
}
