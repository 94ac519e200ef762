package eu.chemclust.figures;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes SVG elements, one a line, with escaped text and coordinates of at most two decimals.
///
/// An element begins with `tag`, goes on with its attributes and is finished by `end` (empty), `text` (text only) or
/// `open` (children follow, then `close`).
final class SvgWriter {

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Deque<String> open = new ArrayDeque<>();
    private String tag = "";

    SvgWriter tag(String name) {
        out.append('<').append(name);
        tag = name;
        return this;
    }

    SvgWriter with(String attribute, CharSequence value) {
        out.append(' ').append(attribute).append("=\"");
        escape(value);
        out.append('"');
        return this;
    }

    SvgWriter with(String attribute, double value) {
        out.append(' ').append(attribute).append("=\"");
        coordinate(out, value);
        out.append('"');
        return this;
    }

    /// Path data, which needs no escaping.
    SvgWriter path(CharSequence commands) {
        out.append(" d=\"").append(commands).append('"');
        return this;
    }

    SvgWriter kind(String className) {
        return with("class", className);
    }

    SvgWriter at(double x, double y) {
        return with("x", x).with("y", y);
    }

    SvgWriter size(double width, double height) {
        return with("width", width).with("height", height);
    }

    SvgWriter fill(String colour) {
        return with("fill", colour);
    }

    SvgWriter stroke(String colour, double width) {
        return with("stroke", colour).with("stroke-width", width);
    }

    SvgWriter open() {
        out.append(">\n");
        open.push(tag);
        return this;
    }

    SvgWriter end() {
        out.append("/>\n");
        return this;
    }

    SvgWriter text(String content) {
        out.append('>');
        escape(content);
        out.append("</").append(tag).append(">\n");
        return this;
    }

    SvgWriter close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /// The document so far; every element must be closed.
    String finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Element " + open.peek() + " is still open.");
        }
        return out.toString();
    }

    private void escape(CharSequence content) {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(legal(content, i) ? c : REPLACEMENT);
            }
        }
    }

    /// Whether the character may stand in XML 1.0: no control characters, no half of a surrogate pair.
    private static boolean legal(CharSequence content, int at) {
        char c = content.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < content.length() && Character.isLowSurrogate(content.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(content.charAt(at - 1));
        }
        return c >= ' ' ? c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
    }

    /// Appends a number rounded to hundredths, without exponent, without trailing zeros, never "-0".
    static void coordinate(StringBuilder out, double value) {
        if (!(Math.abs(value) < 1e9)) {
            throw new IllegalArgumentException("Not a coordinate: " + value);
        }
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            out.append('-');
            hundredths = -hundredths;
        }
        out.append(hundredths / 100);
        long rest = hundredths % 100;
        if (rest != 0) {
            out.append('.').append(rest / 10);
            if (rest % 10 != 0) {
                out.append(rest % 10);
            }
        }
    }
}
