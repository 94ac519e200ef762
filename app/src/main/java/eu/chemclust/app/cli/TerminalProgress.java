package eu.chemclust.app.cli;

import eu.chemclust.observatory.Progress;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Shows progress on the error stream: one line that is rewritten on a terminal, one line a step elsewhere.
final class TerminalProgress implements Progress, AutoCloseable {
    private static final int WIDTH = 24;
    private static final long PAUSE_NANOS = 80_000_000;

    private final PrintWriter err;
    private final boolean terminal;
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private String step = "";
    private long begun = System.nanoTime();
    private long shown;

    TerminalProgress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void report(String newStep, long done, long total) {
        boolean sameStep = newStep.equals(step);
        if (!sameStep) {
            begin(newStep);
        }
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

    private void begin(String newStep) {
        long now = System.nanoTime();
        if (!step.isEmpty()) {
            nanos.merge(step, now - begun, Long::sum);
        }
        step = newStep;
        begun = now;
    }

    /// How long each step took, one a line, with the total.
    String timings() {
        StringBuilder text = new StringBuilder();
        long total = 0;
        for (Map.Entry<String, Long> entry : nanos.entrySet()) {
            text.append(line(entry.getKey(), entry.getValue()));
            total += entry.getValue();
        }
        return text.append(line("All steps", total)).toString();
    }

    private static String line(String name, long time) {
        return String.format(Locale.ROOT, "%7.3f s  %s%n", time / 1e9, name);
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

    /// Takes the line away and ends the step.
    void finish() {
        boolean drawn = terminal && !step.isEmpty();
        begin("");
        if (drawn) {
            err.print("\r\u001b[2K");
            err.flush();
        }
    }

    @Override
    public void close() {
        finish();
    }
}
