package eu.chemclust.figures;

/// A figure that can be drawn and read: one picture, one table, the same values in both.
///
/// Colours are presentation attributes and every mark has a `class`, so a page's style sheet may restyle the picture
/// (dark theme) under a Content-Security-Policy without inline styles. There is no script and no style element in it.
public sealed interface Figure
        permits RankingFigure, MapFigure, ProfileFigure, TrendFigure, DistributionFigure, ScatterFigure {

    /// The picture: one `svg` element without XML declaration, byte-identical for equal figures.
    String svg();

    /// The values behind the picture, in the order they are drawn.
    FigureTable table();
}
