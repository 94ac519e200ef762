package eu.chemclust.figures;

import java.util.List;

/// Colours and type of everything that is not a class of values; the light theme.
final class Ink {

    static final String BACKGROUND = "#ffffff";
    static final String TEXT = "#1a202c";
    static final String MUTED = "#545d6b";
    static final String GRID = "#e3e6ea";
    static final String BAND = "#fdf1e7";
    static final String SHOCK = "#f1f2f4";

    static final String ACCENT = "#c44601";
    static final String ACCENT_SOFT = "#f3bd98";
    static final String PEER = "#1f2937";
    static final String PEER_SOFT = "#aab2be";
    static final String PEER_EDGE = "#5a6473";
    static final String OTHER = "#667080";
    static final String OTHER_SOFT = "#e2e6ea";
    static final String OTHER_EDGE = "#8b93a0";
    static final String MEMBER = "#1f5fa8";

    static final String SEA = "#eaf2f8";
    static final String UNCOVERED = "#e7e8ea";
    static final String OUT_OF_FOCUS = "#d5d8dc";
    static final String HATCH = "#6f7782";
    static final String BORDER = "#ffffff";
    static final String FRAME = "#c3c9d1";

    /// The first is the face that pages host themselves; the others are open or on every desk.
    static final String FONT = "Inter, 'Source Sans 3', 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

    /// Colours that carry text on the background.
    static final List<String> TEXTS = List.of(TEXT, MUTED, ACCENT, MEMBER, PEER);

    /// Colours that carry a value on the background.
    static final List<String> MARKS = List.of(ACCENT, PEER, PEER_EDGE, OTHER, OTHER_EDGE, MEMBER, HATCH);

    private Ink() {}
}
