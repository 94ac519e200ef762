package eu.chemclust.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Two values of each region against each other, with an optional third as the area of its point.
///
/// @param texts words around the figure
/// @param words words inside it
/// @param groups kinds of points, each with its own colour; drawn in this order, the last on top
/// @param points at least one
/// @param format size and language
public record ScatterFigure(
        FigureTexts texts, ScatterWords words, List<Group> groups, List<Point> points, FigureFormat format)
        implements Figure {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    public ScatterFigure {
        groups = List.copyOf(groups);
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw FigureException.badInput("A scatter needs at least one point: leave the figure out and say why.");
        }
        for (Point point : points) {
            if (!(point.group() >= 0 && point.group() < groups.size())) {
                throw FigureException.badInput(
                        "The point " + point.code() + " is of no group: give 0 to " + (groups.size() - 1) + ".");
            }
        }
    }

    /// A kind of points.
    ///
    /// @param name   in the key
    /// @param colour as `#rrggbb`
    /// @param shape  tells it from others without colour
    public record Group(String name, String colour, Shape shape) {

        public Group {
            if (!COLOUR.matcher(colour).matches()) {
                throw FigureException.badInput("\"" + colour + "\" is no colour: write it as #rrggbb.");
            }
        }
    }

    /// Form of a point.
    public enum Shape {
        CIRCLE,
        DIAMOND,
        RING
    }

    /// A region.
    ///
    /// @param size     0 to 1, the share of the largest area; 0 where it is not known
    /// @param group    position of its group
    /// @param labelled whether its name is written beside it, where there is room
    /// @param link     where it points to, or null
    public record Point(
            String code,
            String name,
            double x,
            double y,
            double size,
            int group,
            boolean labelled,
            @Nullable String link) {

        public Point {
            if (!(Math.abs(x) < 1e15 && Math.abs(y) < 1e15 && size >= 0 && size <= 1)) {
                throw FigureException.badInput("The point " + code + " has no place: give finite values.");
            }
            Link.checked(link);
        }
    }

    /// The same figure without its title in the picture, for a page whose heading says it.
    public ScatterFigure untitled() {
        return new ScatterFigure(texts.untitled(), words, groups, points, format);
    }

    @Override
    public String svg() {
        return Sheet.draw(texts, format, new ScatterDrawing(this));
    }

    @Override
    public FigureTable table() {
        ScatterWords.Columns names = words.columns();
        List<List<FigureTable.Cell>> rows = new ArrayList<>();
        for (Point point : points) {
            rows.add(List.of(
                    new FigureTable.TextCell(point.code()),
                    new FigureTable.TextCell(point.name()),
                    new FigureTable.NumberCell(point.x()),
                    new FigureTable.NumberCell(point.y()),
                    new FigureTable.TextCell(groups.get(point.group()).name())));
        }
        return new FigureTable(List.of(names.code(), names.name(), words.across(), words.up(), names.group()), rows);
    }
}
