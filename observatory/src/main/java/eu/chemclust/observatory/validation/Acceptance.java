package eu.chemclust.observatory.validation;

/// A finding that somebody looked at and found right.
///
/// @param finding number of the finding
/// @param reason  why the figure is right
/// @param who     who says so
/// @param date    when, `2026-11-22`
public record Acceptance(String finding, String reason, String who, String date) {
    public Acceptance {
        if (reason.isBlank() || who.isBlank()) {
            throw new IllegalArgumentException("an acceptance needs a reason and a name");
        }
    }
}
