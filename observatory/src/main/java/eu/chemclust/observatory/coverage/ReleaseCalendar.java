package eu.chemclust.observatory.coverage;

import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.tables.CsvTable;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When the figures of a source are expected.
public final class ReleaseCalendar {
    private final List<Release> releases;

    private ReleaseCalendar(List<Release> releases) {
        this.releases = List.copyOf(releases);
    }

    /// How a source publishes.
    ///
    /// @param source     short name of the source
    /// @param indicator  an indicator of it; empty for all
    /// @param baseYear   a year that figures are about
    /// @param everyYears years from one set of figures to the next
    /// @param lagMonths  months from the end of the year to the publication; negative where it appears inside the year
    /// @param note       what the lag rests on
    public record Release(String source, String indicator, int baseYear, int everyYears, int lagMonths, String note) {
        public Release {
            if (!(everyYears >= 1 && everyYears <= 20 && Math.abs(lagMonths) <= 240)) {
                throw new IllegalArgumentException("not a rhythm of publication: every " + everyYears + " years");
            }
        }

        boolean isAbout(SeriesKey series) {
            return source.equals(series.source()) && (indicator.isEmpty() || indicator.equals(series.indicator()));
        }

        /// The day by which the figures of a year are expected. Figures of the years between two issues come with the
        /// later issue.
        public LocalDate due(int year) {
            int issue = baseYear + Math.ceilDiv(year - baseYear, everyYears) * everyYears;
            return LocalDate.of(issue, 12, 1)
                    .plusMonths(lagMonths)
                    .with(java.time.temporal.TemporalAdjusters.lastDayOfMonth());
        }
    }

    /// Reads the calendar.
    ///
    /// @throws BadInputException with findings for what is wrong
    public static ReleaseCalendar read(String file, InputStream in) {
        List<Release> releases = new ArrayList<>();
        List<String> columns = List.of("source", "indicator", "base_year", "every_years", "lag_months", "note");
        CsvTable.read(file, in, ',', columns, row -> {
            try {
                releases.add(new Release(
                        row.text("source"),
                        row.text("indicator"),
                        Integer.parseInt(row.text("base_year")),
                        Integer.parseInt(row.text("every_years")),
                        Integer.parseInt(row.text("lag_months")),
                        row.text("note")));
            } catch (IllegalArgumentException e) {
                row.finding(
                        "every_years",
                        "a base year, a number of years from 1 to 20 and a number of months are due here.",
                        "Correct the row.");
            }
        });
        return new ReleaseCalendar(releases);
    }

    /// What is known of the releases of a series; empty where figures are not expected any more.
    public Optional<Release> find(SeriesKey series) {
        return releases.stream().filter(release -> release.isAbout(series)).findFirst();
    }

    /// True if the figures of a year should have been published by a day.
    boolean isDue(SeriesKey series, int year, LocalDate today) {
        return find(series).filter(release -> release.due(year).isBefore(today)).isPresent();
    }
}
