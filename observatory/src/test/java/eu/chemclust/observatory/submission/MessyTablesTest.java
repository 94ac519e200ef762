package eu.chemclust.observatory.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.Warehouse;
import eu.chemclust.tables.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Six tables as offices send them: the proposal is good enough to import by, and says where to look.
class MessyTablesTest {
    private static final NutsCodes CODES = ReferenceFiles.codes(Bundled.data());
    private static final RegionNames NAMES = RegionNames.of(ReferenceFiles.geography(Bundled.data(), CODES));

    @TempDir
    Path folder;

    @Test
    void a01_germanExcelCsv() throws IOException {
        MappingProposal.Proposed proposed = propose(MessyTables.german(folder));
        assertThat(proposed.text())
                .contains("encoding: windows-1252", "separator: semicolon", "header: [4]", "decimal: \",\"")
                .contains("\"geheim\": \"c\"", "skip: [\"Insgesamt\"]", "a dash means exactly zero");
        ReadTable table = read(folder.resolve("beschaeftigte_chemie.csv"), proposed.text());
        assertThat(figures(table))
                .contains(
                        "DEE0 2024 2014 = 15984.0 ",
                        "DE71 2024 2014 = 55120.0 d",
                        "DEA1 2024 2014 = NaN c",
                        "DE21 2024 2015 = 13001.0 ")
                .hasSize(16);
        assertThat(table.totals()).isEqualTo(1);
        assertThat(table.notes()).isEqualTo(2);
        assertThat(table.confidential()).isEqualTo(1);
        assertThat(table.findings().list()).isEmpty();
    }

    @Test
    void a02_longFormOfSeveralNutsVersions() throws IOException {
        MappingProposal.Proposed proposed = propose(MessyTables.longForm(folder));
        assertThat(proposed.text()).contains("not FR21, PL12", "\"nace_r2\":", "flag: {column: \"OBS_FLAG\"}");
        assertThat(figures(read(folder.resolve("jobs_long.csv"), proposed.text())))
                .contains("FR21 2013 2013 = 1200.0 ", "PL12 2013 2014 = 15362.0 ", "PL92 2024 2022 = NaN c")
                .hasSize(7);
    }

    @Test
    void a03_namesInsteadOfCodes() throws IOException {
        MappingProposal.Proposed proposed = propose(MessyTables.polish(folder));
        assertThat(proposed.text()).contains("encoding: windows-1250", "names: true", "period: {fixed: \"2019\"}");
        assertThat(figures(read(folder.resolve("zatrudnienie_2019.txt"), proposed.text())))
                .contains("PL22 2021 2019 = 12345.0 ", "PL71 2021 2019 = 2.1 ")
                .hasSize(8);
    }

    @Test
    void a04_regionsAcross() throws IOException {
        MappingProposal.Proposed proposed = propose(MessyTables.across(folder));
        assertThat(figures(read(folder.resolve("patents.csv"), proposed.text())))
                .contains("ITC4 2024 2010 = 120.5 ", "ITH5 2024 2012 = 97.0 ")
                .hasSize(8);
    }

    @Test
    void a05_workbookWithMergedHeader() throws IOException {
        MappingProposal.Proposed proposed = propose(MessyTables.workbook(folder));
        assertThat(proposed.text())
                .contains("sheet: \"Table 1\"", "old (hidden)", "header: [3, 4]", "skip: [\"Total\"]")
                .contains(
                        "{column: \"Share of GDP / 2019\", indicator: \"share_of_gdp\", period: \"2019\", unit: \"%\"}");
        ReadTable table = read(folder.resolve("R&D 2018-2019.xlsx"), proposed.text());
        assertThat(table.findings().list()).isEmpty();
        assertThat(figures(table))
                .contains("NL42 2024 2018 = 1002.0 ", "BE22 2024 2019 = 2.3 ")
                .hasSize(16);
    }

    @Test
    void a06_indicatorsAcross() throws IOException {
        MappingProposal.Proposed proposed = propose(MessyTables.indicatorsAcross(folder));
        assertThat(proposed.text()).contains("unit: \"Mio. EUR\"", "indicator: \"betriebe\"");
        ReadTable table = read(folder.resolve("chemie.xlsx"), proposed.text());
        assertThat(table.findings().list()).isEmpty();
        assertThat(figures(table)).contains("DEA2 2024 2019 = 2531.25 ").hasSize(18);
    }

    @Test
    void b01_badRowsAreFindingsWithTheirPlaceAndARemedy() throws IOException {
        String mapping = propose(MessyTables.longForm(folder)).text();
        Path file = folder.resolve("jobs_long.csv");
        Files.writeString(file, """
                geo,nace_r2,indic,year,OBS_VALUE,unit,OBS_FLAG
                DEEO,C20,persons_employed,2022,1,persons,
                XX999,C20,persons_employed,2022,1,persons,
                DEXX,C20,persons_employed,2022,1,persons,
                DEE0,C20,persons_employed,2022-Q1,1,persons,
                DEE0,C20,persons_employed,FY2021/22,1,persons,
                DEE0,C20,persons_employed,2022,1O5,persons,
                DEE0,C20,persons_employed,2022,105,persons,
                DEE0,C20,persons_employed,2022,106,persons,
                DE21,C20,persons_employed,2022,7,persons,
                """);
        ReadTable table = read(file, mapping);
        assertThat(table.findings().list().stream().map(f -> f.row() + " " + f.rule() + " " + f.remedy()))
                .satisfiesExactly(
                        f -> assertThat(f).startsWith("2 no known region").contains("Did you mean DEE0"),
                        f -> assertThat(f).startsWith("3 ").contains("add the row's text to"),
                        f -> assertThat(f).as("no version has DEXX").startsWith("4 no known region"),
                        f -> assertThat(f).startsWith("5 ").contains("part of a year"),
                        f -> assertThat(f).startsWith("6 ").contains("financial year"),
                        f -> assertThat(f).startsWith("7 ").contains("a number with a point"),
                        f -> assertThat(f).startsWith("9 the figure persons_employed DEE0 2022 stands in row 8 too"),
                        f -> assertThat(f).startsWith("8 the figure persons_employed DEE0 2022 stands in row 9 too"));
        assertThat(table.observations().size()).as("DE21 alone is certain").isEqualTo(1);
        Path rejects = folder.resolve("rejects.csv");
        assertThat(table.writeRejects(rejects)).isEqualTo(8);
        assertThat(Files.readAllLines(rejects).get(1)).startsWith("DEEO,C20,persons_employed,2022,1,persons,,,2,");
    }

    @Test
    void b02_nextYearsFileIsReadByTheSameMapping() throws IOException {
        String mapping = propose(MessyTables.german(folder)).text();
        Path file = folder.resolve("beschaeftigte_chemie.csv");
        String text = Files.readString(file, Charset.forName("windows-1252"));
        Files.writeString(
                file,
                "Neue Zeile;;;;\r\n"
                        + text.replace("2014;2015;2016", "2014;2015;2016;2017")
                                .replace("13.250,0", "13.250,0;13.300,0"),
                Charset.forName("windows-1252"));
        ReadTable table = read(file, mapping);
        assertThat(table.changes())
                .anySatisfy(change -> assertThat(change).contains("moved by 1 rows"))
                .anySatisfy(change -> assertThat(change).contains("\"2017\" is not in the mapping"));
        assertThat(table.observations().size()).isEqualTo(16);
        Files.writeString(file, text.replace("Schlüssel", "Schluessel"), Charset.forName("windows-1252"));
        assertThatThrownBy(() -> read(file, mapping))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Perhaps it is now called \"Schluessel\"");
    }

    @Test
    void c01_whatIsStoredIsAVintageThatNamesItsMember() throws IOException {
        String mapping = propose(MessyTables.german(folder)).text();
        ReadTable table = read(folder.resolve("beschaeftigte_chemie.csv"), mapping);
        try (Warehouse warehouse = Warehouse.open(folder.resolve("warehouse"))) {
            Vintage vintage = table.vintage(warehouse);
            assertThat(vintage.id()).startsWith("member:beschaeftigte-chemie/beschaeftigte_chemie.csv@");
            assertThat(table.store(warehouse, vintage)).isEqualTo(16);
            List<SeriesKey> series = warehouse.series("member-beschaeftigte-chemie");
            assertThat(series).hasSize(1);
            List<Observation> stored = warehouse.observations(series);
            assertThat(stored)
                    .hasSize(16)
                    .allSatisfy(o -> assertThat(o.vintage()).isEqualTo(vintage.id()));
            assertThat(table.store(warehouse, vintage)).isZero();
        }
    }

    @Test
    void d01_aMillionRowsAreReadInLittleMemory() throws IOException {
        Path file = folder.resolve("large.csv");
        List<String> codes = ReferenceFiles.geography(Bundled.data(), CODES).regions().stream()
                .flatMap(region -> region.parts().stream())
                .distinct()
                .limit(200)
                .toList();
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write("geo,indicator,year,value\n");
            for (int i = 0; i < 1_000_000; i++) {
                writer.write(codes.get(i % 200) + ",i" + i / 4000 + "," + (2000 + i / 200 % 20) + "," + i + ".5\n");
            }
        }
        String mapping = propose(file).text();
        ReadTable table = read(file, mapping);
        assertThat(table.findings().list()).isEmpty();
        assertThat(table.observations().size()).isEqualTo(1_000_000);
    }

    private static MappingProposal.Proposed propose(Path file) {
        return MappingProposal.of(
                file, String.valueOf(file.getFileName()), Optional.empty(), CODES, NAMES, "2026-11-22");
    }

    private static ReadTable read(Path file, String mapping) throws IOException {
        TableMapping meaning =
                MappingFile.read("mapping.yaml", new ByteArrayInputStream(mapping.getBytes(StandardCharsets.UTF_8)));
        return TableImport.read(file, String.valueOf(file.getFileName()), meaning, CODES, NAMES, Progress.SILENT);
    }

    private static Set<String> figures(ReadTable table) {
        Set<String> figures = new TreeSet<>();
        for (int i = 0; i < table.observations().size(); i++) {
            figures.add(table.observations().regionOf(i).code() + " "
                    + table.observations().regionOf(i).version().year() + " "
                    + table.observations().periodOf(i) + " = "
                    + table.observations().valueOf(i) + " "
                    + table.observations().flagOf(i));
        }
        return figures;
    }
}
