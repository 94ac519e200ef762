package eu.chemclust.observatory.source;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.region.NutsCodes;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Eurostat's bulk form: the codes of all dimensions in the first column, one column a year, flags behind the
/// values. The old form begins `nace_r2,indic_sb,geo\time`, the new one `freq,indic,geo\TIME_PERIOD`.
///
/// `708`, `708 b`, `: c` and `:` are value, value with flag, flag without value, and nothing.
final class EurostatTsv implements Source {
    private static final Pattern CELL =
            Pattern.compile("(?<value>[-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?|:)\\s*(?<flag>[a-z]{0,6})");
    private static final double[] TENTHS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};

    @Override
    public String reader() {
        return "eurostat-tsv";
    }

    @Override
    public void read(PackageFile file, InputStream in, NutsCodes codes, Consumer<Observation> consumer) {
        FindingList findings = new FindingList(file.name());
        try {
            ByteLines lines = new ByteLines(in);
            if (!lines.next()) {
                findings.addOfFile("the file is empty.", "Fetch it again; a header is due.");
            } else {
                Optional<Table> table = Table.of(file, lines, codes, findings, consumer);
                if (table.isPresent()) {
                    table.get().rows();
                }
            }
        } catch (IOException e) {
            findings.addOfFile("the file is cut off or damaged: " + e.getMessage() + ".", "Fetch it again.");
        }
        findings.fail();
    }

    /// A table whose header has been read.
    private static final class Table {
        private final ByteLines lines;
        private final EurostatCells cells;
        private final @Nullable Period[] periods;
        private final FindingList findings;
        private final String[] codes;

        private Table(ByteLines lines, EurostatCells cells, @Nullable Period[] periods, FindingList findings) {
            this.lines = lines;
            this.cells = cells;
            this.periods = periods;
            this.findings = findings;
            this.codes = new String[cells.dimensions()];
        }

        static Optional<Table> of(
                PackageFile file,
                ByteLines lines,
                NutsCodes codes,
                FindingList findings,
                Consumer<Observation> consumer) {
            String[] header = lines.text(lines.start(), lines.end()).split("\t", -1);
            String corner = header[0].startsWith("\uFEFF") ? header[0].substring(1) : header[0];
            int sign = corner.indexOf('\\');
            if (sign < 1 || header.length < 2) {
                findings.add(
                        1,
                        "",
                        header[0],
                        "the header of a Eurostat table begins with its dimensions, as in \"nace_r2,geo\\time\".",
                        "Fetch the file again as TSV.");
                return Optional.empty();
            }
            @Nullable Period[] periods = periods(header, findings);
            return EurostatCells.of(
                            file, codes, List.of(corner.substring(0, sign).split(",", -1)), findings, consumer)
                    .map(cells -> new Table(lines, cells, periods, findings));
        }

        private static @Nullable Period[] periods(String[] header, FindingList findings) {
            List<@Nullable Period> periods = new ArrayList<>();
            Set<Period> seen = new HashSet<>();
            for (int i = 1; i < header.length; i++) {
                Optional<Period> period = EurostatCells.period(header[i].strip(), 1, findings);
                if (period.isPresent() && !seen.add(period.get())) {
                    findings.add(1, header[i].strip(), "", "the year stands twice in the header.", "Fetch it again.");
                }
                periods.add(period.orElse(null));
            }
            return periods.toArray(new @Nullable Period[0]);
        }

        void rows() throws IOException {
            while (lines.next()) {
                if (lines.end() > lines.start()) {
                    row();
                }
            }
        }

        private void row() {
            int tab = find((byte) '\t', lines.start(), lines.end());
            if (!codes(tab)) {
                return;
            }
            boolean wanted = cells.start(codes, lines.line());
            int from = tab + 1;
            int column = 0;
            while (from <= lines.end() && column < periods.length) {
                int to = find((byte) '\t', from, lines.end());
                if (wanted) {
                    cell(from, to, column);
                }
                from = to + 1;
                column++;
            }
            if (column < periods.length || from <= lines.end()) {
                findings.add(
                        lines.line(),
                        "",
                        "",
                        "the row does not have the " + periods.length + " years of the header.",
                        lines.isClosed() ? "Fetch the file again." : "The file is cut off: fetch it again.");
            }
        }

        /// Splits the first column into codes.
        private boolean codes(int end) {
            int from = lines.start();
            int count = 0;
            while (count < codes.length && from <= end) {
                int to = find((byte) ',', from, end);
                codes[count++] = lines.text(from, to).strip();
                from = to + 1;
            }
            if (count == codes.length && from > end) {
                return true;
            }
            findings.add(
                    lines.line(),
                    "",
                    lines.text(lines.start(), Math.min(end, lines.start() + 80)),
                    "the row does not have the " + codes.length + " dimensions of the header.",
                    "Fetch the file again.");
            return false;
        }

        private int find(byte sign, int from, int end) {
            byte[] bytes = lines.bytes();
            int at = from;
            while (at < end && bytes[at] != sign) {
                at++;
            }
            return at;
        }

        private void cell(int first, int last, int column) {
            byte[] bytes = lines.bytes();
            int from = first;
            int to = last;
            while (from < to && bytes[from] == ' ') {
                from++;
            }
            while (to > from && bytes[to - 1] == ' ') {
                to--;
            }
            Period period = periods[column];
            if (period == null || from == to || (to - from == 1 && bytes[from] == ':')) {
                return;
            }
            if (!plain(bytes, from, to, period)) {
                flagged(lines.text(from, to), period);
            }
        }

        /// Reads a plain number of up to 15 digits, exactly: its digits and its power of ten are both doubles without
        /// rounding, so their quotient is the nearest double.
        private boolean plain(byte[] bytes, int from, int to, Period period) {
            int at = bytes[from] == '-' ? from + 1 : from;
            long digits = 0;
            int count = 0;
            int decimals = -1;
            for (; at < to; at++) {
                byte sign = bytes[at];
                if (sign >= '0' && sign <= '9') {
                    digits = digits * 10 + (sign - '0');
                    count++;
                    decimals += decimals < 0 ? 0 : 1;
                } else if (sign == '.' && decimals < 0) {
                    decimals = 0;
                } else {
                    return false;
                }
            }
            if (count == 0 || count > 15 || decimals >= TENTHS.length) {
                return false;
            }
            double value = decimals > 0 ? digits / TENTHS[decimals] : digits;
            cells.write(period, OptionalDouble.of(bytes[from] == '-' ? -value : value), "");
            return true;
        }

        private void flagged(String text, Period period) {
            Matcher matcher = CELL.matcher(text);
            if (matcher.matches()) {
                String value = matcher.group("value");
                String flag = matcher.group("flag");
                double number = value.equals(":") ? Double.NaN : Double.parseDouble(value);
                if (!Double.isInfinite(number)) {
                    cells.write(period, value.equals(":") ? OptionalDouble.empty() : OptionalDouble.of(number), flag);
                    return;
                }
            }
            findings.add(
                    lines.line(),
                    period.toString(),
                    text,
                    "a number, \":\" or one of them with a flag is due here, as in \"708 b\" or \": c\".",
                    "Fetch the file again, or correct the cell.");
        }
    }
}
