package eu.chemclust.figures;

/// The words around a figure, finished and in the reader's language.
///
/// @param title the finding, one sentence
/// @param subtitle what is shown and in which unit
/// @param source last line: source, edition, date
/// @param description what the picture shows, for readers who cannot see it
/// @param titled whether the title stands in the picture; where not, it is still there for assistive technology
public record FigureTexts(String title, String subtitle, String source, String description, boolean titled) {

    public FigureTexts {
        if (title.isBlank() || description.isBlank() || source.isBlank()) {
            throw FigureException.badInput("A figure needs a title, a description and a source line: give all three.");
        }
    }

    /// The words of a figure whose title stands in the picture.
    public FigureTexts(String title, String subtitle, String source, String description) {
        this(title, subtitle, source, description, true);
    }

    /// The same words without the title in the picture, for a page whose heading says it.
    public FigureTexts untitled() {
        return new FigureTexts(title, subtitle, source, description, false);
    }
}
