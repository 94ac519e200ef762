package eu.chemclust.report;

import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.edition.EditionDescription;
import eu.chemclust.observatory.edition.EditionFigures;
import eu.chemclust.observatory.edition.EditionState;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.tables.Cell;
import eu.chemclust.tables.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The tables of an edition: for CSV and for the sheets of a workbook.
final class TidyTables {
    private final Cube cube;

    TidyTables(Cube cube) {
        this.cube = cube;
    }

    /// One row a figure.
    Sheet figures() {
        List<String> columns = List.of(
                "edition",
                "region",
                "region_name",
                "indicator",
                "year",
                "value",
                "unit",
                "missing_because",
                "flags",
                "period",
                "estimated_share");
        List<List<Cell>> rows = new ArrayList<>();
        cube.read((region, measure, year, value, remark) -> rows.add(List.of(
                Cell.of(cube.name()),
                Cell.of(region),
                Cell.of(cube.regionName(region)),
                Cell.of(measure.code()),
                Cell.of(year),
                Cell.of(value),
                Cell.of(measure.unit()),
                Cell.of(remark.missing()),
                Cell.of(remark.flags()),
                Cell.of(remark.period()),
                remark.period().isEmpty() ? Cell.missing() : Cell.of(remark.split()))));
        return new Sheet("figures", columns, rows);
    }

    /// The headline ranking.
    Sheet ranking() {
        int year = cube.figures().edition().description().headlineYear();
        List<String> columns = List.of(
                "rank",
                "rank_low",
                "rank_high",
                "of",
                "region",
                "name",
                "country",
                "year",
                "score",
                "members",
                "not_told_apart_from");
        Map<String, String> alike = new TreeMap<>();
        cube.figures().alike().stream()
                .filter(found -> found.scope() == RankingScope.CHEMICAL)
                .forEach(found -> alike.put(found.region(), String.join(" ", found.others())));
        String root = cube.figures().framework().root().code();
        Map<String, Double> scores = new TreeMap<>();
        cube.figures().rows().stream()
                .filter(row -> row.year() == year)
                .forEach(row -> row.score(root).ifPresent(score -> scores.put(row.region(), score)));
        List<List<Cell>> rows = new ArrayList<>();
        for (EditionFigures.Rank rank : cube.headline(RankingScope.CHEMICAL)) {
            EditionFigures.Region region =
                    java.util.Objects.requireNonNull(cube.figures().regions().get(rank.region()), rank.region());
            rows.add(List.of(
                    Cell.of(rank.interval().rank()),
                    Cell.of(rank.interval().low()),
                    Cell.of(rank.interval().high()),
                    Cell.of(rank.interval().of()),
                    Cell.of(region.code()),
                    Cell.of(region.name()),
                    Cell.of(region.country()),
                    Cell.of(year),
                    Cell.of(scores.getOrDefault(region.code(), Double.NaN)),
                    Cell.of(region.members()),
                    Cell.of(alike.getOrDefault(region.code(), ""))));
        }
        return new Sheet("ranking", columns, rows);
    }

    /// A row for each region and year, a column for each node.
    Sheet scores() {
        List<FrameworkNode> nodes = cube.figures().framework().nodes();
        List<String> columns = new ArrayList<>(List.of("region", "name", "year", "coverage", "withheld"));
        nodes.forEach(node -> columns.add(node.code()));
        List<List<Cell>> rows = new ArrayList<>();
        for (EditionFigures.Row row : cube.figures().rows()) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(row.region()),
                    Cell.of(cube.regionName(row.region())),
                    Cell.of(row.year()),
                    Cell.of(row.coverage()),
                    Cell.of(row.withheld())));
            nodes.forEach(node -> cells.add(Cell.of(row.score(node.code()))));
            rows.add(cells);
        }
        return new Sheet("scores", columns, rows);
    }

    /// A row for each indicator value, with the reason where there is none.
    Sheet indicators() {
        List<String> columns = List.of(
                "indicator",
                "name",
                "region",
                "year",
                "value",
                "unit",
                "missing_because",
                "period",
                "flags",
                "estimated_share",
                "source");
        Map<String, FrameworkNode.Indicator> byCode = new TreeMap<>();
        cube.figures().framework().indicators().forEach(indicator -> byCode.put(indicator.code(), indicator));
        List<List<Cell>> rows = new ArrayList<>();
        cube.figures().values(value -> {
            FrameworkNode.Indicator indicator = byCode.get(value.indicator());
            if (indicator != null) {
                rows.add(List.of(
                        Cell.of(indicator.code()),
                        Cell.of(indicator.name("en")),
                        Cell.of(value.region()),
                        Cell.of(value.year()),
                        Cell.of(value.value()),
                        Cell.of(indicator.unit()),
                        Cell.of(value.missingBecause()),
                        Cell.of(value.period()),
                        Cell.of(value.flags()),
                        value.value().isPresent() ? Cell.of(value.estimatedShare()) : Cell.missing(),
                        Cell.of(indicator.source())));
            }
        });
        return new Sheet("indicators", columns, rows);
    }

    /// What every measure means.
    Sheet measures() {
        List<List<Cell>> rows = new ArrayList<>();
        cube.measures()
                .forEach(measure -> rows.add(List.of(
                        Cell.of(measure.code()),
                        Cell.of(measure.label()),
                        Cell.of(measure.unit()),
                        Cell.of(measure.source()))));
        return new Sheet("measures", List.of("code", "name", "unit", "source"), rows);
    }

    /// The framework and the settings.
    Sheet method() {
        EditionDescription about = cube.figures().edition().description();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(pair("edition", about.name()));
        rows.add(pair("title", about.title()));
        rows.add(pair("framework", about.framework()));
        rows.add(pair("method version", about.methodVersion()));
        rows.add(pair("replications", Integer.toString(about.replications())));
        rows.add(pair("seed", Long.toString(about.seed())));
        rows.add(pair("years", about.years().getFirst() + " to " + about.years().getLast()));
        rows.add(pair("headline year", Integer.toString(about.headlineYear())));
        rows.add(pair("regions", about.regions() + " (NUTS " + about.geography() + ")"));
        rows.add(pair("chemical regions", Integer.toString(about.chemicalRegions())));
        rows.add(pair("computed by", about.software()));
        for (FrameworkNode node : cube.figures().framework().nodes()) {
            rows.add(pair(
                    node.code(), node.name("en") + ". " + node.description().rationale("en")));
        }
        return new Sheet("method", List.of("key", "text"), rows);
    }

    /// Whom to name, and under which terms the figures may be reused.
    Sheet sources() {
        List<String> columns = List.of(
                "source",
                "vintage",
                "published",
                "retrieved",
                "licence",
                "attribution",
                "address",
                "sha256",
                "caveats");
        List<List<Cell>> rows = new ArrayList<>();
        cube.vintages()
                .forEach(vintage -> rows.add(List.of(
                        Cell.of(vintage.title()),
                        Cell.of(vintage.label()),
                        Cell.of(vintage.published()),
                        Cell.of(vintage.retrieved()),
                        Cell.of(vintage.licence()),
                        Cell.of(vintage.attribution()),
                        Cell.of(vintage.address()),
                        Cell.of(vintage.sha256()),
                        Cell.of(String.join(" ", vintage.caveats())))));
        return new Sheet("sources", columns, rows);
    }

    /// How to read the figures.
    Sheet notes() {
        var edition = cube.figures().edition();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of(
                edition.state() == EditionState.FROZEN
                        ? "Frozen edition, published on " + edition.published() + "."
                        : "Draft: these figures are not published.")));
        rows.add(List.of(Cell.of("Fingerprint of the edition (SHA-256 of its manifest): " + edition.fingerprint())));
        rows.add(List.of(Cell.of("A rank is never quoted without its interval: rank_low to rank_high hold 90 % of the"
                + " replications. Regions named under not_told_apart_from cannot be put in an order.")));
        rows.add(List.of(Cell.of("An empty cell is a missing value; missing_because says why. Flags are those of the"
                + " publishers: b break, c confidential, d definition differs, e estimated, p provisional,"
                + " u low reliability.")));
        cube.attributions().forEach(line -> rows.add(List.of(Cell.of("Source: " + line))));
        return new Sheet("notes", List.of("note"), rows);
    }

    private static List<Cell> pair(String key, String text) {
        return List.of(Cell.of(key), Cell.of(text));
    }
}
