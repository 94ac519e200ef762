package eu.chemclust.observatory.framework;

import java.util.Map;
import java.util.Optional;

/// What a framework file is read with: the baskets its formulas may name, the sheets of its indicators, and who says
/// whether the SQL of a formula can run.
///
/// @param baskets baskets of industries
/// @param sheets  sheets by indicator code
/// @param check   judge of SQL formulas
public record FrameworkContext(Baskets baskets, Map<String, IndicatorSheet> sheets, SqlCheck check) {
    /// Nothing beside the file itself; SQL is taken unseen.
    public static final FrameworkContext NONE =
            new FrameworkContext(Baskets.NONE, Map.of(), formula -> Optional.empty());

    public FrameworkContext {
        sheets = Map.copyOf(sheets);
    }

    /// Says what is wrong with the SQL of a formula.
    @FunctionalInterface
    public interface SqlCheck {
        /// A sentence for people, without a full stop; empty if the SQL can run.
        Optional<String> problem(Formula.Sql formula);
    }

    /// Reads a formula: baskets are put in, SQL is tried.
    ///
    /// @throws IllegalArgumentException with a sentence for people
    Formula formula(String text) {
        Formula formula = FormulaParser.parse(baskets.expand(text));
        if (formula instanceof Formula.Sql sql) {
            check.problem(sql).ifPresent(problem -> {
                throw new IllegalArgumentException(problem);
            });
        }
        return formula;
    }

    /// The sheet of an indicator; its basket is the one that its formula names.
    IndicatorSheet sheet(String code, String formula) {
        IndicatorSheet sheet = sheets.getOrDefault(code, IndicatorSheet.BLANK);
        return Baskets.named(formula).stream()
                .findFirst()
                .map(sheet::withBasket)
                .orElse(sheet);
    }
}
