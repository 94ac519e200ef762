package eu.chemclust.figures;

import java.util.ArrayList;
import java.util.List;

/// How many regions have values in each part of the scale, with the median as a line.
///
/// Bins are as wide as a round number and begin at a multiple of it; each holds its lower end, the last one both.
///
/// @param texts words around the figure
/// @param words words inside it
/// @param values finite, at least one
/// @param format size and language
public record DistributionFigure(FigureTexts texts, DistributionWords words, List<Double> values, FigureFormat format)
        implements Figure {

    private static final int WANTED = 20;

    public DistributionFigure {
        values = values.stream().sorted().toList();
        if (values.isEmpty() || !values.stream().allMatch(Double::isFinite)) {
            throw FigureException.badInput(
                    "A distribution needs at least one value, all finite: leave the figure out and say why.");
        }
    }

    /// One bar.
    record Bin(double from, double to, int count) {}

    List<Bin> bins() {
        double least = values.getFirst();
        double largest = values.getLast();
        if (!(largest > least)) {
            return List.of(new Bin(least - 0.5, least + 0.5, values.size()));
        }
        Axis axis = new Axis(least, largest, 0, 1);
        double step = axis.step(WANTED);
        long first = (long) Math.floor(least / step);
        long last = Math.max(first + 1, (long) Math.ceil(largest / step));
        List<Bin> bins = new ArrayList<>();
        for (long i = first; i < last; i++) {
            double from = i * step;
            double to = (i + 1) * step;
            boolean closed = i == last - 1;
            int count = (int) values.stream()
                    .filter(value -> value >= from && (value < to || (closed && value <= to)))
                    .count();
            bins.add(new Bin(from, to, count));
        }
        return bins;
    }

    double median() {
        int size = values.size();
        return (values.get((size - 1) / 2) + values.get(size / 2)) / 2;
    }

    @Override
    public String svg() {
        return Sheet.draw(texts, format, new DistributionDrawing(this));
    }

    @Override
    public FigureTable table() {
        List<List<FigureTable.Cell>> rows = new ArrayList<>();
        for (Bin bin : bins()) {
            rows.add(List.of(
                    new FigureTable.NumberCell(bin.from()),
                    new FigureTable.NumberCell(bin.to()),
                    new FigureTable.NumberCell(bin.count())));
        }
        DistributionWords.Columns names = words.columns();
        return new FigureTable(List.of(names.from(), names.to(), names.count()), rows);
    }
}
