package eu.chemclust.observatory.submission;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Tables as offices really send them.
final class MessyTables {
    private MessyTables() {}

    /// Excel CSV of a German office: semicolons, decimal commas, Windows-1252, titles, secret cells, total, footnotes.
    static Path german(Path folder) throws IOException {
        return text(folder, "beschaeftigte_chemie.csv", "windows-1252", """
                Beschäftigte im Chemiegewerbe nach Regierungsbezirken;;;;
                Quelle: Statistisches Landesamt;;;;
                ;;;;
                Schlüssel;Regierungsbezirk;2014;2015;2016
                DE21;Oberbayern;12.345,5;13.001,0;13.250,0
                DE22;Niederbayern;1.812,0;1.990,5;.
                DE23;Oberpfalz;2.001,0;-;2.100,0
                DE71;Darmstadt;55.120,0 d;55.900,5;56.010,0
                DEE0;Sachsen-Anhalt;15.984,0;16.100,0;16.220,0
                DEA1;Düsseldorf;geheim;48.100,0;48.350,0
                Insgesamt;;87.262,5;135.091,5;135.930,0
                ;;;;
                . = Zahlenwert unbekannt oder geheim zu halten;;;;
                © Statistisches Landesamt 2017;;;;
                """.replace("\n", "\r\n"));
    }

    /// Long form in English with a byte order mark, flags in a column, codes of three NUTS versions.
    static Path longForm(Path folder) throws IOException {
        return text(folder, "jobs_long.csv", "UTF-8", """
                \uFEFFgeo,nace_r2,indic,year,OBS_VALUE,unit,OBS_FLAG
                FR21,C20,persons_employed,2013,1200,persons,
                FRF2,C20,persons_employed,2017,1250,persons,b
                PL12,C20,persons_employed,2014,15362,persons,
                PL91,C20,persons_employed,2022,11200,persons,p
                PL92,C20,persons_employed,2022,,persons,c
                DEE0,C20,persons_employed,2022,15530,persons,
                DEE0,C,persons_employed,2022,140000,persons,
                """);
    }

    /// A Polish text with names instead of codes, tabs, blanks between thousands, Windows-1250, the year in the title.
    static Path polish(Path folder) throws IOException {
        return text(folder, "zatrudnienie_2019.txt", "windows-1250", """
                Zatrudnienie w przemyśle chemicznym, 2019
                Województwo\tLiczba osób\tUdział w %
                Śląskie\t12\u00a0345\t3,5
                Dolnośląskie\t8\u00a0120\t2,8
                Łódzkie\t6\u00a0001\t2,1
                Małopolskie\t7\u00a0345\t2,2
                Razem\t33\u00a0811\t2,6
                """);
    }

    /// Years down, regions across.
    static Path across(Path folder) throws IOException {
        return text(folder, "patents.csv", "UTF-8", """
                "Patents per million"
                "Year","ITC4","ITC1","ITH5"
                2010,120.5,101.2,95
                2011,121,99.8,96.1
                2012,n/a,98,97
                """);
    }

    private static Path text(Path folder, String name, String charset, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(Charset.forName(charset)));
    }

    /// A workbook with a cover sheet, a hidden sheet, titles, a merged header of two rows, percentages, a formula for
    /// the total, and a footnote.
    static Path workbook(Path folder) throws IOException {
        Path path = folder.resolve("R&D 2018-2019.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            workbook.createSheet("Cover").createRow(0).createCell(0).setCellValue("Regional R&D, all rights reserved");
            XSSFSheet sheet = workbook.createSheet("Table 1");
            row(sheet, 0, "R&D in the regions");
            row(sheet, 2, "NUTS code", "Region", "Expenditure (million EUR)", null, "Share of GDP", null);
            row(sheet, 3, null, null, "2018", "2019", "2018", "2019");
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 4, 5));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
            String[] codes = {"NL42", "NL41", "BE21", "BE22"};
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            for (int i = 0; i < codes.length; i++) {
                XSSFRow row = row(sheet, 4 + i, codes[i], "Region " + i);
                for (int column = 2; column < 6; column++) {
                    row.createCell(column).setCellValue(column < 4 ? 1000 + 100 * i + column : 0.02 + i / 1000.0);
                    if (column >= 4) {
                        row.getCell(column).setCellStyle(percent);
                    }
                }
            }
            XSSFRow total = row(sheet, 8, "Total", "");
            total.createCell(2).setCellFormula("SUM(C5:C8)");
            row(sheet, 10, "Source: regional accounts. Provisional figures.");
            workbook.createSheet("old").createRow(0).createCell(0).setCellValue("NL42");
            workbook.setSheetHidden(2, true);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
        return path;
    }

    /// Indicators across, the year as a number, a numbering row under the header, an error of a formula.
    static Path indicatorsAcross(Path folder) throws IOException {
        Path path = folder.resolve("chemie.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            XSSFSheet sheet = workbook.createSheet("Daten");
            row(sheet, 0, "NUTS-2", "Jahr", "Betriebe (Anzahl)", "Entgelte in Mio. EUR [Mio. EUR]");
            row(sheet, 1, "1", "2", "3", "4");
            int line = 2;
            for (String code : new String[] {"DE21", "DE22", "DEA2"}) {
                for (int year = 2017; year < 2020; year++) {
                    XSSFRow row = row(sheet, line++, code);
                    row.createCell(1).setCellValue(year);
                    row.createCell(2).setCellValue(40 + year - 2017);
                    row.createCell(3).setCellValue(512.25 + year);
                }
            }
            workbook.write(out);
        }
        return path;
    }

    private static XSSFRow row(XSSFSheet sheet, int number, @org.jspecify.annotations.Nullable String... texts) {
        XSSFRow row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            if (text != null && !text.isEmpty()) {
                row.createCell(i).setCellValue(text);
            }
        }
        return row;
    }

    static String utf8(Path path) throws IOException {
        return Files.readString(path, StandardCharsets.UTF_8);
    }
}
