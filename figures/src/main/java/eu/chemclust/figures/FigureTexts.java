package eu.chemclust.figures;

/// The words around a figure, finished and in the reader's language.
///
/// @param title the finding, one sentence
/// @param subtitle what is shown and in which unit
/// @param source last line: source, edition, date
/// @param description what the picture shows, for readers who cannot see it
public record FigureTexts(String title, String subtitle, String source, String description) {

    public FigureTexts {
        if (title.isBlank() || description.isBlank() || source.isBlank()) {
            throw FigureException.badInput("A figure needs a title, a description and a source line: give all three.");
        }
    }
}
