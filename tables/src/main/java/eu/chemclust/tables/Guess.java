package eu.chemclust.tables;

/// Something that was worked out from a file rather than told, with what speaks for it.
///
/// @param value    what was decided
/// @param evidence why, in a few words for people
/// @param certain  false where another reading is nearly as likely and a person should look
public record Guess<T>(T value, String evidence, boolean certain) {
    /// A guess that needs no second look.
    public static <T> Guess<T> sure(T value, String evidence) {
        return new Guess<>(value, evidence, true);
    }

    /// A guess that a person should check.
    public static <T> Guess<T> unsure(T value, String evidence) {
        return new Guess<>(value, evidence, false);
    }
}
