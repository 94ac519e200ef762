package eu.chemclust.observatory.indicator;

import eu.chemclust.observatory.framework.Formula;
import eu.chemclust.observatory.framework.FrameworkContext;
import eu.chemclust.observatory.warehouse.SqlSandbox;
import eu.chemclust.observatory.warehouse.SqlSandbox.Outcome;
import eu.chemclust.observatory.warehouse.SqlSandbox.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Tries the SQL of formulas on empty tables: names, types and syntax are judged before any figure is read.
public final class SqlFormulaCheck implements FrameworkContext.SqlCheck {
    @Override
    public Optional<String> problem(Formula.Sql formula) {
        Map<String, List<Row>> tables = new TreeMap<>();
        formula.inputs().forEach(input -> tables.put(input.name(), List.of()));
        try (SqlSandbox sandbox = SqlSandbox.open()) {
            return switch (sandbox.run(formula.select(), tables)) {
                case Outcome.Rows rows -> Optional.empty();
                case Outcome.Refused refused -> Optional.of(refused.reason());
            };
        }
    }
}
