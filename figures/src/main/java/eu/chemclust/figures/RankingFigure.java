package eu.chemclust.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Regions one under the other, each with its rank interval as a bar and its median rank as a dot.
///
/// The axis is the rank, 1 at the left. The rows keep the order given. Membership of the network is a diamond instead
/// of a dot, and a colour.
///
/// @param texts words around the figure
/// @param words words inside it
/// @param rows at least one
/// @param format size and language
public record RankingFigure(FigureTexts texts, RankingWords words, List<Row> rows, FigureFormat format)
        implements Figure {

    public RankingFigure {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw FigureException.badInput("A ranking needs at least one region: widen the selection.");
        }
    }

    /// One region.
    ///
    /// @param name name of the region
    /// @param country code of its country
    /// @param value what is ranked, such as the score
    /// @param rank rank and its interval
    /// @param emphasis how strongly the row stands out
    /// @param member whether the region is a member of the network
    /// @param link address of the region's page, http or relative, or none
    public record Row(
            String name,
            String country,
            double value,
            RankInterval rank,
            Emphasis emphasis,
            boolean member,
            @Nullable String link) {

        public Row {
            if (!Double.isFinite(value)) {
                throw FigureException.badInput(name + " has the value " + value + ": leave out what is not known.");
            }
            link = Link.checked(link);
        }
    }

    @Override
    public String svg() {
        return Sheet.draw(texts, format, new RankingDrawing(this));
    }

    @Override
    public FigureTable table() {
        RankingWords.Columns names = words.columns();
        List<String> header = List.of(
                names.rank(),
                names.region(),
                names.country(),
                names.value(),
                names.median(),
                names.low(),
                names.high(),
                names.member());
        List<List<FigureTable.Cell>> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(List.of(
                    new FigureTable.NumberCell(row.rank().rank()),
                    new FigureTable.TextCell(row.name()),
                    new FigureTable.TextCell(row.country()),
                    new FigureTable.NumberCell(row.value()),
                    new FigureTable.NumberCell(row.rank().median()),
                    new FigureTable.NumberCell(row.rank().low()),
                    new FigureTable.NumberCell(row.rank().high()),
                    new FigureTable.TextCell(row.member() ? names.yes() : names.no())));
        }
        return new FigureTable(header, lines);
    }
}
