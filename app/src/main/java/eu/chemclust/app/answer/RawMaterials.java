package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.exchange.rawmaterial.Exposure;
import eu.chemclust.exchange.rawmaterial.RawMaterial;
import eu.chemclust.exchange.rawmaterial.RawMaterialFiles;
import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.chemistry.Figure;
import eu.chemclust.observatory.chemistry.IndustryFigures;
import eu.chemclust.observatory.framework.Basket;
import eu.chemclust.observatory.source.DataFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The use case "which critical materials does our industry hang on?".
public final class RawMaterials {
    private static final int YEAR = IndustryFigures.NEWEST_YEAR;
    private static final int[] STUDIES = {2011, 2014, 2017, 2020, 2023};
    private static final List<String> DIVISIONS = IntStream.rangeClosed(10, 33)
            .filter(division -> division != 12)
            .mapToObj(division -> "C" + division)
            .toList();

    private final Wording words;
    private final String region;
    private final RawMaterialFiles files;
    private final Map<String, Double> employed = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private double manufacturing;

    private RawMaterials(Wording words, String region, RawMaterialFiles files) {
        this.words = words;
        this.region = region;
        this.files = files;
    }

    /// The exposure of a region in words and tables.
    ///
    /// @param top how many materials people see
    public static Answer of(Messages messages, Holdings holdings, String region, int top) {
        return holdings.ask(held -> {
            Wording words = new Wording(messages, held.inputs().geography());
            RawMaterials work = new RawMaterials(words, region, files(held.folder()));
            work.employment(IndustryFigures.read(
                    held.store(),
                    held.inputs().geography(),
                    Basket.ofDivisions(String.join("+", DIVISIONS))));
            return work.answer(top);
        });
    }

    private static RawMaterialFiles files(DataFolder folder) {
        RawMaterialFiles files = new RawMaterialFiles();
        read(folder, "raw-material-names", files::names);
        read(folder, "raw-material-risk", files::risks);
        read(folder, "raw-material-supply", files::supply);
        read(folder, "raw-material-use", files::uses);
        return files;
    }

    private static void read(
            DataFolder folder, String reader, java.util.function.BiConsumer<String, java.io.InputStream> how) {
        MatchRulesReader.read(folder, reader, (file, in) -> {
            how.accept(file, in);
            return file;
        });
    }

    private void employment(IndustryFigures figures) {
        manufacturing = persons(figures, IndustryFigures.MANUFACTURING)
                .orElseThrow(() -> ObservatoryException.notFound("Employment in manufacturing in " + YEAR
                        + " is not known of " + region + ", so its exposure cannot be told."));
        for (String division : DIVISIONS) {
            Optional<Double> persons = persons(figures, Basket.ofDivisions(division));
            persons.ifPresentOrElse(known -> employed.put(division, known), () -> missing.add(division));
        }
    }

    private Optional<Double> persons(IndustryFigures figures, Basket basket) {
        return figures.region(IndustryFigures.Measure.PERSONS_EMPLOYED, basket, region, YEAR)
                .map(Figure::value);
    }

    private Answer answer(int top) {
        List<Exposure> all = Exposure.of(files.materials(), employed, manufacturing);
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
                words.text("rawmaterials.method", Integer.toString(YEAR)), words.text("rawmaterials.union")));
        if (!missing.isEmpty()) {
            notes.add(words.text("rawmaterials.missing", String.join(", ", missing)));
        }
        notes.add(words.text("rawmaterials.withoutUse", String.join(", ", files.withoutUse())));
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
                        Cell.of(employed.getOrDefault(entry.getKey(), Double.NaN), words::whole)));
        return table.build(6);
    }
}
