package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.tables.TextTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reference matrices of outranking, through the command.
final class IndexReferenceOutrankingTest {
    private static final String META = "input/ASEM_iMeta.csv";

    @TempDir
    private Path folder;

    @Test
    void theOutrankingMatrix() throws IOException {
        Path out = Composite.run(
                folder, "run", "norm/minmax_1_100.csv", META, "normalisation: none\n", "--outranking", "Physical");
        TextTable ours = TextTable.read(out.resolve("outranking.csv"));
        TextTable due = Composite.table("agg/outrank_Physical.csv");
        assertThat(ours.rows()).hasSameSizeAs(due.rows());
        for (int i = 0; i < due.rows().size(); i++) {
            List<String> cells = ours.rows().get(i).cells();
            List<String> expected = due.rows().get(i).cells();
            assertThat(cells.subList(0, 2)).containsExactly("Physical", expected.getFirst());
            for (int j = 1; j < expected.size(); j++) {
                Composite.assertCell("row " + i + " " + j, cells.get(j + 1), expected.get(j), false);
            }
        }
    }

    @Test
    void theTinyOutrankingMatrix() throws IOException {
        Files.writeString(folder.resolve("framework.csv"), "code,parent\na,i\nb,i\nc,i\ni,\n");
        TextTable due = Composite.table("small/copeland.csv");
        StringBuilder units = new StringBuilder("unit,a,b,c\n");
        for (int i = 0; i < due.rows().size(); i++) {
            units.append("u").append(i).append(',');
            units.append(String.join(",", due.rows().get(i).cells().subList(0, 3)))
                    .append('\n');
        }
        Files.writeString(folder.resolve("units.csv"), units);
        Path out = Composite.runHere(folder, "run", "normalisation: none\naggregation: copeland\n");
        TextTable matrix = TextTable.read(out.resolve("outranking.csv"));
        var scores = Composite.by(out.resolve("aggregated.csv"), "unit");
        for (int i = 0; i < due.rows().size(); i++) {
            List<String> expected = due.rows().get(i).cells();
            for (int j = 0; j < 4; j++) {
                Composite.assertCell("row " + i, matrix.rows().get(i).cells().get(j + 2), expected.get(j + 3), false);
            }
            Composite.assertCell(
                    "score " + i,
                    Composite.get(Objects.requireNonNull(scores.get(List.of("u" + i))), "i"),
                    expected.get(7),
                    true);
        }
    }
}
