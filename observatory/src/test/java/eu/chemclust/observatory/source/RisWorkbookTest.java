package eu.chemclust.observatory.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// The scoreboard's workbooks: the export of its interactive tool, and the download of 2025.
final class RisWorkbookTest {
    private static final NutsCodes CODES = ReferenceFiles.codes(Bundled.data());

    /// A workbook with a sheet of notes and the table, numbers as numbers, from the third row on.
    static byte[] workbook(String table) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("Regional Innovation Scoreboard");
            XSSFSheet sheet = workbook.createSheet("RIS");
            sheet.createRow(0).createCell(0).setCellValue("Regional Innovation Scoreboard");
            int number = 2;
            for (String line : table.lines().toList()) {
                Row row = sheet.createRow(number++);
                List<String> cells = List.of(line.split(",", -1));
                for (int j = 0; j < cells.size(); j++) {
                    if (cells.get(j).matches("-?[0-9]+([.][0-9]+)?")) {
                        row.createCell(j).setCellValue(Double.parseDouble(cells.get(j)));
                    } else if (cells.get(j).startsWith("#")) {
                        row.createCell(j).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
                    } else {
                        row.createCell(j).setCellValue(cells.get(j));
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Observation> read(String table) throws IOException {
        List<Observation> found = new ArrayList<>();
        new RisWorkbook()
                .read(
                        Samples.file("ris-workbook", "2021", Optional.of("ris")),
                        new ByteArrayInputStream(workbook(table)),
                        CODES,
                        found::add);
        return found;
    }

    @Test
    void theToolsExportIsRead() throws IOException {
        List<Observation> found = read("""
                Indicator,Year,Zone,Country,CountryName,Region,RegionName,Level,Value,performance group
                0 Summary Innovation Index,2016,EU,AT,Austria,AT1,Ostösterreich,1,125.95,Leader
                1.1.2 Population with tertiary education (Regional),2023,EU,DE,Germany,DEE,Sachsen-Anhalt,1,96.8,
                """);
        assertThat(found)
                .extracting(one -> one.series() + " " + one.region().code() + " " + one.period())
                .containsExactly("ris:0 AT1 2016", "ris:1.1.2 DEE 2023");
        assertThat(found).extracting(one -> one.value().orElseThrow()).containsExactly(125.95, 96.8);
    }

    @Test
    void theDownloadOf2025IsReadByItsEarliestBaseYear() throws IOException {
        List<Observation> found = read("""
                Region code,Region name,Indicator code,Year,Value relative to EU in 2025,Value relative to EU in 2018
                DEE,Sachsen-Anhalt,RII,2024,88.5,96.8
                BE2,Vlaams Gewest,1.1.2,2018,130,#N/A
                BE2,Vlaams Gewest,1.1.2,2019,131,141.25
                """);
        assertThat(found)
                .extracting(one -> one.series() + " " + one.region().code() + " " + one.period())
                .containsExactly("ris:RII DEE 2024", "ris:1.1.2 BE2 2019");
        assertThat(found).extracting(one -> one.value().orElseThrow()).containsExactly(96.8, 141.25);
    }

    @Test
    void aFindingNamesTheRowOfTheSheet() {
        assertThatThrownBy(() -> read("""
                        Region,Indicator,Year,Value
                        DEE,1.1.2 Population,2023,96.8
                        XX9,1.1.2 Population,2023,96.8
                        DEE,1.1.2 Population,2023,many
                        """))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        bad -> assertThat(bad.findings())
                                .extracting(finding -> finding.row() + " " + finding.column() + " " + finding.value())
                                .containsExactlyInAnyOrder("5 Region XX9", "6 Value many"));
    }

    @Test
    void anotherWorkbookIsRefusedWithTheWayToImportIt() {
        assertThatThrownBy(() -> read("Land,Wert\nDEE,3\n"))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        bad -> assertThat(bad.findings())
                                .extracting(Finding::remedy)
                                .allSatisfy(remedy -> assertThat(remedy).contains("data import FILE --propose")));
    }
}
