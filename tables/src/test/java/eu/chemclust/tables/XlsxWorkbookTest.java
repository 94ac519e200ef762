package eu.chemclust.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxWorkbookTest {
    @TempDir
    Path folder;

    @Test
    void a01_everyKindOfCellComesWithItsAddress() throws IOException {
        List<XlsxRow> rows = new ArrayList<>();
        List<CellRange> merged;
        try (XlsxWorkbook workbook = XlsxWorkbook.open("kinds.xlsx", new ByteArrayInputStream(kinds()))) {
            assertThat(workbook.sheets())
                    .containsExactly(new XlsxSheet("Daten 2015", false), new XlsxSheet("Notizen", true));
            merged = workbook.read("Daten 2015", rows::add);
        }
        assertThat(merged).containsExactly(new CellRange(1, 1, 1, 3));
        assertThat(merged.getFirst()).hasToString("B1:D1");
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().cells())
                .containsExactly(new XlsxCell("B1", 1, new CellValue.Text("Personen"), false));
        assertThat(rows.get(1).number()).isEqualTo(3);
        assertThat(rows.get(1).cells())
                .containsExactly(
                        new XlsxCell("A3", 0, new CellValue.Text("DEE"), false),
                        new XlsxCell("B3", 1, new CellValue.Amount(15984, false), false),
                        new XlsxCell("C3", 2, new CellValue.Amount(0.125, true), false),
                        new XlsxCell("D3", 3, new CellValue.Truth(true), false),
                        new XlsxCell("E3", 4, new CellValue.Date(LocalDateTime.of(2015, 3, 31, 0, 0)), false),
                        new XlsxCell("F3", 5, new CellValue.Failure("#N/A"), false),
                        new XlsxCell("G3", 6, new CellValue.Amount(31968, false), true));
        assertThat(rows.get(1).cells().stream().map(cell -> cell.value().shown()))
                .containsExactly("DEE", "15984", "0.125", "TRUE", "2015-03-31", "#N/A", "31968");
    }

    private static byte[] kinds() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Daten 2015");
            sheet.createRow(0).createCell(1).setCellValue("Personen");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 3));
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue("DEE");
            row.createCell(1).setCellValue(15984);
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            row.createCell(2).setCellValue(0.125);
            row.getCell(2).setCellStyle(percent);
            row.createCell(3).setCellValue(true);
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
            row.createCell(4).setCellValue(LocalDate.of(2015, 3, 31));
            row.getCell(4).setCellStyle(date);
            row.createCell(5).setCellErrorValue(FormulaError.NA.getCode());
            row.createCell(6).setCellFormula("B3*2");
            row.createCell(7).setCellStyle(date);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.createSheet("Notizen");
            workbook.setSheetHidden(1, true);
            return bytes(workbook);
        }
    }

    @Test
    void a02_anUnknownSheetIsAFindingThatListsTheOthers() throws IOException {
        try (XlsxWorkbook workbook = XlsxWorkbook.open("kinds.xlsx", new ByteArrayInputStream(kinds()))) {
            assertThatThrownBy(() -> workbook.read("2016", row -> {}))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("Daten 2015, Notizen");
        }
    }

    @Test
    void b01_encryptedOldAndForeignFilesSayWhatToDo() throws IOException {
        assertThat(refusal(ole("Workbook"))).contains("old Excel form").contains("save it as");
        assertThat(refusal(ole("EncryptedPackage"))).contains("encrypted").contains("remove the password");
        assertThat(refusal("<html><table></table></html>".getBytes(StandardCharsets.UTF_8)))
                .contains("web page");
        assertThat(refusal("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8))).contains(".csv");
        assertThat(refusal(new byte[0])).contains("no Excel workbook");
        assertThat(refusal(zip(Map.of("content.xml", "<a/>")))).contains(".ods");
    }

    private static byte[] ole(String entry) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void b02_entitiesAndDocumentTypesAreRefusedInEveryPart() throws IOException {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
        for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml")) {
            Map<String, String> parts = unzip(kinds());
            parts.computeIfPresent(part, (name, xml) -> xml.replaceFirst("(<\\?xml[^>]*>)?", "$1" + bomb));
            assertThat(refusal(zip(parts))).as(part).contains("document type or entities");
        }
    }

    @Test
    void b03_bombsAreRefused() throws IOException {
        Map<String, String> parts = unzip(kinds());
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>" + " ".repeat(60 << 20)
                        + "</v></c></row></sheetData></worksheet>");
        assertThat(refusal(zip(parts))).contains("refused as harmful");
        parts = unzip(kinds());
        parts.put("[Content_Types].xml", "<Types>" + " ".repeat(5 << 20) + "</Types>");
        assertThat(refusal(zip(parts))).contains("refused as harmful");
    }

    @Test
    void b04_deepNestingAndCutFilesAreFindings() throws IOException {
        Map<String, String> parts = unzip(kinds());
        parts.put("xl/worksheets/sheet1.xml", "<a>".repeat(100_000));
        assertThat(refusal(zip(parts))).contains("nested");
        byte[] whole = kinds();
        for (int length = 0; length < whole.length; length += 97) {
            assertThat(refusal(java.util.Arrays.copyOf(whole, length))).isNotEmpty();
        }
    }

    @Test
    void b05_outsideTargetsAreNotFollowed() throws IOException {
        Map<String, String> parts = unzip(kinds());
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, xml) -> xml.replaceAll(
                        "Target=\"[^\"]*sheet1.xml\"", "Target=\"file:///etc/hostname\" TargetMode=\"External\""));
        try (XlsxWorkbook workbook = XlsxWorkbook.open("x.xlsx", new ByteArrayInputStream(zip(parts)))) {
            assertThat(workbook.sheets()).containsExactly(new XlsxSheet("Notizen", true));
        }
    }

    /// What the reader says of a file, opened and read as a whole; empty where it has no finding.
    private static String refusal(byte[] bytes) throws IOException {
        try (XlsxWorkbook workbook = XlsxWorkbook.open("x.xlsx", new ByteArrayInputStream(bytes))) {
            workbook.sheets().forEach(sheet -> workbook.read(sheet.name(), row -> {}));
            return "";
        } catch (BadInputException e) {
            return e.findings().getFirst().sentence();
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void c01_aFileOnDiskIsReadWithoutACopy() throws IOException {
        Path path = folder.resolve("kinds.xlsx");
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write(kinds());
        }
        try (XlsxWorkbook workbook = XlsxWorkbook.open("kinds.xlsx", path)) {
            assertThat(workbook.sheets()).hasSize(2);
        }
        assertThat(path).exists();
    }
}
