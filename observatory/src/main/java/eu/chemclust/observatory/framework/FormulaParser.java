package eu.chemclust.observatory.framework;

import eu.chemclust.observatory.observation.SeriesKey;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads formulas from their text in a framework file.
public final class FormulaParser {
    private static final Pattern CALL = Pattern.compile("\\s*([a-z_]+)\\s*\\((.*)\\)\\s*", Pattern.DOTALL);

    private FormulaParser() {}

    /// Reads a formula.
    ///
    /// @throws IllegalArgumentException with a sentence for people if the text is not a formula
    public static Formula parse(String text) {
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            throw new IllegalArgumentException("a formula such as value(source:indicator) is due here");
        }
        if (call.group(1).equals("sql")) {
            return SqlFormulaParser.parse(call.group(2));
        }
        List<String> arguments = arguments(call.group(2));
        return switch (call.group(1)) {
            case "value" -> new Formula.Value(series(argument(arguments, 0, 1, "value")));
            case "sum" -> new Formula.Sum(series(argument(arguments, 0, 1, "sum")));
            case "ratio" ->
                new Formula.Ratio(
                        sum(argument(arguments, 0, 3, "ratio")),
                        sum(argument(arguments, 1, 3, "ratio")),
                        number(argument(arguments, 2, 3, "ratio")));
            case "location_quotient" ->
                new Formula.LocationQuotient(
                        series(argument(arguments, 0, 2, "location_quotient")),
                        series(argument(arguments, 1, 2, "location_quotient")));
            case "annual_growth" ->
                new Formula.AnnualGrowth(
                        series(argument(arguments, 0, 3, "annual_growth")),
                        (int) number(argument(arguments, 1, 3, "annual_growth")),
                        (int) number(argument(arguments, 2, 3, "annual_growth")));
            default ->
                throw new IllegalArgumentException("there is no formula \"" + call.group(1)
                        + "\"; there are value, sum, ratio, location_quotient, annual_growth and sql");
        };
    }

    /// Splits at the commas that stand in no bracket.
    private static List<String> arguments(String text) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '[' -> depth++;
                case ')', ']' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        arguments.add(text.substring(start, i).strip());
                        start = i + 1;
                    }
                }
                default -> {}
            }
        }
        if (depth != 0) {
            throw new IllegalArgumentException("the brackets do not match");
        }
        arguments.add(text.substring(start).strip());
        return arguments;
    }

    private static String argument(List<String> arguments, int index, int count, String name) {
        if (arguments.size() != count) {
            throw new IllegalArgumentException(name + " takes " + count + " arguments, here are " + arguments.size());
        }
        return arguments.get(index);
    }

    private static SeriesKey series(String text) {
        return SeriesKey.parse(text);
    }

    private static SeriesKey sum(String text) {
        Matcher call = CALL.matcher(text);
        if (!call.matches() || !call.group(1).equals("sum")) {
            throw new IllegalArgumentException("sum(source:indicator) is due in place of \"" + text + "\"");
        }
        return series(call.group(2));
    }

    private static double number(String text) {
        try {
            double number = Double.parseDouble(text);
            if (number > 0 && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException("a number above 0 is due in place of \"" + text + "\"");
    }
}
