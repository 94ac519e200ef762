package eu.chemclust.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.edition.Edition;
import eu.chemclust.observatory.edition.EditionFigures;
import eu.chemclust.observatory.source.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every form of the shipped edition, read back with other means than it was written with.
class EditionExportTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAME = "crii-2026.1";

    @TempDir
    static Path folder;

    private static EditionFigures figures;
    /// Region, measure and year to value, as the CSV file says; `NaN` where it names a reason.
    private static final Map<String, Double> CELLS = new TreeMap<>();

    @BeforeAll
    static void export() throws IOException {
        Edition edition = Edition.open(shipped());
        EditionExport.write(
                edition,
                EnumSet.allOf(ExportFormat.class),
                new Publication("Network", "https://example.org/e/"),
                folder,
                Progress.SILENT);
        figures = EditionFigures.read(edition);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(NAME + ".csv"))) {
            for (NamedCsvRecord row : rows) {
                String value = row.getField("value");
                assertThat(value.isEmpty())
                        .isEqualTo(!row.getField("missing_because").isEmpty());
                CELLS.put(
                        row.getField("region") + "/" + row.getField("indicator") + "/" + row.getField("year"),
                        value.isEmpty() ? Double.NaN : Double.parseDouble(value));
            }
        }
    }

    private static Path shipped() {
        Path here = Path.of("").toAbsolutePath();
        Path data = Files.isDirectory(here.resolve("data")) ? here.resolve("data") : here.resolveSibling("data");
        return data.resolve("editions").resolve(NAME);
    }

    @Test
    void csvHoldsEveryScoreRankAndValueInFullPrecision() {
        for (EditionFigures.Row row : figures.rows()) {
            row.scores()
                    .forEach((node, score) -> assertThat(CELLS.get(row.region() + "/SCORE_" + node + "/" + row.year()))
                            .isEqualTo(score));
        }
        EditionFigures.Rank first =
                figures.rank(RankingScope.CHEMICAL, 2023, "NL42").orElseThrow();
        assertThat(CELLS.get("NL42/RANK_CHEMICAL/2023"))
                .isEqualTo(first.interval().rank());
        assertThat(CELLS.get("NL42/RANK_CHEMICAL_LOW/2023"))
                .isEqualTo(first.interval().low());
        figures.values(value -> {
            Double cell = CELLS.get(value.region() + "/VALUE_" + value.indicator() + "/" + value.year());
            assertThat(cell).isEqualTo(Double.valueOf(value.value().orElse(Double.NaN)));
        });
    }

    @Test
    void jsonStatIsACubeWhoseIndexArithmeticGivesTheSameCells() throws IOException {
        JsonNode cube = JSON.readTree(Files.readString(folder.resolve(NAME + ".json")));
        assertThat(cube.path("version").asString()).isEqualTo("2.0");
        assertThat(cube.path("class").asString()).isEqualTo("dataset");
        List<String> id = texts(cube.path("id"));
        assertThat(id).containsExactly("freq", "geo", "indicator", "time");
        List<List<String>> codes = new ArrayList<>();
        int cells = 1;
        for (int i = 0; i < id.size(); i++) {
            JsonNode category = cube.path("dimension").path(id.get(i)).path("category");
            codes.add(texts(category.path("index")));
            assertThat(cube.path("size").path(i).intValue())
                    .isEqualTo(codes.get(i).size());
            codes.get(i)
                    .forEach(
                            code -> assertThat(category.path("label").has(code)).isTrue());
            cells *= codes.get(i).size();
        }
        JsonNode values = cube.path("value");
        int numbers = 0;
        for (int at = 0; at < cells; at++) {
            int rest = at;
            String year = codes.get(3).get(rest % codes.get(3).size());
            rest /= codes.get(3).size();
            String indicator = codes.get(2).get(rest % codes.get(2).size());
            String region = codes.get(1).get(rest / codes.get(2).size());
            Double expected = CELLS.get(region + "/" + indicator + "/" + year);
            JsonNode value = values.path(Integer.toString(at));
            if (value.isMissingNode()) {
                assertThat(expected == null || expected.isNaN()).isTrue();
            } else {
                numbers++;
                assertThat(value.doubleValue()).isEqualTo(expected);
            }
        }
        assertThat(values.size()).isEqualTo(numbers);
        assertThat(cube.path("source").asString()).contains("Eurostat", "keep.eu", "CC BY 4.0");
        assertThat(cube.path("role").path("time").path(0).asString()).isEqualTo("time");
    }

    @Test
    void sdmxCsvFollowsTheRulesOfItsHeaderAndCodes() throws IOException {
        Set<String> indicators = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("measures.csv"))) {
            rows.forEach(row -> indicators.add(row.getField("code")));
        }
        Set<String> keys = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve(NAME + ".sdmx.csv"))) {
            for (NamedCsvRecord row : rows) {
                if (keys.isEmpty()) {
                    assertThat(row.getHeader())
                            .startsWith(
                                    "STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "GEO", "INDICATOR", "TIME_PERIOD")
                            .contains("OBS_VALUE", "OBS_STATUS", "CONF_STATUS", "UNIT_MEASURE");
                }
                String key = row.getField("GEO") + "/" + row.getField("INDICATOR") + "/" + row.getField("TIME_PERIOD");
                assertThat(keys.add(key)).isTrue();
                String status = row.getField("OBS_STATUS");
                boolean missing = row.getField("OBS_VALUE").equals("NaN");
                if (!row.getField("STRUCTURE").equals("dataflow")
                        || !row.getField("STRUCTURE_ID").matches("[A-Z]+:[A-Z]+\\([0-9]+\\.[0-9]+\\.[0-9]+\\)")
                        || !row.getField("ACTION").equals("I")
                        || !row.getField("FREQ").equals("A")
                        || !row.getField("TIME_PERIOD").matches("[0-9]{4}")
                        || !indicators.contains(row.getField("INDICATOR"))
                        || !List.of("A", "B", "D", "E", "P", "U", "M", "O", "Q").contains(status)
                        || missing != List.of("M", "O", "Q").contains(status)
                        || !Double.valueOf(row.getField("OBS_VALUE")).equals(CELLS.get(key))) {
                    throw new AssertionError("a row breaks the rules: " + row);
                }
            }
        }
        assertThat(keys).isEqualTo(CELLS.keySet());
    }

    @Test
    void workbookHasItsSheetsWithNumbersAndNoFormula() throws IOException {
        try (Workbook book =
                WorkbookFactory.create(folder.resolve(NAME + ".xlsx").toFile(), null, true)) {
            List<String> names = new ArrayList<>();
            for (Sheet sheet : book) {
                names.add(sheet.getSheetName());
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC);
                    }
                }
            }
            assertThat(names).containsExactly("ranking", "scores", "indicators", "method", "sources", "notes");
            Sheet ranking = book.getSheet("ranking");
            assertThat(ranking.getLastRowNum())
                    .isEqualTo(figures.edition().description().chemicalRegions());
            Row best = ranking.getRow(1);
            String region = best.getCell(4).getStringCellValue();
            assertThat(best.getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(best.getCell(8).getNumericCellValue()).isEqualTo(CELLS.get(region + "/SCORE_crii/2023"));
            assertThat(book.getSheet("scores").getLastRowNum())
                    .isEqualTo(figures.rows().size());
            assertThat(book.getSheet("sources").getLastRowNum())
                    .isEqualTo(figures.edition().description().vintages().size());
            assertThat(book.getSheet("sources").getRow(1).getCell(4).getStringCellValue())
                    .isNotEmpty();
        }
    }

    @Test
    void dcatHasWhatDcatApAsksForAndTellsTheTruthOfTheFiles() throws IOException {
        JsonNode catalogue = JSON.readTree(Files.readString(folder.resolve(NAME + ".dcat.jsonld")));
        assertThat(catalogue.path("@context").path("@base").asString()).isEqualTo("https://example.org/e/");
        assertThat(catalogue.path("@context").path("dcat").asString()).isEqualTo("http://www.w3.org/ns/dcat#");
        assertThat(catalogue.path("@type").asString()).isEqualTo("dcat:Catalog");
        for (String property : List.of("dct:title", "dct:description")) {
            assertThat(catalogue.path(property).path("@value").asString()).isNotEmpty();
            assertThat(catalogue
                            .path("dcat:dataset")
                            .path(property)
                            .path("@value")
                            .asString())
                    .isNotEmpty();
        }
        assertThat(catalogue.path("dct:publisher").path("foaf:name").asString()).isEqualTo("Network");
        JsonNode dataset = catalogue.path("dcat:dataset");
        assertThat(dataset.path("dct:publisher").path("@id").asString())
                .isEqualTo(catalogue.path("dct:publisher").path("@id").asString());
        dataset.path("dcat:theme")
                .forEach(theme -> assertThat(theme.path("@id").asString())
                        .startsWith("http://publications.europa.eu/resource/authority/data-theme/"));
        Set<String> described = new HashSet<>();
        for (JsonNode distribution : dataset.path("dcat:distribution")) {
            String name = distribution.path("dcat:accessURL").path("@id").asString();
            described.add(name);
            assertThat(distribution.path("@type").asString()).isEqualTo("dcat:Distribution");
            assertThat(distribution.path("dct:license").path("@id").asString()).contains("CC_BY_4_0");
            assertThat(distribution.path("dcat:byteSize").path("@value").asString())
                    .isEqualTo(Long.toString(Files.size(folder.resolve(name))));
            JsonNode checksum = distribution.path("spdx:checksum");
            assertThat(checksum.path("spdx:algorithm").path("@id").asString())
                    .isEqualTo("spdx:checksumAlgorithm_sha256");
            assertThat(checksum.path("spdx:checksumValue").path("@value").asString())
                    .isEqualTo(DataFolder.sha256(Files.newInputStream(folder.resolve(name))));
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".jsonld")))
                    .containsExactlyInAnyOrderElementsOf(described);
        }
        assertThat(dataset.path("dct:source").size())
                .isEqualTo(figures.edition().description().vintages().size());
        dataset.path("dct:source").forEach(source -> {
            assertThat(source.path("dct:rights")
                            .path("rdfs:label")
                            .path("@value")
                            .asString())
                    .contains("Attribution: ");
            assertThat(source.path("dct:title").path("@value").asString()).isNotEmpty();
            assertThat(source.path("dct:description").path("@value").asString()).isNotEmpty();
        });
    }

    @Test
    void csvNamesEverySourceWithLicenceAndAttribution() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("sources.csv"))) {
            assertThat(rows.stream())
                    .hasSize(figures.edition().description().vintages().size())
                    .allSatisfy(row -> {
                        assertThat(row.getField("licence")).isNotEmpty();
                        assertThat(row.getField("attribution")).isNotEmpty();
                    });
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
