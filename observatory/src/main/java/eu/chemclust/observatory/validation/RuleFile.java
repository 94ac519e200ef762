package eu.chemclust.observatory.validation;

import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CsvTable;
import eu.chemclust.tables.Finding;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Reads rules from a CSV file; everything that is wrong with it is told at once.
public final class RuleFile {
    private static final List<String> COLUMNS = List.of(
            "id", "name", "applies_to", "left", "operator", "right", "tolerance", "importance", "missing", "message");

    private RuleFile() {}

    /// Reads all rules of a file.
    ///
    /// @param file name for findings
    /// @param in   its bytes, closed at the end
    /// @throws BadInputException with all findings
    public static List<Rule> read(String file, InputStream in) {
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        CsvTable.read(file, in, ',', COLUMNS, row -> {
            if (!row.text("id").matches("[a-z0-9-]{1,40}") || !ids.add(row.text("id"))) {
                row.finding("id", "an id of its own, of small letters, digits and hyphens, is due.", "Rename it.");
            }
            rule(row).ifPresent(rules::add);
        });
        if (rules.isEmpty()) {
            throw new BadInputException(Finding.ofFile(file, "the file has no rule.", "Add a rule below the header."));
        }
        return rules;
    }

    private static Optional<Rule> rule(CsvTable.Row row) {
        Optional<SeriesPattern> series = parsed(row, "applies_to", SeriesPattern::parse);
        Optional<Expression> left = parsed(row, "left", ExpressionParser::parse);
        Optional<Expression> right = parsed(row, "right", ExpressionParser::parse);
        Optional<Rule.Operator> operator = Rule.Operator.find(row.text("operator"));
        if (operator.isEmpty()) {
            row.finding("operator", "one of = != < <= > >= requires excludes is due here.", "Correct it.");
        }
        Optional<Importance> importance = Importance.find(row.text("importance"));
        if (importance.isEmpty()) {
            row.finding("importance", "one of error, warning, hint is due here.", "Correct it.");
        }
        Optional<Rule.IfMissing> missing = missing(row.text("missing"));
        if (missing.isEmpty()) {
            row.finding("missing", "one of skip, zero, fail is due here.", "Correct it.");
        }
        OptionalDouble tolerance = row.number("tolerance");
        if (tolerance.isPresent() && !(tolerance.getAsDouble() >= 0 && tolerance.getAsDouble() <= 1)) {
            row.finding("tolerance", "a share from 0 to 1 is due here.", "Write 0.02 for two per cent.");
        }
        if (series.isEmpty()
                || left.isEmpty()
                || right.isEmpty()
                || operator.isEmpty()
                || importance.isEmpty()
                || missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                row.text("id"),
                row.text("name"),
                series.get(),
                left.get(),
                operator.get(),
                right.get(),
                tolerance.orElse(0),
                importance.get(),
                missing.get(),
                row.text("message")));
    }

    private static Optional<Rule.IfMissing> missing(String text) {
        for (Rule.IfMissing missing : Rule.IfMissing.values()) {
            if (missing.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(missing);
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<T> parsed(
            CsvTable.Row row, String column, java.util.function.Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(row.text(column)));
        } catch (IllegalArgumentException e) {
            row.finding(column, "this is no part of a rule: " + e.getMessage() + ".", "See docs/method/validation.md.");
            return Optional.empty();
        }
    }
}
