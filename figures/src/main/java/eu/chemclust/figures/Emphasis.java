package eu.chemclust.figures;

/// How strongly a region stands out.
public enum Emphasis {
    /// One of all: light grey.
    NONE,
    /// One of the reader's region's peers: darker grey.
    PEER,
    /// The reader's region: accent colour, bold label.
    ACCENT;

    String className() {
        return switch (this) {
            case NONE -> "other";
            case PEER -> "peer";
            case ACCENT -> "accent";
        };
    }

    String fill() {
        return switch (this) {
            case NONE -> Ink.OTHER_SOFT;
            case PEER -> Ink.PEER_SOFT;
            case ACCENT -> Ink.ACCENT_SOFT;
        };
    }

    String edge() {
        return switch (this) {
            case NONE -> Ink.OTHER_EDGE;
            case PEER -> Ink.PEER_EDGE;
            case ACCENT -> Ink.ACCENT;
        };
    }

    String dot() {
        return switch (this) {
            case NONE -> Ink.OTHER;
            case PEER -> Ink.PEER;
            case ACCENT -> Ink.ACCENT;
        };
    }
}
