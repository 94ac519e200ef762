package eu.chemclust.observatory.indicator;

import eu.chemclust.observatory.framework.Formula;
import eu.chemclust.observatory.indicator.IndicatorValue.Input;
import eu.chemclust.observatory.indicator.IndicatorValue.Known;
import eu.chemclust.observatory.indicator.IndicatorValue.Missing;
import eu.chemclust.observatory.indicator.IndicatorValue.Reason;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.Region;
import eu.chemclust.observatory.warehouse.SqlSandbox;
import eu.chemclust.observatory.warehouse.SqlSandbox.Outcome;
import eu.chemclust.observatory.warehouse.SqlSandbox.Row;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What an SQL formula gives for all regions and years at once, with the way back to the figures it saw.
final class SqlValues {
    private final Formula.Sql formula;
    private final Geography geography;
    private final Map<String, RegionalSeries> inputs;
    private final Map<String, NavigableMap<Integer, Double>> values = new HashMap<>();

    private SqlValues(Formula.Sql formula, Geography geography, Map<String, RegionalSeries> inputs) {
        this.formula = formula;
        this.geography = geography;
        this.inputs = inputs;
    }

    /// Runs the formula over its inputs, in a sandbox of its own.
    ///
    /// @throws BadInputException with a finding if the SQL cannot be run on these figures
    static SqlValues run(Formula.Sql formula, Geography geography, Map<String, RegionalSeries> inputs) {
        Map<String, List<Row>> tables = new LinkedHashMap<>();
        inputs.forEach((name, series) -> tables.put(name, rows(series, geography)));
        SqlValues result = new SqlValues(formula, geography, inputs);
        try (SqlSandbox sandbox = SqlSandbox.open()) {
            switch (sandbox.run(formula.select(), tables)) {
                case Outcome.Rows rows -> rows.rows().forEach(result::add);
                case Outcome.Refused refused ->
                    throw new BadInputException(List.of(new Finding(
                            "framework.csv",
                            0,
                            "formula",
                            formula.text(),
                            refused.reason() + ".",
                            "See docs/method/indicators.md for SQL formulas.")));
            }
        }
        return result;
    }

    private static List<Row> rows(RegionalSeries series, Geography geography) {
        List<Row> rows = new ArrayList<>();
        for (Region region : geography.regions()) {
            String code = region.code().code();
            series.known(code).forEach((period, amount) -> rows.add(new Row(code, period.last(), amount.value())));
        }
        return rows;
    }

    private void add(Row row) {
        values.computeIfAbsent(row.region(), region -> new TreeMap<>()).put(row.period(), row.value());
    }

    /// The newest value of a region that is not after the year and not too old.
    IndicatorValue value(String region, int year, int maximumAge) {
        Map.Entry<Integer, Double> newest =
                values.getOrDefault(region, new TreeMap<>()).floorEntry(year);
        if (newest == null || year - newest.getKey() > maximumAge) {
            boolean confidential =
                    inputs.values().stream().anyMatch(series -> series.isConfidential(region, year, maximumAge));
            return new Missing(confidential ? Reason.CONFIDENTIAL : Reason.NOT_PUBLISHED);
        }
        return Double.isNaN(newest.getValue())
                ? new Missing(Reason.NOT_DEFINED)
                : new Known(newest.getValue(), trace(region, newest.getKey()));
    }

    private List<Input> trace(String region, int period) {
        List<Input> trace = new ArrayList<>();
        for (Formula.NamedInput input : formula.inputs()) {
            RegionalSeries series = java.util.Objects.requireNonNull(inputs.get(input.name()));
            switch (formula.scope()) {
                case CELL -> add(trace, input, series, region, period, period);
                case REGION -> add(trace, input, series, region, 0, period);
                case ALL ->
                    geography
                            .regions()
                            .forEach(any -> add(trace, input, series, any.code().code(), 0, period));
            }
        }
        return trace;
    }

    private static void add(
            List<Input> trace, Formula.NamedInput input, RegionalSeries series, String region, int from, int to) {
        for (Period period : series.known(region).keySet()) {
            if (period.last() >= from && period.last() <= to) {
                trace.add(IndicatorEvaluator.input(series, input.series(), region, period));
            }
        }
    }
}
