package eu.chemclust.observatory.edition;

/// What can make the figures of two editions differ.
public enum Factor {
    /// The observations: another vintage, a correction, a further year.
    DATA(1),
    /// The framework of indicators, the reading of zeros and the settings.
    METHOD(2),
    /// The list of members, which decides with data and method which regions are compared as chemical ones.
    MEMBERSHIP(4),
    /// The regions that are compared, the code lists and the flow matrices between NUTS versions.
    GEOGRAPHY(8);

    private final int bit;

    Factor(int bit) {
        this.bit = bit;
    }

    /// The bit that stands for the factor in the number of a mix.
    int bit() {
        return bit;
    }

    /// The factor that a file of an edition belongs to, by the name of its reader.
    static Factor of(String reader) {
        return switch (reader) {
            case "framework", "framework-names", "indicator-sheets", "zero-floors", "method", "baskets" -> METHOD;
            case "members" -> MEMBERSHIP;
            case "geography", "nuts-codes", "nuts-crosswalks", "nuts-corrections" -> GEOGRAPHY;
            default -> DATA;
        };
    }
}
