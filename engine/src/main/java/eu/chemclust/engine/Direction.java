package eu.chemclust.engine;

/// Whether more of an indicator is better.
public enum Direction {
    /// More is better.
    POSITIVE(1),
    /// Less is better.
    NEGATIVE(-1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /// +1 or -1, the factor put before a value so that more is better.
    public int sign() {
        return sign;
    }

    /// The direction written as +1 or -1.
    public static Direction of(int sign) {
        return switch (sign) {
            case 1 -> POSITIVE;
            case -1 -> NEGATIVE;
            default ->
                throw new EngineException(EngineException.Code.FRAMEWORK, "A direction is 1 or -1, not " + sign + ".");
        };
    }
}
