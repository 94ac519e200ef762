package eu.chemclust.app.view;

import eu.chemclust.figures.Figure;
import eu.chemclust.figures.FigureFormat;
import java.util.function.Function;

/// A figure in the width of a desk and of a telephone; a page shows the one that fits. Small figures stand in the page
/// twice; a large one stands in it once, and a telephone fetches its own from the figure's address.
///
/// @param wide    `svg` element for a desk
/// @param narrow  `svg` element for a telephone; empty where it is fetched
/// @param address where a telephone fetches it; empty where it stands in the page
/// @param words   what the fetched picture shows
public record FigurePair(String wide, String narrow, String address, String words) {

    /// The figure in both widths.
    public static FigurePair of(FigureChoice choice, Function<FigureChoice, ? extends Figure> figure) {
        return new FigurePair(
                figure.apply(choice.withWidth(FigureFormat.WIDE)).svg(),
                figure.apply(choice.withWidth(FigureFormat.NARROW)).svg(),
                "",
                "");
    }

    public boolean isFetched() {
        return !address.isEmpty();
    }
}
