package eu.chemclust.app.cli;

import eu.chemclust.observatory.Progress;
import java.io.PrintWriter;

/// Shows progress on the error stream: one line that is rewritten on a terminal, one line a step elsewhere.
final class TerminalProgress implements Progress, AutoCloseable {
    private static final int WIDTH = 24;
    private static final long PAUSE_NANOS = 80_000_000;

    private final PrintWriter err;
    private final boolean terminal;
    private String step = "";
    private long shown;

    TerminalProgress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void report(String newStep, long done, long total) {
        boolean sameStep = newStep.equals(step);
        step = newStep;
        if (!terminal) {
            if (!sameStep) {
                err.println(newStep + " ...");
                err.flush();
            }
            return;
        }
        long now = System.nanoTime();
        if (sameStep && done < total && now - shown < PAUSE_NANOS) {
            return;
        }
        shown = now;
        err.print("\r\u001b[2K" + clip(newStep, 60) + bar(done, total));
        err.flush();
    }

    private static String bar(long done, long total) {
        if (total <= 0) {
            return " ...";
        }
        int filled = (int) (WIDTH * Math.min(done, total) / total);
        return "  " + "\u2588".repeat(filled) + "\u2591".repeat(WIDTH - filled) + "  " + 100 * done / total + " %";
    }

    private static String clip(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "\u2026";
    }

    /// Takes the line away.
    @Override
    public void close() {
        if (terminal) {
            err.print("\r\u001b[2K");
            err.flush();
        }
    }
}
