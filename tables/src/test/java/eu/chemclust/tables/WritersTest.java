package eu.chemclust.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// What is written can be read back, and nothing in it is run.
final class WritersTest {
    private static final Sheet SHEET = new Sheet(
            "scores: 2020",
            List.of("code", "name", "score"),
            List.of(
                    List.of(Cell.of("DE1"), Cell.of("Baden, \"Württemberg\""), Cell.of(0.1)),
                    List.of(Cell.of("=1+1"), Cell.of("@SUM(A1)"), Cell.of(Double.NaN)),
                    List.of(Cell.of("-4.5"), Cell.of("-a"), Cell.of(-4.5))));

    private static byte[] csv(Sheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFile.write(sheet, out);
        return out.toByteArray();
    }

    private static byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExcelFile.write(List.of(SHEET, new Sheet("empty", List.of("a"), List.of())), out);
        return out.toByteArray();
    }

    @Test
    void csvHoldsNumbersInFullAndNoFormulas() {
        assertThat(new String(csv(SHEET), StandardCharsets.UTF_8)).isEqualTo("""
                code,name,score
                DE1,"Baden, ""Württemberg""\",0.1
                '=1+1,'@SUM(A1),
                -4.5,'-a,-4.5
                """);
    }

    @Test
    void everyDoubleReadsBackToItself() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(NumberText.of(value))).isEqualTo(value);
            }
        }
        assertThat(List.of(5.0, 0.1, 1e20, -0.0, 1.5e-9).stream()
                        .map(NumberText::of)
                        .toList())
                .containsExactly("5", "0.1", "1E20", "-0", "1.5E-9");
    }

    @Test
    void guardedTextsReadBack() {
        for (String text : List.of("=a", "'=a", "''=a", "'a", "a", "-5", "+x", "\tx", "-", "")) {
            assertThat(PlainText.unguard(PlainText.guard(text))).isEqualTo(text);
        }
        assertThat(PlainText.guard("-5")).isEqualTo("-5");
    }

    @Test
    void excelHoldsNumbersAsNumbersAndTextsAsTexts() throws IOException {
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook()))) {
            var sheet = read.getSheetAt(0);
            assertThat(read.getSheetName(0)).isEqualTo("scores  2020");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(0.1);
            assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getRow(2).getCell(2)).isNull();
            assertThat(read.getSheetAt(1).getLastRowNum()).isZero();
        }
    }

    @Test
    void theSameTablesGiveTheSameBytes() throws IOException {
        byte[] first = workbook();
        assertThat(workbook()).isEqualTo(first);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).as(entry.getName()).isEqualTo(1980);
            }
        }
    }

    @Test
    void manyRowsAreStreamed() throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            rows.add(List.of(Cell.of("u" + i), Cell.of(i / 7.0)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExcelFile.write(List.of(new Sheet("many", List.of("unit", "x"), rows)), out);
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(read.getSheetAt(0).getRow(5000).getCell(1).getNumericCellValue())
                    .isEqualTo(4999 / 7.0);
        }
    }

    @Test
    void aRowThatDoesNotFitIsAFault() {
        Sheet odd = new Sheet("odd", List.of("a", "b"), List.of(List.of(Cell.of(1))));
        assertThatThrownBy(() -> csv(odd)).hasMessageContaining("1 cells, the header 2");
    }
}
