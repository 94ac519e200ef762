package eu.chemclust.observatory.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.Warehouse;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables that would give a wrong figure if they were read as they stand: each is told instead.
class TornTablesTest {
    private static final NutsCodes CODES = ReferenceFiles.codes(Bundled.data());
    private static final RegionNames NAMES = RegionNames.of(ReferenceFiles.geography(Bundled.data(), CODES));
    private static final String MAPPING = """
            mapping: 1
            file: {encoding: UTF-8, separator: comma, header: [1], decimal: ".", thousands: "", missing: {"": ""}}
            source: {name: "member-x", title: "x", licence: "CC0", published: "2020", retrieved: "2026-11-22"}
            region: {column: "geo", nuts: 2021, names: false}
            period: {column: "year"}
            indicator: {per-column: true}
            unit: {fixed: "persons"}
            values:
              - {column: "jobs", indicator: "jobs"}
            """;

    @TempDir
    Path folder;

    @Test
    void a01_decimalCommasWithoutQuotationMarksTearTheRow() throws IOException {
        ReadTable table = read("geo,year,jobs\nDE21,2014,1,5\nDE22,2014,2\n", MAPPING);
        assertThat(sentences(table))
                .containsExactly("x.csv, row 2, column D, value \"5\": the row has 4 cells, the header 3. Put numbers"
                        + " with a decimal comma and texts with a separator into quotation marks, or give the column a"
                        + " heading.");
        assertThat(figures(table)).containsExactly("DE22 2014 = 2.0");
        Path rejects = folder.resolve("rejects.csv");
        table.writeRejects(rejects);
        assertThat(Files.readAllLines(rejects).get(1)).startsWith("DE21,2014,1,5,2,");
    }

    @Test
    void a02_codeWithABlankInItIsNoCountry() throws IOException {
        ReadTable table = read("geo,year,jobs\nDE 23,2014,1\nDE2 4,2014,2\nDE Deutschland,2014,3\n", MAPPING);
        assertThat(sentences(table))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told).contains("no known region").contains("Did you mean DE2"));
        assertThat(figures(table)).containsExactly("DE 2014 = 3.0");
    }

    @Test
    void a03_figureThatStandsTwiceWithDifferentValuesIsKnownOfNeitherRow() throws IOException {
        ReadTable table = read("geo,year,jobs\nDE21,2014,5\nDE22,2014,6\nDE21,2014,7\nDE22,2014,6\n", MAPPING);
        assertThat(sentences(table))
                .anySatisfy(told -> assertThat(told)
                        .startsWith("x.csv, row 2, column jobs: the figure jobs DE21 2014 stands in row 4 too"))
                .anySatisfy(told -> assertThat(told)
                        .startsWith(
                                "x.csv, row 4, column jobs, value \"7\": the figure jobs DE21 2014 stands in row 2"))
                .anySatisfy(told -> assertThat(told).startsWith("x.csv, row 5").contains("with the same value"));
        assertThat(figures(table)).containsExactly("DE22 2014 = 6.0");
    }

    @Test
    void a04_rowIsTakenAsAWholeOrNotAtAll() throws IOException {
        String wide = MAPPING.replace("period: {column: \"year\"}", "period: {per-column: true}")
                .replace(
                        "  - {column: \"jobs\", indicator: \"jobs\"}",
                        "  - {column: \"2014\", indicator: \"jobs\", period: \"2014\"}\n"
                                + "  - {column: \"2015\", indicator: \"jobs\", period: \"2015\"}");
        ReadTable table = read("geo,2014,2015\nDE21,5,6\nDE22,7,x\nDE21,,8\n", wide);
        assertThat(figures(table)).as("of no row a half").isEmpty();
        assertThat(table.findings().badRows()).isEqualTo(3);
    }

    @Test
    void b01_mappingWithTheWrongNutsVersionIsTold() {
        assertThatThrownBy(() -> read("geo,year,jobs\nPL12,2014,5\nFR24,2014,6\nDE21,2014,6\n", MAPPING))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("column geo, value \"FR24, PL12\"")
                .hasMessageContaining(
                        "NUTS 2021, which the mapping names, has not all codes of the file; NUTS 2013 has.")
                .hasMessageContaining("Write nuts: 2013");
    }

    @Test
    void b02_tableOfSeveralVersionsIsReadAndSaysSo() throws IOException {
        ReadTable table = read("geo,year,jobs\nPL12,2014,5\nPL91,2022,6\n", MAPPING);
        assertThat(table.changes())
                .contains("1 code is not of NUTS 2021 and was read in a version that has it: PL12 (2013).");
        assertThat(figures(table)).hasSize(2);
    }

    @Test
    void b03_whatTheMappingLeavesEmptyIsSaid() throws IOException {
        String bare = MAPPING.replace("CC0", "").replace("persons", "");
        assertThat(read("geo,year,jobs\nDE21,2014,5\n", bare).changes())
                .containsExactly("The mapping leaves empty: licence, unit. Fill in what is known; every figure carries"
                        + " it from then on.");
    }

    @Test
    void c01_sameFileByACorrectedMappingIsAnotherPublication() throws IOException {
        String table = "geo,year,jobs\nDE21,2014,5\n";
        try (Warehouse warehouse = Warehouse.open(folder.resolve("warehouse"))) {
            Vintage first = store(warehouse, read(table, MAPPING));
            Vintage again = read(table, MAPPING).vintage(warehouse);
            assertThat(again.id()).as("nothing to do").isEqualTo(first.id());
            Vintage corrected = store(warehouse, read(table, MAPPING.replace("persons", "thousand persons")));
            assertThat(corrected.id()).isEqualTo(first.id() + "-2");
            assertThat(warehouse.observations(warehouse.series("member-x")))
                    .singleElement()
                    .satisfies(figure -> assertThat(figure.unit()).isEqualTo("thousand persons"));
        }
    }

    @Test
    void d01_quotationMarkThatIsNotClosedIsNamedByItsRow() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "geo;year;jobs\nDE21;2014;\"5\nDE22;2014;6\n");
        assertThatThrownBy(() -> propose(file))
                .hasMessageContaining("x.csv, row 2, column C, value \"5\"")
                .hasMessageContaining("quotation mark");
    }

    @Test
    void d02_formulaOfWhichTheWorkbookHoldsNoResultIsNotMissing() throws IOException {
        Path file = folder.resolve("x.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Sheet1");
            List<String> header = List.of("geo", "year", "jobs");
            IntStream.range(0, 3).forEach(i -> cell(sheet, 0, i).setCellValue(header.get(i)));
            for (int i = 1; i < 4; i++) {
                cell(sheet, i, 0).setCellValue("DE2" + i);
                cell(sheet, i, 1).setCellValue(2014);
                cell(sheet, i, 2).setCellValue(i);
            }
            cell(sheet, 2, 2).setCellFormula("C2*2");
            workbook.write(out);
        }
        String workbookMapping = propose(file).text();
        ReadTable table = TableImport.read(file, "x.xlsx", mapping(workbookMapping), CODES, NAMES, Progress.SILENT);
        assertThat(table.findings().list())
                .singleElement()
                .satisfies(told -> assertThat(told.sentence())
                        .startsWith("x.xlsx, row 3, column jobs, value \"formula without result\"")
                        .contains("spreadsheet program"));
    }

    @Test
    void d03_emptyRegionIsToldAsEmpty() throws IOException {
        assertThat(sentences(read("geo,year,jobs\nDE21,2014,5\n,2015,6\n", MAPPING)))
                .singleElement()
                .asString()
                .contains("row 3")
                .contains("The cell is empty");
    }

    @Test
    void d04_columnOfTimesIsOneAlsoWhereSomeAreNoYears() throws IOException {
        Path file = Files.writeString(
                folder.resolve("x.csv"), "geo;time;jobs\nDE21;2014;5\nDE22;2014;6\nDE23;14;6\nDE24;31.12.2014;1\n");
        assertThat(propose(file).text()).contains("column: \"time\"").doesNotContain("indicator: \"time\"");
    }

    private static org.apache.poi.xssf.usermodel.XSSFCell cell(XSSFSheet sheet, int row, int column) {
        return (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row)).createCell(column);
    }

    private static Vintage store(Warehouse warehouse, ReadTable table) {
        Vintage vintage = table.vintage(warehouse);
        assertThat(table.store(warehouse, vintage)).isEqualTo(1);
        return vintage;
    }

    private static MappingProposal.Proposed propose(Path file) {
        return MappingProposal.of(
                file, String.valueOf(file.getFileName()), Optional.empty(), CODES, NAMES, "2026-11-22");
    }

    private static TableMapping mapping(String text) throws IOException {
        return MappingFile.read("mapping.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private ReadTable read(String text, String mapping) throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), text);
        return TableImport.read(file, "x.csv", mapping(mapping), CODES, NAMES, Progress.SILENT);
    }

    private static List<String> sentences(ReadTable table) {
        return table.findings().list().stream().map(Finding::sentence).toList();
    }

    private static List<String> figures(ReadTable table) {
        return IntStream.range(0, table.observations().size())
                .mapToObj(i -> table.observations().regionOf(i).code() + " "
                        + table.observations().periodOf(i) + " = "
                        + table.observations().valueOf(i))
                .toList();
    }
}
