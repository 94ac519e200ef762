package eu.chemclust.observatory.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads an expression: numbers, `value`, series, `+ - * /`, parentheses, `previous(...)`, `national(...)`,
/// `parts(...)`, `abs(...)`, `min(...)`, `max(...)`.
final class ExpressionParser {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*([a-z0-9_-]+:[A-Za-z0-9._-]*[A-Za-z0-9_](?:\\[[^\\]]*])?|[0-9]+(?:\\.[0-9]+)?|[a-z]+|[-+*/(),])");
    private static final int DEPTH = 50;

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int next;
    private int depth;

    private ExpressionParser(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw wrong("cannot be read from \"" + text.substring(end).strip() + "\" on");
        }
    }

    /// Reads a whole expression.
    ///
    /// @throws IllegalArgumentException if it is none
    static Expression parse(String text) {
        ExpressionParser parser = new ExpressionParser(text);
        Expression expression = parser.sum();
        if (parser.next < parser.tokens.size()) {
            throw parser.wrong("goes on with \"" + parser.tokens.get(parser.next) + "\" where it should end");
        }
        return expression;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("\"" + text + "\" " + what);
    }

    private boolean accept(String token) {
        if (next < tokens.size() && tokens.get(next).equals(token)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw wrong("lacks a " + token);
        }
    }

    private Expression sum() {
        if (++depth > DEPTH) {
            throw wrong("is nested too deeply");
        }
        Expression left = product();
        while (true) {
            if (accept("+")) {
                left = new Expression.Binary('+', left, product());
            } else if (accept("-")) {
                left = new Expression.Binary('-', left, product());
            } else {
                depth--;
                return left;
            }
        }
    }

    private Expression product() {
        Expression left = factor();
        while (true) {
            if (accept("*")) {
                left = new Expression.Binary('*', left, factor());
            } else if (accept("/")) {
                left = new Expression.Binary('/', left, factor());
            } else {
                return left;
            }
        }
    }

    private Expression factor() {
        if (accept("(")) {
            Expression inner = sum();
            expect(")");
            return inner;
        }
        if (accept("-")) {
            if (++depth > DEPTH) {
                throw wrong("is nested too deeply");
            }
            Expression negative = new Expression.Binary('-', new Expression.Constant(0), factor());
            depth--;
            return negative;
        }
        if (next >= tokens.size()) {
            throw wrong("ends too early");
        }
        String token = tokens.get(next++);
        if (token.indexOf(':') > 0) {
            return figure(token);
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Expression.Constant(Double.parseDouble(token));
        }
        return named(token);
    }

    private static Expression figure(String token) {
        int colon = token.indexOf(':');
        int bracket = token.indexOf('[');
        String indicator = token.substring(colon + 1, bracket < 0 ? token.length() : bracket);
        String dimensions = bracket < 0 ? "" : token.substring(bracket + 1, token.length() - 1);
        SeriesPattern.parse(token); // complains about dimensions that are none
        return new Expression.Figure(token.substring(0, colon), indicator, dimensions);
    }

    private Expression named(String name) {
        return switch (name) {
            case "value" -> new Expression.Checked();
            case "previous" -> new Expression.Shifted(Expression.Shift.PREVIOUS, inner());
            case "national" -> new Expression.Shifted(Expression.Shift.NATIONAL, inner());
            case "parts" -> new Expression.Shifted(Expression.Shift.PARTS, inner());
            case "abs" -> new Expression.Absolute(inner());
            case "min", "max" -> new Expression.Extreme(name.equals("max"), list());
            default ->
                throw wrong("has the unknown word " + name
                        + " (known: value, previous, national, parts, abs, min, max, and source:indicator)");
        };
    }

    private Expression inner() {
        expect("(");
        Expression inner = sum();
        expect(")");
        return inner;
    }

    private List<Expression> list() {
        expect("(");
        List<Expression> list = new ArrayList<>();
        do {
            list.add(sum());
        } while (accept(","));
        expect(")");
        return list;
    }
}
