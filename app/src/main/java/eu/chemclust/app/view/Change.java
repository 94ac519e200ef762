package eu.chemclust.app.view;

import java.util.OptionalDouble;

/// A change of a score: an arrow for eyes, a word for ears.
///
/// @param kind  "up", "down", "same" or "none", for the style sheet
/// @param arrow sign of the direction; empty where there is no change to show
/// @param size  points without sign; what to say instead where there is none
/// @param word  direction in words
public record Change(String kind, String arrow, String size, String word) {

    static Change of(OptionalDouble points, Messages messages) {
        if (points.isEmpty()) {
            return new Change("none", "", "–", messages.text("change.none"));
        }
        String size = messages.numbers().size(points.getAsDouble());
        return switch (messages.numbers().direction(points.getAsDouble())) {
            case 1 -> new Change("up", "▲", size, messages.text("change.up"));
            case -1 -> new Change("down", "▼", size, messages.text("change.down"));
            default -> new Change("same", "=", size, messages.text("change.same"));
        };
    }
}
