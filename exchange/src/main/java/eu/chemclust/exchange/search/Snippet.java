package eu.chemclust.exchange.search;

import java.util.List;

/// A passage of a record in pieces, so that whoever shows it marks what was found in his own way.
public record Snippet(List<Piece> pieces) {
    /// A piece of plain text.
    ///
    /// @param text  plain text
    /// @param found true where it answers the search
    public record Piece(String text, boolean found) {}

    /// Copies the pieces.
    public Snippet {
        pieces = List.copyOf(pieces);
    }

    /// The passage as plain text.
    public String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
