package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.submission.TableMapping.Role;
import eu.chemclust.observatory.submission.TableMapping.ValueColumn;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import eu.chemclust.tables.YamlPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads a mapping file; everything that is wrong with it is told at once.
public final class MappingFile {
    private static final String CODE = "[A-Za-z0-9._-]+";

    private MappingFile() {}

    /// Reads a mapping.
    ///
    /// @param file name for findings
    /// @param in   its bytes; the caller closes them
    /// @throws BadInputException with all findings
    public static TableMapping read(String file, InputStream in) throws IOException {
        List<Finding> findings = new ArrayList<>();
        YamlPart root = YamlPart.read(file, in, findings);
        if (root.text("mapping").filter("1"::equals).isEmpty()) {
            throw new BadInputException(Finding.ofFile(
                    file, "the file is no mapping: it has no line \"mapping: 1\".", "Make one with --propose."));
        }
        Optional<TableMapping> mapping = mapping(root);
        if (!findings.isEmpty() || mapping.isEmpty()) {
            throw new BadInputException(findings);
        }
        return mapping.get();
    }

    private static Optional<TableMapping> mapping(YamlPart root) {
        root.allow(Set.of(
                "mapping", "file", "source", "region", "period", "indicator", "unit", "flag", "dimensions", "values"));
        YamlPart file = needed(root, "file");
        Optional<TableMapping.Form> form = FormReader.read(file);
        TableMapping.Origin origin = origin(needed(root, "source"));
        TableMapping.RegionColumn region = region(needed(root, "region"));
        Role period = period(root.part("period"));
        Role indicator = coded(root.part("indicator"));
        Role unit = role(root.part("unit"));
        Map<String, Role> dimensions = dimensions(root.part("dimensions"));
        List<ValueColumn> values = values(root);
        Map<String, String> missing = missing(file.part("missing"));
        return form.map(read -> new TableMapping(
                read,
                origin,
                region,
                period,
                indicator,
                unit,
                root.part("flag").text("column"),
                dimensions,
                values,
                missing,
                file.items("skip")));
    }

    private static YamlPart needed(YamlPart root, String key) {
        YamlPart part = root.part(key);
        if (!part.hasKeys()) {
            root.wrong(key, "", "this part of the mapping is missing.", "Make a new one with --propose and compare.");
        }
        return part;
    }

    private static TableMapping.Origin origin(YamlPart part) {
        part.allow(Set.of("name", "title", "licence", "attribution", "address", "published", "retrieved"));
        String name = part.text("name").orElse("");
        if (!name.matches("member-[a-z0-9-]{1,60}")) {
            part.wrong(
                    "name", name, "member- and small letters, digits or hyphens are due here.", "Write member-saxony.");
        }
        for (String key : List.of("published", "retrieved")) {
            String date = part.text(key).orElse("");
            if (!date.matches("|[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")) {
                part.wrong(key, date, "a date is due here.", "Write 2024, 2024-05 or 2024-05-31.");
            }
        }
        return new TableMapping.Origin(
                name,
                part.text("title").orElse(""),
                part.text("licence").orElse(""),
                part.text("attribution").orElse(""),
                part.text("address").orElse(""),
                part.text("published").orElse(""),
                part.text("retrieved").orElse(""));
    }

    private static TableMapping.RegionColumn region(YamlPart part) {
        part.allow(Set.of("column", "nuts", "names"));
        String year = part.text("nuts").orElse("");
        Optional<NutsVersion> version = NutsVersion.find(year);
        if (version.isEmpty()) {
            part.wrong("nuts", year, "a NUTS version is due here.", "Write 2006, 2010, 2013, 2016, 2021 or 2024.");
        }
        return new TableMapping.RegionColumn(part.text("column"), version.orElse(NutsVersion.V2021), part.is("names"));
    }

    private static Role period(YamlPart part) {
        Role role = needed(part, role(part));
        if (role instanceof Role.Fixed fixed
                && !fixed.text().isEmpty()
                && PeriodText.find(fixed.text()).isEmpty()) {
            part.wrong("fixed", fixed.text(), "a period is due here.", PeriodText.remedy(fixed.text()));
        }
        return role;
    }

    /// A role whose fixed text is a code.
    private static Role coded(YamlPart part) {
        Role role = needed(part, role(part));
        if (role instanceof Role.Fixed fixed && !fixed.text().matches("|" + CODE)) {
            part.wrong(
                    "fixed",
                    fixed.text(),
                    "letters, digits, point, hyphen and underscore are due here.",
                    "Shorten it to a code.");
        }
        return role;
    }

    private static Role role(YamlPart part) {
        part.allow(Set.of("fixed", "column", "codes", "per-column"));
        if (part.is("per-column")) {
            return new Role.PerColumn();
        }
        return part.text("column")
                .<Role>map(column -> new Role.Column(column, codes(part.part("codes"))))
                .orElseGet(() -> new Role.Fixed(part.text("fixed").orElse("")));
    }

    private static Role needed(YamlPart part, Role role) {
        if (role instanceof Role.Fixed fixed && fixed.text().isEmpty()) {
            part.wrong(
                    "",
                    "",
                    "the mapping does not say where this comes from.",
                    "Write {fixed: \"...\"}, {column: \"...\"} or {per-column: true}.");
        }
        return role;
    }

    private static Map<String, Role> dimensions(YamlPart part) {
        Map<String, Role> dimensions = new TreeMap<>();
        for (String name : part.texts().keySet()) {
            if (!name.matches("[A-Za-z0-9_]+")) {
                part.wrong(name, "", "a dimension has letters, digits and underscores only.", "Rename it.");
            }
            dimensions.put(name, coded(part.part(name)));
        }
        return dimensions;
    }

    private static Map<String, String> codes(YamlPart part) {
        Map<String, String> codes = new TreeMap<>(part.texts());
        codes.forEach((text, code) -> {
            if (!code.matches(CODE)) {
                part.wrong(text, code, "a code has letters, digits, point, hyphen and underscore only.", "Correct it.");
            }
        });
        return codes;
    }

    private static Map<String, String> missing(YamlPart part) {
        Map<String, String> marks = new TreeMap<>(part.texts());
        marks.forEach((mark, flag) -> {
            if (!flag.matches("[a-z]{0,3}")) {
                part.wrong(
                        mark, flag, "a flag has up to three small letters.", "Write c for secret figures, or nothing.");
            }
        });
        return marks;
    }

    private static List<ValueColumn> values(YamlPart root) {
        List<ValueColumn> values = new ArrayList<>();
        for (YamlPart item : root.rows("values")) {
            Map<String, String> attributes = new TreeMap<>(item.texts());
            attributes.remove("column");
            String period = attributes.get("period");
            if (period != null && PeriodText.find(period).isEmpty()) {
                item.wrong("period", period, "a period is due here.", PeriodText.remedy(period));
            }
            String indicator = attributes.get("indicator");
            if (indicator != null && !indicator.matches(CODE)) {
                item.wrong(
                        "indicator",
                        indicator,
                        "letters, digits, point, hyphen and underscore are due here.",
                        "Correct it.");
            }
            item.text("column")
                    .ifPresentOrElse(
                            text -> values.add(new ValueColumn(text, attributes)),
                            () -> item.wrong("", "", "a value column needs its label.", "Write column: \"...\"."));
        }
        if (values.isEmpty()) {
            root.wrong("values", "", "no column of figures is named.", "Add one: - {column: \"...\"}.");
        }
        return values;
    }
}
