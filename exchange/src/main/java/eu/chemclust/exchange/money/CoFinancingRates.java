package eu.chemclust.exchange.money;

import eu.chemclust.tables.CsvTable;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rates by fund and date.
public record CoFinancingRates(List<CoFinancingRate> rates) {
    private static final List<String> COLUMNS =
            List.of("fund", "kind", "from", "until", "percent", "union", "example", "source");

    /// Copies the list.
    public CoFinancingRates {
        rates = List.copyOf(rates);
    }

    /// The rates of a file.
    ///
    /// @throws eu.chemclust.tables.BadInputException with all findings, also for two rates that hold on the same day
    public static CoFinancingRates read(String file, InputStream in) {
        List<CoFinancingRate> rates = new ArrayList<>();
        CsvTable.read(file, in, ',', COLUMNS, row -> {
            try {
                CoFinancingRate rate = new CoFinancingRate(
                        row.text("fund"),
                        row.text("kind"),
                        LocalDate.parse(row.text("from")),
                        row.text("until").isEmpty()
                                ? Optional.empty()
                                : Optional.of(LocalDate.parse(row.text("until"))),
                        new BigDecimal(row.text("percent")),
                        row.text("union").equals("1"),
                        row.text("example").equals("1"),
                        row.text("source"));
                if (rates.stream().anyMatch(other -> overlap(other, rate))) {
                    row.finding("from", "another rate of the fund holds on the same days.", "End one of them before.");
                } else {
                    rates.add(rate);
                }
            } catch (DateTimeParseException e) {
                row.finding("from", "dates such as 2021-01-01 are due in from and until.", "Correct them.");
            } catch (NumberFormatException e) {
                row.finding("percent", "a number with a point is due here.", "Correct it.");
            } catch (IllegalArgumentException e) {
                row.finding("percent", e.getMessage() + ".", "Correct the row.");
            }
        });
        return new CoFinancingRates(rates);
    }

    private static boolean overlap(CoFinancingRate one, CoFinancingRate other) {
        return one.fund().equals(other.fund())
                && one.kind().equals(other.kind())
                && (one.holds(other.from()) || other.holds(one.from()));
    }

    /// The rate of a fund for a kind on a day.
    public Optional<CoFinancingRate> find(String fund, String kind, LocalDate day) {
        return rates.stream()
                .filter(rate -> rate.fund().equals(fund) && rate.kind().equals(kind) && rate.holds(day))
                .findFirst();
    }

    /// Whether there is a rate of a fund for a kind on any day.
    boolean knows(String fund, String kind) {
        return rates.stream()
                .anyMatch(rate -> rate.fund().equals(fund) && rate.kind().equals(kind));
    }

    /// What a plan may write for fund and kind, for a message.
    List<String> names() {
        return rates.stream()
                .map(rate -> rate.fund() + " " + rate.kind())
                .distinct()
                .toList();
    }
}
