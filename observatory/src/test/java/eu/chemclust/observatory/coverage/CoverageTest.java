package eu.chemclust.observatory.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is missing in the shipped data, and why.
class CoverageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void a01_reasonsOfTheShippedData() throws IOException {
        List<CoverageCell> cells = coverage(TODAY).cells();
        assertThat(status(cells, "c20lq", "DEE", 2022)).isEqualTo(CellStatus.PUBLISHED);
        assertThat(status(cells, "c20lq", "DEE", 2019)).isEqualTo(CellStatus.OLDER_OVERDUE);
        assertThat(status(cells, "c20lq", "CH04", 2022)).isEqualTo(CellStatus.NEVER_COLLECTED);
        assertThat(status(cells, "c20lq", "BE3", 2022)).isEqualTo(CellStatus.OLDER);
        assertThat(status(cells, "tertiary", "NO0B", 2023)).isEqualTo(CellStatus.CLIPPED_ZERO);
        assertThat(status(cells, "interreg", "DEE", 2023)).isEqualTo(CellStatus.OLDER);
        assertThat(cells).anyMatch(cell -> cell.status() == CellStatus.CONFIDENTIAL);
        assertThat(cells).hasSize(26 * 245 * 8);
    }

    @Test
    void a02_overdueDependsOnTheDay() throws IOException {
        assertThat(coverage(LocalDate.of(2024, 6, 1)).overdue())
                .extracting(one -> one.series().source())
                .doesNotContain("ris");
        List<OverdueSeries> overdue = coverage(TODAY).overdue();
        assertThat(overdue)
                .filteredOn(one -> one.series().source().equals("ris"))
                .allSatisfy(one -> assertThat(one.years()).containsExactly(2024, 2025));
        assertThat(overdue)
                .filteredOn(one -> one.series().source().equals("sbs"))
                .allSatisfy(one -> {
                    assertThat(one.newest()).isEqualTo("2022");
                    assertThat(one.years()).containsExactly(2016, 2017, 2018, 2019, 2020, 2021, 2023, 2024);
                });
    }

    @Test
    void b01_yearsBetweenTwoIssuesComeWithTheLater() {
        ReleaseCalendar.Release scoreboard = new ReleaseCalendar.Release("ris", "", 2023, 2, -5, "");
        assertThat(scoreboard.due(2023)).isEqualTo(LocalDate.of(2023, 7, 31));
        assertThat(scoreboard.due(2024)).isEqualTo(LocalDate.of(2025, 7, 31));
        assertThat(scoreboard.due(2025)).isEqualTo(LocalDate.of(2025, 7, 31));
        assertThat(new ReleaseCalendar.Release("sbs", "", 2022, 1, 22, "").due(2015))
                .isEqualTo(LocalDate.of(2017, 10, 31));
    }

    private static CellStatus status(List<CoverageCell> cells, String indicator, String region, int year) {
        return cells.stream()
                .filter(cell ->
                        cell.indicator().equals(indicator) && cell.region().equals(region) && cell.year() == year)
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static Coverage coverage(LocalDate today) throws IOException {
        var file = Bundled.data().file("release-calendar");
        try (InputStream in = Bundled.data().open(file);
                Warehouse warehouse = Bundled.warehouse()) {
            return new Coverage(
                    BenchmarkInputs.read(Bundled.data()), warehouse, ReleaseCalendar.read(file.name(), in), today);
        }
    }
}
