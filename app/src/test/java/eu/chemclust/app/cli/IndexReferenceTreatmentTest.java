package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.tables.TextTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The reference tables of what was treated, and the tiny vectors, through the command.
final class IndexReferenceTreatmentTest {
    private static final String META = "input/ASEM_iMeta.csv";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "default,5,2,3.5",
        "winmax1,1,2,3.5",
        "winmax2,2,2,3.5",
        "winmax3,3,2,3.5",
        "winmax4,4,2,3.5",
        "strict,3,1,2"
    })
    void whatWasTreated(String name, int points, String skewness, String kurtosis) throws IOException {
        Path out = Composite.run(
                folder,
                "run",
                "steps/Screened.csv",
                META,
                "treatment: {max-points: " + points + ", skewness: " + skewness + ", kurtosis: " + kurtosis + "}\n");
        var ours = Composite.by(out.resolve("treatment.csv"), "code");
        List<String> shapes = List.of("0=before", "1=winsorised", "2=after_curve");
        for (Map<String, String> due : Composite.reference("treat/screened_" + name + "_details.csv")) {
            var row = Objects.requireNonNull(ours.get(List.of(Composite.get(due, "iCode"))));
            if (!Composite.get(due, "winsorise.nwin").equals("NA")) {
                assertThat(Composite.get(row, "points_winsorised"))
                        .as(Composite.get(due, "iCode"))
                        .isEqualTo(Composite.get(due, "winsorise.nwin"));
            }
            for (String shape : shapes) {
                String[] names = shape.split("=", -1);
                String pass = due.getOrDefault("check_SkewKurt" + names[0] + ".Pass", "NA");
                if (!pass.equals("NA")) {
                    assertThat(Composite.get(row, "passes_" + names[1])).isEqualTo(pass.toLowerCase(Locale.ROOT));
                    assertThat(Composite.number(Composite.get(row, "skewness_" + names[1])))
                            .isCloseTo(
                                    Composite.number(Composite.get(due, "check_SkewKurt" + names[0] + ".Skew")),
                                    within(1e-11));
                    assertThat(Composite.number(Composite.get(row, "kurtosis_" + names[1])))
                            .isCloseTo(
                                    Composite.number(Composite.get(due, "check_SkewKurt" + names[0] + ".Kurt")),
                                    within(1e-10));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"default,5,2,3.5", "strict,3,1,2"})
    void whichPointsWereTreated(String name, int points, String skewness, String kurtosis) throws IOException {
        Path out = Composite.run(
                folder,
                "run",
                "steps/Screened.csv",
                META,
                "treatment: {max-points: " + points + ", skewness: " + skewness + ", kurtosis: " + kurtosis + "}\n");
        var changes = Composite.by(out.resolve("changes.csv"), "unit", "code", "step");
        int treated = 0;
        for (Map<String, String> due : Composite.reference("treat/screened_" + name + "_points.csv")) {
            for (Map.Entry<String, String> cell : due.entrySet()) {
                if (!cell.getKey().equals("uCode")) {
                    var change = changes.get(List.of(Composite.get(due, "uCode"), cell.getKey(), "treated"));
                    String reason = change == null ? "" : Composite.get(change, "reason");
                    String expected = cell.getValue().endsWith("log_CT")
                            ? "transformed"
                            : cell.getValue().startsWith("win") ? "winsorised" : "";
                    assertThat(reason)
                            .as(Composite.get(due, "uCode") + " " + cell.getKey())
                            .isEqualTo(expected);
                    treated += expected.isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(treated).isPositive();
    }

    /// Vectors with one outlier or two, at either end, with gaps and nearly constant. The case in which winsorising
    /// would leave a constant column (-1 points, not a number) is an error of the peer; ours leaves the column alone.
    @Test
    void theTinyVectorsOfTreatment() throws IOException {
        Files.writeString(folder.resolve("framework.csv"), "code,parent\nx,i\ni,\n");
        for (Map<String, String> due : Composite.reference("small/treat_vectors.csv")) {
            String[] values = Composite.get(due, "x").split(" ", -1);
            StringBuilder units = new StringBuilder("unit,x\n");
            IntStream.range(0, values.length).forEach(i -> units.append("u%02d,%s%n".formatted(i, values[i])));
            Files.writeString(folder.resolve("units.csv"), units);
            int points = Integer.parseInt(Composite.get(due, "nwin"));
            treated(
                    "{curve: none}",
                    points < 0 ? Composite.get(due, "x") : Composite.get(due, "winsorised"),
                    Math.max(0, points));
            treated("{method: always, curve: shifted-log}", Composite.get(due, "log_CT"), 0);
            treated("{method: always, curve: plain-log}", Composite.get(due, "log_CT_orig"), 0);
            treated("{method: always, curve: mirrored-log}", Composite.get(due, "log_CT_plus"), 0);
            treated("{method: always, curve: box-cox, lambda: 0.5}", Composite.get(due, "boxcox_half"), 0);
        }
    }

    private void treated(String treatment, String expected, int points) throws IOException {
        Path out = Composite.runHere(folder, "run", "treatment: " + treatment + "\n");
        String[] due = expected.split(" ", -1);
        TextTable ours = TextTable.read(out.resolve("treated.csv"));
        for (int i = 0; i < due.length; i++) {
            Composite.assertCell(treatment + i, ours.rows().get(i).cells().get(1), due[i], false);
        }
        var note = Objects.requireNonNull(
                Composite.by(out.resolve("treatment.csv"), "code").get(List.of("x")));
        assertThat(Composite.get(note, "points_winsorised")).isEqualTo(String.valueOf(points));
    }
}
