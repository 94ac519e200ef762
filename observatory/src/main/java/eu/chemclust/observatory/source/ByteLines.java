package eu.chemclust.observatory.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The lines of a stream as bytes in one reused array: millions of cells are read without a text for each.
final class ByteLines {
    /// No table has longer lines; a file that has is not one.
    static final int LONGEST = 1 << 22;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int next;
    private int filled;
    private int start;
    private int end;
    private long line;
    private boolean finished;
    private boolean closed;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /// Goes to the next line.
    ///
    /// @return false at the end of the stream
    /// @throws IOException if the bytes cannot be read or a line is longer than any table has
    boolean next() throws IOException {
        start = next;
        int at = next;
        while (true) {
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            if (at < filled) {
                closed = true;
                end = at > start && buffer[at - 1] == '\r' ? at - 1 : at;
                next = at + 1;
                line++;
                return true;
            }
            if (finished) {
                end = filled;
                next = filled;
                closed = false;
                line++;
                return end > start;
            }
            int kept = filled - start;
            fill();
            at = start + kept;
        }
    }

    private void fill() throws IOException {
        int kept = filled - start;
        if (kept > LONGEST) {
            throw new IOException("line " + (line + 1) + " is longer than " + LONGEST + " bytes");
        }
        if (kept == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        System.arraycopy(buffer, start, buffer, 0, kept);
        start = 0;
        int read = in.read(buffer, kept, buffer.length - kept);
        finished = read < 0;
        filled = kept + Math.max(read, 0);
    }

    /// The bytes that the line stands in.
    byte[] bytes() {
        return buffer;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /// Number of the line, from 1.
    long line() {
        return line;
    }

    /// False for a last line that no line break ends.
    boolean isClosed() {
        return closed;
    }

    String text(int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }
}
