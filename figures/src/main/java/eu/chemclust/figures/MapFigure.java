package eu.chemclust.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A choropleth of Europe in ETRS89-LAEA with class counts in its legend and the outermost regions in insets.
///
/// @param texts words around the figure
/// @param words words inside it
/// @param geometry boundaries of at least the regions given
/// @param classes how values become colours
/// @param areas the regions, each once, in the order of the table
/// @param format size and language
public record MapFigure(
        FigureTexts texts,
        MapWords words,
        MapGeometry geometry,
        MapClasses classes,
        List<Area> areas,
        FigureFormat format)
        implements Figure {

    /// The part of the continent in which the regions lie: without the Arctic Sea and the far east.
    private static final String GLANCE = "250 80 7150 7990";

    public MapFigure {
        areas = List.copyOf(areas);
        Set<String> seen = new HashSet<>();
        for (Area area : areas) {
            geometry.shape(area.code());
            if (!seen.add(area.code())) {
                throw FigureException.badInput("Region " + area.code() + " stands twice in the map: give it once.");
            }
        }
    }

    /// One region.
    ///
    /// @param code NUTS code as in the geometry
    /// @param name name of the region
    /// @param value what is known
    /// @param accent whether it is outlined in the accent colour
    /// @param link address of the region's page, http or relative, or none
    public record Area(
            String code,
            String name,
            AreaValue value,
            boolean accent,
            @Nullable String link) {

        public Area {
            link = Link.checked(link);
        }
    }

    /// What a colour of the map means.
    ///
    /// @param kind class of its swatch, as the dark style sheet knows it
    /// @param fill its colour; empty where it is hatched
    /// @param words what it means
    /// @param regions how many regions have it, or 0 where they are not counted
    public record Key(String kind, String fill, String words, int regions) {}

    /// What the colours mean, the highest class first, for a page that shows the continent alone, see [#glance()].
    public List<Key> keys() {
        return MapLegend.keys(this);
    }

    /// The continent alone, at any size, as a picture without links. It repeats the drawing of [#svg()], so it shows
    /// something only in a page in which that stands too.
    public String glance() {
        SvgWriter svg = new SvgWriter();
        svg.tag("svg").kind("figure map glance").with("role", "img").with("aria-label", texts.title());
        svg.with("lang", format.locale().toLanguageTag());
        svg.with("viewBox", GLANCE).open();
        MapDrawing.again(svg, Sheet.identifier(MapDrawing.KIND, texts, format));
        return svg.close().finish();
    }

    @Override
    public String svg() {
        return Sheet.draw(texts, format, new MapDrawing(this));
    }

    @Override
    public FigureTable table() {
        MapWords.Columns names = words.columns();
        List<String> header =
                List.of(names.code(), names.region(), names.value(), names.rank(), names.low(), names.high());
        List<List<FigureTable.Cell>> rows = new ArrayList<>();
        for (Area area : areas) {
            List<FigureTable.Cell> row = new ArrayList<>();
            row.add(new FigureTable.TextCell(area.code()));
            row.add(new FigureTable.TextCell(area.name()));
            row.addAll(values(area.value()));
            rows.add(row);
        }
        return new FigureTable(header, rows);
    }

    private static List<FigureTable.Cell> values(AreaValue value) {
        return switch (value) {
            case AreaValue.Known known -> known(known);
            case AreaValue.Missing missing ->
                fourCells(new FigureTable.MissingCell(missing.reason()), missing.reason());
            case AreaValue.OutOfFocus other -> fourCells(new FigureTable.MissingCell(other.reason()), other.reason());
        };
    }

    private static List<FigureTable.Cell> known(AreaValue.Known known) {
        FigureTable.Cell value = new FigureTable.NumberCell(known.value());
        RankInterval rank = known.rank();
        if (rank == null) {
            return fourCells(value, "");
        }
        return List.of(
                value,
                new FigureTable.NumberCell(rank.rank()),
                new FigureTable.NumberCell(rank.low()),
                new FigureTable.NumberCell(rank.high()));
    }

    private static List<FigureTable.Cell> fourCells(FigureTable.Cell value, String reason) {
        FigureTable.Cell none = new FigureTable.MissingCell(reason);
        return List.of(value, none, none, none);
    }
}
