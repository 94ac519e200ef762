package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.tables.TextTable;
import eu.chemclust.tables.TextTable.TextRow;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every choice of every step on small tables with gaps, ties, zeros and negative numbers, through the command. The
/// tables that are due were computed without the engine, by `expected.py` beside them (numpy and scipy).
final class IndexOptionsTest {
    @TempDir
    private Path folder;

    private static Path options() {
        try {
            Path cases = Path.of(Objects.requireNonNull(IndexOptionsTest.class.getResource("/options/cases.csv"))
                    .toURI());
            return Objects.requireNonNull(cases.getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<List<String>> cases() {
        return TextTable.read(options().resolve("cases.csv")).rows().stream().map(TextRow::cells);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheDefinition(List<String> one) {
        String name = one.getFirst();
        Path out = folder.resolve(name);
        Run run = Run.of("index", "run", options().resolve(name + ".yaml").toString(), "--out", out.toString());
        assertThat(run.status()).as(run.err()).isZero();
        TextTable expected = TextTable.read(options().resolve(name + ".csv"));
        TextTable actual = TextTable.read(out.resolve(one.get(1) + ".csv"));
        int keys = expected.columns().contains("period") ? 2 : 1;
        Map<List<String>, TextRow> rows = new HashMap<>();
        actual.rows().forEach(row -> rows.put(row.cells().subList(0, keys), row));
        assertThat(rows).hasSameSizeAs(expected.rows());
        for (TextRow row : expected.rows()) {
            TextRow ours = Objects.requireNonNull(rows.get(row.cells().subList(0, keys)));
            for (int j = keys; j < expected.columns().size(); j++) {
                String code = expected.columns().get(j);
                int column = actual.columns().indexOf(code);
                assertThat(column).as(code).isNotNegative();
                String where = name + " " + row.cells().subList(0, keys) + " " + code;
                assertCell(where, ours.cells().get(column), row.cells().get(j), Double.parseDouble(one.get(2)));
            }
        }
    }

    private static void assertCell(String where, String actual, String expected, double tolerance) {
        if (expected.isEmpty() || actual.isEmpty()) {
            assertThat(actual).as(where).isEqualTo(expected);
        } else {
            double due = Double.parseDouble(expected);
            assertThat(Math.abs(Double.parseDouble(actual) - due))
                    .as("%s: %s is %s", where, actual, expected)
                    .isLessThanOrEqualTo(tolerance * Math.max(1e-2, Math.abs(due)));
        }
    }
}
