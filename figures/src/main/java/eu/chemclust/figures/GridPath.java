package eu.chemclust.figures;

import java.util.Arrays;

/// Turns outlines into path data on a grid of whole numbers.
///
/// A border that two regions share has the same vertices in both, so both snap to the same grid points; a vertex is
/// dropped only when it repeats the one before or lies exactly on the line between its neighbours. Neither changes
/// the shape drawn, so no sliver can open between neighbours.
final class GridPath {

    private final Laea projection;
    private final double left;
    private final double top;
    private final double metresPerUnit;
    private final int width;
    private final int height;

    private int[] x = new int[1 << 10];
    private int[] y = new int[1 << 10];
    private int size;

    /// @param left easting of the grid's left edge, metres
    /// @param top northing of its upper edge, metres
    GridPath(Laea projection, double left, double top, Grid grid) {
        this.projection = projection;
        this.left = left;
        this.top = top;
        this.metresPerUnit = grid.metresPerUnit();
        this.width = grid.width();
        this.height = grid.height();
    }

    /// Size of a grid: units across and down, and how long a unit is.
    record Grid(int width, int height, double metresPerUnit) {}

    /// Appends the ring as a closed subpath, or nothing when it lies outside the grid or shrinks to a line.
    void append(StringBuilder path, Boundary boundary, int ring) {
        size = 0;
        boolean inside = false;
        for (int at = boundary.start(ring); at < boundary.end(ring); at += 2) {
            Laea.Point point = projection.project(boundary.lon(at), boundary.lat(at));
            int column = (int) Math.round((point.x() - left) / metresPerUnit);
            int row = (int) Math.round((top - point.y()) / metresPerUnit);
            inside |= column >= 0 && column <= width && row >= 0 && row <= height;
            add(column, row);
        }
        dropClosingPoint();
        if (inside && size >= 3) {
            write(path);
        }
    }

    private void add(int column, int row) {
        if (size > 0 && x[size - 1] == column && y[size - 1] == row) {
            return;
        }
        if (size > 1 && onLine(size - 2, size - 1, column, row)) {
            size--;
        }
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        x[size] = column;
        y[size++] = row;
    }

    /// Whether the second point lies exactly between the first and the new one.
    private boolean onLine(int first, int second, int column, int row) {
        long ax = (long) x[second] - x[first];
        long ay = (long) y[second] - y[first];
        long bx = (long) column - x[second];
        long by = (long) row - y[second];
        return ax * by == ay * bx && ax * bx + ay * by > 0;
    }

    private void dropClosingPoint() {
        while (size > 1 && x[size - 1] == x[0] && y[size - 1] == y[0]) {
            size--;
        }
    }

    /// Relative coordinates: they are short, and a minus sign separates as well as a space.
    private void write(StringBuilder path) {
        path.append('M').append(x[0]);
        number(path, y[0]);
        path.append('l');
        for (int i = 1; i < size; i++) {
            int dx = x[i] - x[i - 1];
            if (i == 1) {
                path.append(dx);
            } else {
                number(path, dx);
            }
            number(path, y[i] - y[i - 1]);
        }
        path.append('z');
    }

    private static void number(StringBuilder path, int value) {
        if (value >= 0) {
            path.append(' ');
        }
        path.append(value);
    }
}
