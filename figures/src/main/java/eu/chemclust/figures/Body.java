package eu.chemclust.figures;

/// The part of a figure between subtitle and source line.
///
/// The origin is the upper left corner of that part; it is as wide as the format's inner width.
interface Body {

    /// Class of the figure, such as `ranking`.
    String kind();

    double height();

    /// Whether the reader can follow links in it; a picture with links is a group to assistive technology, for the
    /// role `img` would hide them.
    boolean isLinked();

    /// Draws it all.
    ///
    /// @param id prefix of identifiers, different for different figures
    void draw(SvgWriter svg, String id);
}
