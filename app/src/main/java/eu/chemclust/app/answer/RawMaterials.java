package eu.chemclust.app.answer;

import eu.chemclust.app.match.RegionExposure;
import eu.chemclust.app.view.Messages;
import eu.chemclust.exchange.rawmaterial.Exposure;
import eu.chemclust.exchange.rawmaterial.RawMaterial;
import eu.chemclust.observatory.region.Geography;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Exposure to raw materials in words and tables.
public final class RawMaterials {
    private static final int[] STUDIES = {2011, 2014, 2017, 2020, 2023};
    private final Wording words;
    private final RegionExposure found;

    private RawMaterials(Wording words, RegionExposure found) {
        this.words = words;
        this.found = found;
    }

    /// The exposure of a region in words and tables.
    ///
    /// @param top how many materials people see
    public static Answer of(Messages messages, Geography geography, RegionExposure found, int top) {
        return new RawMaterials(new Wording(messages, geography), found).answer(top);
    }

    private Answer answer(int top) {
        List<Exposure> all = found.exposures();
        String region = found.region();
        List<Exposure> critical =
                all.stream().filter(each -> each.material().isCritical()).toList();
        String first = critical.isEmpty()
                ? words.text("rawmaterials.none", words.region(region))
                : words.text(
                        "rawmaterials.first",
                        words.region(region),
                        critical.getFirst().material().name(),
                        words.significant(critical.getFirst().value()),
                        critical.getFirst().mainDivision(),
                        words.whole(critical.size()));
        List<String> notes = new ArrayList<>(List.of(
                words.text("rawmaterials.method", Integer.toString(found.year())), words.text("rawmaterials.union")));
        if (!found.missing().isEmpty()) {
            notes.add(words.text("rawmaterials.missing", String.join(", ", found.missing())));
        }
        notes.add(words.text("rawmaterials.withoutUse", String.join(", ", found.withoutUse())));
        notes.add(words.text("rawmaterials.years"));
        return new Answer(
                "rawmaterials",
                region,
                first,
                List.of(),
                List.of(table(critical, top), table(all), divisions(critical)),
                notes,
                words.text("rawmaterials.next", region));
    }

    private Table.Builder columns(String code, String title) {
        Table.Builder table = Table.named(code, title)
                .text("material", words.text("rawmaterials.column.material"))
                .number("exposure", words.text("rawmaterials.column.exposure"))
                .number("link", words.text("rawmaterials.column.link"))
                .number("risk", words.text("rawmaterials.column.risk"))
                .number("concentration", words.text("rawmaterials.column.concentration"))
                .text("supplier", words.text("rawmaterials.column.supplier"))
                .text("division", words.text("rawmaterials.column.division"))
                .number("jobs", words.text("rawmaterials.column.jobs"));
        for (int year : STUDIES) {
            table.number("risk_" + year, Integer.toString(year));
        }
        return table;
    }

    private Table table(List<Exposure> exposures, int top) {
        Table.Builder table = columns("critical", words.text("rawmaterials.title"));
        exposures.forEach(exposure -> table.row(cells(exposure)));
        return table.build(top);
    }

    private Table table(List<Exposure> exposures) {
        Table.Builder table = columns("all", "");
        exposures.forEach(exposure -> table.row(cells(exposure)));
        return table.forPrograms();
    }

    private List<Cell> cells(Exposure exposure) {
        RawMaterial material = exposure.material();
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(material.name()),
                Cell.of(exposure.value(), words::significant),
                Cell.of(100 * exposure.link(), words::significant),
                Cell.of(exposure.risk(), words::significant),
                Cell.of(material.concentration(), words::significant),
                material.largestSupplier().isEmpty() ? Cell.NONE : Cell.text(material.largestSupplier()),
                Cell.text(exposure.mainDivision()),
                Cell.of(exposure.jobs(), words::whole)));
        for (int year : STUDIES) {
            cells.add(Cell.of(material.risk(year), words::significant));
        }
        return cells;
    }

    /// Which divisions carry the exposure to critical materials.
    private Table divisions(List<Exposure> critical) {
        Map<String, Double> sums = new TreeMap<>();
        critical.forEach(exposure -> exposure.parts()
                .forEach((division, part) -> sums.merge(division, part * exposure.risk(), Double::sum)));
        Table.Builder table = Table.named("divisions", words.text("rawmaterials.divisions"))
                .text("division", words.text("rawmaterials.column.division"))
                .number("exposure", words.text("rawmaterials.column.exposure"))
                .number("jobs", words.text("rawmaterials.column.jobs"));
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> table.row(
                        Cell.text(entry.getKey()),
                        Cell.of(entry.getValue(), words::significant),
                        Cell.of(found.employed().getOrDefault(entry.getKey(), Double.NaN), words::whole)));
        return table.build(6);
    }
}
