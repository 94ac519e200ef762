package eu.chemclust.engine;

import static org.assertj.core.api.Assertions.assertThat;

/// Compares with numbers from elsewhere to a relative tolerance; missing must meet missing.
final class Close {
    private Close() {}

    static boolean to(double actual, double expected, double tolerance) {
        if (Double.isNaN(expected)) {
            return Double.isNaN(actual);
        }
        return Math.abs(actual - expected) <= tolerance * Math.max(Math.abs(expected), Math.abs(actual))
                || Math.abs(actual - expected) <= tolerance * 1e-3;
    }

    static void assertClose(String what, double actual, double expected, double tolerance) {
        assertThat(to(actual, expected, tolerance))
                .as("%s: %s should be %s to %s", what, actual, expected, tolerance)
                .isTrue();
    }

    /// Every cell of the reference table, which has the unit in its first column.
    static void assertTable(DataTable actual, Csv expected, double tolerance) {
        assertThat(actual.rowCount()).isEqualTo(expected.lines().size());
        for (int line = 0; line < expected.lines().size(); line++) {
            String unit = expected.lines().get(line).getFirst();
            for (String code : expected.header().subList(1, expected.header().size())) {
                double value = actual.value(new UnitPeriod(unit, 2018), code);
                assertClose(unit + " " + code, value, expected.number(line, code), tolerance);
            }
        }
    }
}
