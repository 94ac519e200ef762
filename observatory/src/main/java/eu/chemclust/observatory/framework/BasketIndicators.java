package eu.chemclust.observatory.framework;

import eu.chemclust.observatory.framework.FrameworkNode.Description;
import eu.chemclust.observatory.framework.FrameworkNode.Zeros;
import eu.chemclust.tables.CsvTable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// The indicators that every basket has: templates in which `{basket}` stands for the divisions and `{name}` for the
/// name of the basket. Their codes are basket and template with a point between, `chemistry-plastics.lq`.
public final class BasketIndicators {
    private static final List<String> COLUMNS = List.of(
            "code",
            "name_en",
            "name_de",
            "unit",
            "direction",
            "formula",
            "max_age",
            "source",
            "denominator",
            "definition_en",
            "definition_de");

    private BasketIndicators() {}

    /// Reads the templates and makes the indicators of all baskets, basket by basket.
    ///
    /// @throws eu.chemclust.tables.BadInputException with findings for what is wrong in a template
    public static List<FrameworkNode.Indicator> read(String file, InputStream in, FrameworkContext context) {
        List<FrameworkNode.Indicator> indicators = new ArrayList<>();
        CsvTable.read(file, in, ',', COLUMNS, row -> {
            for (Basket basket : context.baskets().list()) {
                try {
                    indicators.add(indicator(row, basket, context));
                } catch (IllegalArgumentException e) {
                    row.finding("formula", e.getMessage() + ".", "See docs/method/indicators.md for formulas.");
                }
            }
        });
        return context.baskets().list().stream()
                .flatMap(basket -> indicators.stream()
                        .filter(indicator -> indicator.sheet().basket().equals(basket.code())))
                .toList();
    }

    private static FrameworkNode.Indicator indicator(CsvTable.Row row, Basket basket, FrameworkContext context) {
        String direction = row.text("direction");
        if (!direction.equals("1") && !direction.equals("-1")) {
            row.finding("direction", "1 (more is better) or -1 (less is better) is due here.", "Correct it.");
        }
        double age = row.number("max_age").orElse(Double.NaN);
        if (!(age >= 0 && age <= 50)) {
            row.finding("max_age", "a number of years from 0 to 50 is due here.", "Correct it.");
        }
        String formula = row.text("formula").replace("{basket}", "{" + basket.code() + "}");
        return new FrameworkNode.Indicator(
                new Description(
                        basket.code() + "." + row.text("code"),
                        row.text("name_en").replace("{name}", basket.nameEnglish()),
                        row.text("name_de").replace("{name}", basket.nameGerman()),
                        basket.note(),
                        basket.note()),
                0,
                row.text("unit"),
                direction.equals("-1") ? -1 : 1,
                context.formula(formula),
                Zeros.KEEP,
                (int) age,
                row.text("source"),
                new IndicatorSheet(
                        row.text("definition_en").replace("{name}", basket.nameEnglish()),
                        row.text("definition_de").replace("{name}", basket.nameGerman()),
                        row.text("denominator"),
                        basket.code(),
                        1900,
                        2100,
                        "",
                        ""));
    }
}
