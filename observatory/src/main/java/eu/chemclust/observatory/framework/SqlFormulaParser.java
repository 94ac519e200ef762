package eu.chemclust.observatory.framework;

import eu.chemclust.observatory.observation.SeriesKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what stands in the brackets of `sql(...)`: named inputs, an optional scope and one SELECT, with semicolons
/// between them.
final class SqlFormulaParser {
    private static final Pattern ASSIGNMENT = Pattern.compile("([a-z][a-z0-9_]*)\\s*=\\s*(.*)", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("(sum|value)\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final Set<String> RESERVED = Set.of("region", "period", "select", "with", "from", "where", "scope");

    private final List<Formula.NamedInput> inputs = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private Formula.Scope scope = Formula.Scope.CELL;

    private SqlFormulaParser() {}

    /// Reads the formula.
    ///
    /// @throws IllegalArgumentException with a sentence for people
    static Formula.Sql parse(String inside) {
        String[] parts = inside.split(";", -1);
        SqlFormulaParser parser = new SqlFormulaParser();
        for (int i = 0; i < parts.length - 1; i++) {
            parser.assign(parts[i].strip());
        }
        String select = parts[parts.length - 1].strip();
        if (!select.toLowerCase(Locale.ROOT).matches("(?s)(select|with)\\b.*")) {
            throw new IllegalArgumentException(
                    "the last part of sql(...) must be one SELECT, after the inputs and a semicolon each");
        }
        if (parser.inputs.isEmpty()) {
            throw new IllegalArgumentException(
                    "sql(...) names no input; write x = sum(source:indicator); in front of the SELECT");
        }
        return new Formula.Sql(parser.inputs, parser.scope, select);
    }

    private void assign(String text) {
        Matcher assignment = ASSIGNMENT.matcher(text);
        if (!assignment.matches()) {
            throw new IllegalArgumentException("\"" + text
                    + "\" is not name = sum(series) or name = value(series); only the last part may be SQL");
        }
        String name = assignment.group(1);
        String value = assignment.group(2).strip();
        if (name.equals("scope")) {
            scope = scope(value);
            return;
        }
        if (RESERVED.contains(name) || !names.add(name)) {
            throw new IllegalArgumentException("\"" + name + "\" cannot be the name of an input, or is so twice");
        }
        Matcher table = TABLE.matcher(value);
        if (!table.matches()) {
            throw new IllegalArgumentException("sum(series) or value(series) is due in place of \"" + value + "\"");
        }
        inputs.add(new Formula.NamedInput(name, table.group(1).equals("sum"), SeriesKey.parse(table.group(2))));
    }

    private static Formula.Scope scope(String text) {
        return switch (text) {
            case "cell" -> Formula.Scope.CELL;
            case "region" -> Formula.Scope.REGION;
            case "all" -> Formula.Scope.ALL;
            default -> throw new IllegalArgumentException("scope is cell, region or all, not \"" + text + "\"");
        };
    }
}
