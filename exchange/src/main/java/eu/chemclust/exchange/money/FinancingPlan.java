package eu.chemclust.exchange.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A plan whose grants were computed and checked. Amounts are exact, in euro and cents.
///
/// @param lines what each line gets
/// @param costs cost by partner and item, each counted once
public record FinancingPlan(List<Line> lines, Map<Cost, BigDecimal> costs) {
    /// Copies the lists.
    public FinancingPlan {
        lines = List.copyOf(lines);
        costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
    }

    /// A cost of a partner.
    public record Cost(String partner, String item) {}

    /// A line with its grant.
    ///
    /// @param line  what was planned
    /// @param rate  the rate that holds; empty where no fund pays
    /// @param grant what the fund pays
    public record Line(PlanLine line, Optional<CoFinancingRate> rate, BigDecimal grant) {}

    /// All costs together.
    public BigDecimal total() {
        return costs.values().stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /// All grants together.
    public BigDecimal grant() {
        return lines.stream().map(Line::grant).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /// What the partners pay themselves.
    public BigDecimal own() {
        return total().subtract(grant());
    }

    /// Grants as a share of the costs, in percent, not rounded to be shown.
    public BigDecimal percent() {
        return total().signum() == 0
                ? BigDecimal.ZERO
                : grant().multiply(BigDecimal.valueOf(100)).divide(total(), MathContext.DECIMAL64);
    }

    /// Grants by fund, in the order of the plan.
    public Map<String, BigDecimal> byFund() {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.rate().isPresent()) {
                sums.merge(line.line().fund(), line.grant(), BigDecimal::add);
            }
        }
        return sums;
    }

    /// Cost and grant of a partner.
    public record Share(BigDecimal cost, BigDecimal grant) {
        /// What the partner pays itself.
        public BigDecimal own() {
            return cost.subtract(grant);
        }
    }

    /// Cost and grant by partner, in the order of the plan.
    public Map<String, Share> byPartner() {
        Map<String, Share> shares = new LinkedHashMap<>();
        costs.forEach((cost, amount) -> add(shares, cost.partner(), new Share(amount, BigDecimal.ZERO)));
        lines.forEach(line -> add(shares, line.line().partner(), new Share(BigDecimal.ZERO, line.grant())));
        return shares;
    }

    private static void add(Map<String, Share> shares, String partner, Share more) {
        shares.merge(
                partner,
                more,
                (one, other) ->
                        new Share(one.cost().add(other.cost()), one.grant().add(other.grant())));
    }
}
