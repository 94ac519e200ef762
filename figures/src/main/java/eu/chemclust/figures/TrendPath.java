package eu.chemclust.figures;

import java.util.ArrayList;
import java.util.List;

/// Path data of a line and of the band around it.
///
/// @param across scale of the years
/// @param up scale of the values
record TrendPath(Axis across, Axis up) {

    private static final double LONE_YEAR = 4;

    /// Stretches of consecutive years with values and without a break.
    static List<List<TrendFigure.Known>> runs(TrendFigure.Line line) {
        List<List<TrendFigure.Known>> runs = new ArrayList<>();
        int expected = Integer.MIN_VALUE;
        for (TrendFigure.Known point : line.known()) {
            if (point.year() != expected || line.isBroken(point.year())) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(point);
            expected = point.year() + 1;
        }
        return runs;
    }

    String line(List<TrendFigure.Known> run) {
        StringBuilder path = new StringBuilder();
        for (TrendFigure.Known point : run) {
            point(path, path.isEmpty() ? 'M' : 'L', across.at(point.year()), up.at(point.value()));
        }
        return path.toString();
    }

    /// Along the upper ends and back along the lower ones; a year on its own gets a box a few pixels wide.
    String band(List<TrendFigure.Known> run) {
        double half = run.size() == 1 ? LONE_YEAR : 0;
        StringBuilder path = new StringBuilder();
        double first = across.at(run.getFirst().year());
        point(path, 'M', first - half, up.at(run.getFirst().low()));
        path.append('V');
        SvgWriter.coordinate(path, up.at(run.getFirst().high()));
        for (TrendFigure.Known point : run) {
            point(path, 'L', across.at(point.year()) + half, up.at(point.high()));
        }
        for (TrendFigure.Known point : run.reversed()) {
            point(path, 'L', across.at(point.year()) + half, up.at(point.low()));
        }
        return path.append('z').toString();
    }

    private static void point(StringBuilder path, char command, double x, double y) {
        path.append(command);
        SvgWriter.coordinate(path, x);
        path.append(' ');
        SvgWriter.coordinate(path, y);
    }
}
