package eu.chemclust.app.view;

import eu.chemclust.figures.Figure;
import eu.chemclust.figures.FigureFormat;
import java.util.function.Function;

/// A figure in the width of a desk and of a telephone; a page carries both and shows the one that fits.
///
/// @param wide   `svg` element for a desk
/// @param narrow `svg` element for a telephone
public record FigurePair(String wide, String narrow) {

    static FigurePair of(FigureChoice choice, Function<FigureChoice, ? extends Figure> figure) {
        return new FigurePair(
                figure.apply(choice.withWidth(FigureFormat.WIDE)).svg(),
                figure.apply(choice.withWidth(FigureFormat.NARROW)).svg());
    }
}
