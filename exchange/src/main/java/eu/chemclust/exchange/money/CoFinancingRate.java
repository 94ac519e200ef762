package eu.chemclust.exchange.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// The highest share of an eligible cost that a fund pays, for a time.
///
/// @param fund    code of the fund
/// @param kind    kind of partner, region or action that it holds for
/// @param from    first day
/// @param until   last day; empty where none is set
/// @param percent the share in percent
/// @param union   whether it is money of the Union: two such funds must not pay for the same euro
/// @param example whether the row only shows the form and has no published source
/// @param source  where it is published
public record CoFinancingRate(
        String fund,
        String kind,
        LocalDate from,
        Optional<LocalDate> until,
        BigDecimal percent,
        boolean union,
        boolean example,
        String source) {
    /// Checks the share and the time.
    ///
    /// @throws IllegalArgumentException if the share is not above 0 and up to 100, or it ends before it starts
    public CoFinancingRate {
        if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("a rate above 0 and up to 100 % is due: " + percent);
        }
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException("the rate of " + fund + " ends before it starts");
        }
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && until.filter(last -> last.isBefore(day)).isEmpty();
    }
}
