package eu.chemclust.exchange.money;

import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Computes and checks the co-financing of a plan. A grant is the declared cost times the rate, cut to whole cents: a
/// cent more would exceed the rate.
public final class CoFinancing {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CoFinancingRates rates;
    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<FinancingPlan.Cost, BigDecimal> costs = new LinkedHashMap<>();
    private final Map<FinancingPlan.Cost, BigDecimal> grants = new LinkedHashMap<>();
    private final Map<FinancingPlan.Cost, BigDecimal> union = new LinkedHashMap<>();
    private final Set<List<String>> seen = new HashSet<>();

    private CoFinancing(CoFinancingRates rates, String file) {
        this.rates = rates;
        this.file = file;
    }

    /// The plan with its grants.
    ///
    /// @param file name for findings
    /// @throws BadInputException with a finding for every line that has no rate, asks for more than its rate allows,
    ///                           declares more than its cost, or is paid twice
    public static FinancingPlan of(List<PlanLine> lines, CoFinancingRates rates, String file) {
        CoFinancing work = new CoFinancing(rates, file);
        List<FinancingPlan.Line> financed = new ArrayList<>();
        for (PlanLine line : lines) {
            work.line(line).ifPresent(financed::add);
        }
        if (!work.findings.isEmpty()) {
            throw new BadInputException(work.findings);
        }
        return new FinancingPlan(financed, work.costs);
    }

    private Optional<FinancingPlan.Line> line(PlanLine line) {
        FinancingPlan.Cost cost = new FinancingPlan.Cost(line.partner(), line.item());
        consistent(line, cost);
        if (line.fund().isEmpty()) {
            if (line.asked().isPresent()) {
                find(line, "fund", "", "a grant needs a fund that pays it.", "Name the fund.")
                        .as("plan.fund-missing");
            }
            return Optional.of(new FinancingPlan.Line(line, Optional.empty(), BigDecimal.ZERO.setScale(2)));
        }
        Optional<CoFinancingRate> rate = rates.find(line.fund(), line.kind(), line.day());
        if (rate.isEmpty()) {
            String names = String.join("; ", rates.names());
            find(
                            line,
                            "fund",
                            (line.fund() + " " + line.kind()).strip(),
                            "no rate of this fund and kind holds on " + line.day() + ".",
                            "Choose fund and kind from: " + names + "; or add the rate to the table.")
                    .as("plan.no-rate", line.day().toString(), names);
            return Optional.empty();
        }
        BigDecimal most = line.declared().multiply(rate.get().percent()).divide(HUNDRED, 2, RoundingMode.DOWN);
        BigDecimal grant = line.asked().orElse(most);
        if (grant.compareTo(most) > 0) {
            find(
                            line,
                            "grant_eur",
                            grant,
                            "the fund pays at most " + rate.get().percent().toPlainString() + " % of " + line.declared()
                                    + ", which is " + most + ".",
                            "Ask for less.")
                    .as(
                            "plan.above-rate",
                            rate.get().percent().toPlainString(),
                            line.declared().toPlainString(),
                            most.toPlainString());
        }
        notTwice(line, cost, grant, rate.get());
        return Optional.of(new FinancingPlan.Line(line, rate, grant));
    }

    /// A cost is the same in all its lines, stands once for a fund, and no more of it is declared than it is.
    private void consistent(PlanLine line, FinancingPlan.Cost cost) {
        BigDecimal known = costs.putIfAbsent(cost, line.cost());
        if (known != null && known.compareTo(line.cost()) != 0) {
            find(line, "cost_eur", line.cost(), "the same cost stands in another line with " + known + ".", "Agree.")
                    .as("plan.cost-differs", known.toPlainString());
        }
        if (!seen.add(List.of(line.partner(), line.item(), line.fund()))) {
            find(line, "fund", line.fund(), "the fund stands in two lines of the same cost.", "Join the lines.")
                    .as("plan.fund-twice");
        }
        if (line.declared().compareTo(line.cost()) > 0) {
            find(line, "declared_eur", line.declared(), "more is declared than it costs.", "Declare less.")
                    .as("plan.declared-above-cost");
        }
    }

    private void notTwice(PlanLine line, FinancingPlan.Cost cost, BigDecimal grant, CoFinancingRate rate) {
        BigDecimal granted = grants.merge(cost, grant, BigDecimal::add);
        if (granted.compareTo(line.cost()) > 0) {
            find(
                            line,
                            "grant_eur",
                            grant,
                            "all grants for this cost come to " + granted + ", more than it costs: double funding.",
                            "Ask for less from one of the funds.")
                    .as("plan.double", granted.toPlainString());
        }
        if (rate.union()) {
            BigDecimal declared = union.merge(cost, line.declared(), BigDecimal::add);
            if (declared.compareTo(line.cost()) > 0) {
                find(
                                line,
                                "declared_eur",
                                line.declared(),
                                "funds of the Union are declared " + declared + " of a cost of " + line.cost()
                                        + ": the same euro twice.",
                                "Declare to each fund of the Union a part of its own.")
                        .as(
                                "plan.union-twice",
                                declared.toPlainString(),
                                line.cost().toPlainString());
            }
        }
    }

    private Found find(PlanLine line, String column, Object value, String rule, String remedy) {
        return new Found(new Finding(file, line.row(), column, value.toString(), rule, remedy));
    }

    /// A finding that waits for the key by which other languages know it.
    private final class Found {
        private final Finding finding;

        private Found(Finding finding) {
            this.finding = finding;
        }

        private void as(String key, String... gaps) {
            findings.add(finding.keyed(key, gaps));
        }
    }
}
