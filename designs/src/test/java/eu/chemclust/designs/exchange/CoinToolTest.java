package eu.chemclust.designs.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.designs.Tables;
import eu.chemclust.engine.Direction;
import eu.chemclust.engine.Node;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small workbook in the layout of the COIN Tool, three indicators in two pillars.
final class CoinToolTest {
    @TempDir
    private Path folder;

    private static void text(Sheet sheet, int row, int column, String text) {
        row(sheet, row).createCell(column).setCellValue(text);
    }

    private static void number(Sheet sheet, int row, int column, double value) {
        row(sheet, row).createCell(column).setCellValue(value);
    }

    private static Row row(Sheet sheet, int row) {
        Row found = sheet.getRow(row - 1);
        return found == null ? sheet.createRow(row - 1) : found;
    }

    private Path workbook() throws IOException {
        Path path = folder.resolve("coin.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            Sheet database = workbook.createSheet("Database");
            String[] pillars = {"p.01", "p.01", "p.02"};
            for (int k = 0; k < 3; k++) {
                int column = 4 + k;
                number(database, 7, column, k + 1);
                number(database, 8, column, k == 2 ? -1 : 1);
                number(database, 9, column, 0);
                number(database, 10, column, 10);
                text(database, 11, column, "Index");
                text(database, 12, column, "si.01");
                text(database, 13, column, pillars[k]);
                text(database, 14, column, "sp.01");
                text(database, 15, column, "Indicator " + k);
                text(database, 16, column, "Ind.0" + (k + 1));
                for (int unit = 0; unit < 4; unit++) {
                    number(database, 17 + unit, column, unit * 1.5 + k);
                }
            }
            text(database, 18, 5, "n/a");
            for (int unit = 0; unit < 4; unit++) {
                text(database, 17 + unit, 1, "Unit " + unit);
                text(database, 17 + unit, 2, "U" + unit);
            }
            Sheet framework = workbook.createSheet("Framework");
            text(framework, 4, 2, "Dimension/indicator");
            String[][] groups = {{"Index", "All"}, {"p.01", "First"}, {"p.02", "Second"}, {"--", "--"}};
            for (int g = 0; g < groups.length; g++) {
                text(framework, 5 + g, 2, groups[g][0]);
                number(framework, 5 + g, 4, g + 1);
                text(framework, 5 + g, 7, groups[g][1]);
            }
            workbook.write(out);
        }
        return path;
    }

    @Test
    void theWorkbookBecomesTables() throws IOException {
        Tables tables = CoinTool.read(workbook());
        assertThat(tables.units().name("U2")).isEqualTo("Unit 2");
        assertThat(tables.units().data().column("Ind.01")).containsExactly(0, 1.5, 3, 4.5);
        assertThat(tables.units().data().column("Ind.02")[1]).isNaN();
        var framework = tables.framework().framework();
        assertThat(framework.root().code()).isEqualTo("Index");
        assertThat(framework.root().children().stream().map(Node::code)).containsExactly("p.01", "p.02");
        assertThat(framework.node("p.02").weight()).isEqualTo(3);
        assertThat(framework.indicators().get(2).direction()).isEqualTo(Direction.NEGATIVE);
        assertThat(tables.framework().name("p.01")).isEqualTo("First");
    }
}
