package eu.chemclust.observatory.edition;

/// What can make the figures of two editions differ.
public enum Factor {
    /// The observations: another vintage, a correction, a further year.
    DATA,
    /// The framework of indicators, the reading of zeros and the settings.
    METHOD,
    /// The list of members, which decides with data and method which regions are compared as chemical ones.
    MEMBERSHIP,
    /// The regions that are compared, the code lists and the flow matrices between NUTS versions.
    GEOGRAPHY;

    /// The factor that a file of an edition belongs to, by the name of its reader.
    static Factor of(String reader) {
        return switch (reader) {
            case "framework", "zero-floors", "method", "baskets" -> METHOD;
            case "members" -> MEMBERSHIP;
            case "geography", "nuts-codes", "nuts-crosswalks", "nuts-corrections" -> GEOGRAPHY;
            default -> DATA;
        };
    }
}
