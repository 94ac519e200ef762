package eu.chemclust.exchange.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// A line of a plan: a cost of a partner, and a fund that pays part of it. A cost that several funds pay has a line
/// for each, with the same cost.
///
/// @param row      line of the file, for findings
/// @param partner  who has the cost
/// @param item     what for; partner and item name a cost
/// @param cost     the whole cost in euro
/// @param fund     code of the fund; empty where the partner pays all
/// @param kind     kind of partner, region or action, as the table of rates names it
/// @param declared the part of the cost that is declared to the fund
/// @param asked    the grant that is planned; empty for as much as the rate allows
/// @param day      the day whose rate holds
public record PlanLine(
        long row,
        String partner,
        String item,
        BigDecimal cost,
        String fund,
        String kind,
        BigDecimal declared,
        Optional<BigDecimal> asked,
        LocalDate day) {}
