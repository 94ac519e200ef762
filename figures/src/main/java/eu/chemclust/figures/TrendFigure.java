package eu.chemclust.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A line over the years with its interval as a band, grey lines for comparison, each labelled at its end.
///
/// A year without a value breaks the line: there is no line across what is not known.
///
/// @param texts words around the figure
/// @param words words inside it
/// @param upwards which values stand higher
/// @param lines at least one, at least one value in all; later ones are drawn on top
/// @param shocks years of a crisis, as pale bands
/// @param format size and language
public record TrendFigure(
        FigureTexts texts, TrendWords words, Upwards upwards, List<Line> lines, List<Shock> shocks, FigureFormat format)
        implements Figure {

    public TrendFigure {
        lines = List.copyOf(lines);
        shocks = List.copyOf(shocks);
        if (lines.stream().allMatch(line -> line.known().isEmpty())) {
            throw FigureException.badInput("A trend needs at least one value: leave the figure out and say why.");
        }
    }

    /// Which values stand higher.
    public enum Upwards {
        /// Scores: the axis rises.
        LARGER,
        /// Ranks: 1 stands on top.
        SMALLER
    }

    /// One line.
    ///
    /// @param label at its end
    /// @param emphasis the accent line has a band and dots
    /// @param points one a year, in any order; a year that is missing altogether is a gap too
    /// @param breaks years at which the series begins anew: no line leads to them from the year before
    public record Line(String label, Emphasis emphasis, List<Point> points, List<Break> breaks) {

        /// A line without breaks.
        public Line(String label, Emphasis emphasis, List<Point> points) {
            this(label, emphasis, points, List.of());
        }

        public Line {
            breaks = List.copyOf(breaks);
            points = points.stream()
                    .sorted((one, other) -> Integer.compare(one.year(), other.year()))
                    .toList();
            Set<Integer> years = new HashSet<>();
            for (Point point : points) {
                if (!years.add(point.year())) {
                    throw FigureException.badInput(
                            "The line " + label + " has two values for " + point.year() + ": give one.");
                }
            }
        }

        boolean isBroken(int year) {
            return breaks.stream().anyMatch(one -> one.year() == year);
        }

        List<Known> known() {
            return points.stream()
                    .filter(Known.class::isInstance)
                    .map(Known.class::cast)
                    .toList();
        }
    }

    /// A year of a line.
    public sealed interface Point {

        /// Calendar year.
        int year();
    }

    /// A value with its interval; without one, low and high equal the value.
    ///
    /// @param low lower end, not above the value
    /// @param high upper end, not below the value
    public record Known(int year, double value, double low, double high) implements Point {

        public Known {
            if (!(low <= value && value <= high && Math.abs(low) < 1e12 && Math.abs(high) < 1e12)) {
                throw FigureException.badInput("The value " + value + " of " + year + " is not within " + low + " to "
                        + high + ": give an interval that contains it.");
            }
        }
    }

    /// A year without a value.
    ///
    /// @param reason in the reader's language
    public record Missing(int year, String reason) implements Point {}

    /// A year from which on figures do not compare with those before.
    ///
    /// @param label such as "break in series"
    public record Break(int year, String label) {}

    /// A crisis.
    ///
    /// @param from first year
    /// @param to last year
    /// @param label such as "pandemic"
    public record Shock(int from, int to, String label) {

        public Shock {
            if (to < from) {
                throw FigureException.badInput("The shock " + label + " ends before it begins: swap its years.");
            }
        }
    }

    /// Whether some value has an interval.
    boolean hasIntervals() {
        return lines.stream().flatMap(line -> line.known().stream()).anyMatch(point -> point.low() < point.high());
    }

    @Override
    public String svg() {
        return Sheet.draw(texts, format, new TrendDrawing(this));
    }

    @Override
    public FigureTable table() {
        TrendWords.Columns names = words.columns();
        List<String> header = List.of(names.line(), names.year(), names.value(), names.low(), names.high());
        List<List<FigureTable.Cell>> rows = new ArrayList<>();
        for (Line line : lines) {
            for (Point point : line.points()) {
                List<FigureTable.Cell> row = new ArrayList<>();
                row.add(new FigureTable.TextCell(line.label()));
                row.add(new FigureTable.TextCell(Integer.toString(point.year())));
                row.addAll(cells(point));
                rows.add(row);
            }
        }
        return new FigureTable(header, rows);
    }

    private static List<FigureTable.Cell> cells(Point point) {
        return switch (point) {
            case Known known ->
                List.of(
                        new FigureTable.NumberCell(known.value()),
                        new FigureTable.NumberCell(known.low()),
                        new FigureTable.NumberCell(known.high()));
            case Missing missing -> {
                FigureTable.Cell none = new FigureTable.MissingCell(missing.reason());
                yield List.of(none, none, none);
            }
        };
    }
}
