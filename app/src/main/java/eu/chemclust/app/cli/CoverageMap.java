package eu.chemclust.app.cli;

import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.coverage.CellStatus;
import eu.chemclust.observatory.coverage.CoverageCell;
import eu.chemclust.observatory.coverage.OverdueSeries;
import eu.chemclust.observatory.framework.FrameworkNode.Indicator;
import eu.chemclust.observatory.observation.Years;
import eu.chemclust.observatory.region.Region;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Coverage as a map of characters, one a cell, with what the characters mean.
final class CoverageMap {
    private static final String PLAIN = "\u001b[0m";

    private final BenchmarkInputs inputs;
    private final List<CoverageCell> cells;
    private final List<OverdueSeries> overdue;
    private final LocalDate today;
    private final boolean colours;

    CoverageMap(
            BenchmarkInputs inputs,
            List<CoverageCell> cells,
            List<OverdueSeries> overdue,
            LocalDate today,
            boolean colours) {
        this.inputs = inputs;
        this.cells = cells;
        this.overdue = overdue;
        this.today = today;
        this.colours = colours;
    }

    /// What fits what was chosen: one line a region or an indicator.
    String text(boolean oneIndicator, boolean oneRegion, boolean oneYear) {
        StringBuilder text = new StringBuilder();
        if (oneIndicator) {
            map(text, CoverageCell::region, regionNames(), cell -> Integer.toString(cell.year()));
        } else if (oneRegion) {
            map(text, CoverageCell::indicator, indicatorNames(), cell -> Integer.toString(cell.year()));
        } else if (oneYear) {
            map(text, CoverageCell::region, regionNames(), CoverageCell::indicator);
        } else {
            shares(text);
        }
        legend(text, !oneIndicator && !oneRegion && !oneYear);
        overdue(text);
        return text.toString();
    }

    private Map<String, String> regionNames() {
        return inputs.geography().regions().stream()
                .collect(Collectors.toMap(region -> region.code().code(), Region::name));
    }

    private Map<String, String> indicatorNames() {
        return inputs.framework().indicators().stream()
                .collect(Collectors.toMap(Indicator::code, node -> node.name("en")));
    }

    private void map(
            StringBuilder text,
            Function<CoverageCell, String> line,
            Map<String, String> names,
            Function<CoverageCell, String> column) {
        List<String> columns = cells.stream().map(column).distinct().toList();
        Map<String, List<CoverageCell>> lines =
                cells.stream().collect(Collectors.groupingBy(line, LinkedHashMap::new, Collectors.toList()));
        boolean years = columns.stream().allMatch(name -> name.matches("[0-9]{4}"));
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        heading(text, columns, years, width);
        lines.forEach((code, own) -> {
            text.append(code).append(" ".repeat(width - code.length() + 2));
            own.forEach(cell -> text.append(sign(cell.status())).append(years ? "  " : ""));
            text.append(years ? "" : "  ").append(names.getOrDefault(code, "")).append(System.lineSeparator());
        });
    }

    private static void heading(StringBuilder text, List<String> columns, boolean years, int width) {
        if (years) {
            text.append(" ".repeat(width + 2));
            columns.forEach(name -> text.append(name.substring(2)).append(" "));
            text.append(System.lineSeparator());
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            text.append(" ".repeat(width + 2))
                    .append("\u2502".repeat(i))
                    .append("\u250c ")
                    .append(columns.get(i))
                    .append(System.lineSeparator());
        }
    }

    /// Per indicator and year the share of regions with a value, and the commonest reason where not all have one.
    private void shares(StringBuilder text) {
        List<Integer> years = cells.stream().map(CoverageCell::year).distinct().toList();
        int width =
                cells.stream().mapToInt(cell -> cell.indicator().length()).max().orElse(0);
        text.append(" ".repeat(width + 2));
        years.forEach(one -> text.append(String.format(Locale.ROOT, "%7d", one)));
        text.append(System.lineSeparator());
        Map<String, List<CoverageCell>> lines = cells.stream()
                .collect(Collectors.groupingBy(CoverageCell::indicator, LinkedHashMap::new, Collectors.toList()));
        Map<String, String> names = indicatorNames();
        lines.forEach((code, own) -> {
            text.append(code).append(" ".repeat(width - code.length() + 2));
            for (int one : years) {
                text.append(
                        share(own.stream().filter(cell -> cell.year() == one).toList()));
            }
            text.append("  ").append(names.getOrDefault(code, "")).append(System.lineSeparator());
        });
    }

    private String share(List<CoverageCell> column) {
        Map<CellStatus, Integer> counts = new EnumMap<>(CellStatus.class);
        column.forEach(cell -> counts.merge(cell.status(), 1, Integer::sum));
        long covered = column.stream().filter(cell -> cell.status().isCovered()).count();
        CellStatus worst = counts.entrySet().stream()
                .filter(entry -> entry.getKey() != CellStatus.PUBLISHED)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(CellStatus.PUBLISHED);
        return String.format(Locale.ROOT, "%5d ", 100 * covered / Math.max(1, column.size())) + sign(worst);
    }

    private String sign(CellStatus status) {
        String text = Character.toString(status.sign());
        if (!colours) {
            return text;
        }
        String colour = switch (status) {
            case PUBLISHED -> "\u001b[32m";
            case ESTIMATED, BREAK, OLDER -> "\u001b[36m";
            case OLDER_OVERDUE, OVERDUE -> "\u001b[33m";
            case CONFIDENTIAL -> "\u001b[35m";
            case CLIPPED_ZERO, NOT_DEFINED, OUTSIDE_VALID_YEARS, NOT_PUBLISHED, NEVER_COLLECTED -> "\u001b[2m";
        };
        return colour + text + PLAIN;
    }

    private void legend(StringBuilder text, boolean shares) {
        text.append(System.lineSeparator());
        if (shares) {
            text.append("Percent of regions with a value; the sign is the commonest state other than #.%n".formatted());
        }
        new TreeSet<>(cells.stream().map(CoverageCell::status).toList())
                .forEach(status -> text.append("  ")
                        .append(sign(status))
                        .append("  ")
                        .append(words(status))
                        .append(System.lineSeparator()));
    }

    private static String words(CellStatus status) {
        return switch (status) {
            case PUBLISHED -> "figure of the year";
            case ESTIMATED -> "figure of the year, in part estimated by splitting areas of another NUTS version";
            case BREAK -> "figure of the year with a break or another definition: not comparable with earlier ones";
            case OLDER -> "an older figure stands in";
            case OLDER_OVERDUE -> "an older figure stands in, though the year's own was due";
            case OVERDUE -> "due, and not in the warehouse for any region";
            case CONFIDENTIAL -> "confidential by law";
            case CLIPPED_ZERO -> "the source's zero stands for a missing value";
            case OUTSIDE_VALID_YEARS -> "the indicator may not be used for the year";
            case NOT_DEFINED -> "the formula has no result (a denominator or base is zero)";
            case NOT_PUBLISHED -> "not published for this region and year";
            case NEVER_COLLECTED -> "never collected: no figure in any year";
        };
    }

    private void overdue(StringBuilder text) {
        if (overdue.isEmpty()) {
            return;
        }
        text.append("%nOverdue on %s by the release calendar:%n".formatted(today));
        overdue.stream()
                .collect(Collectors.groupingBy(
                        one -> one.series().source() + ", newest "
                                + (one.newest().isEmpty() ? "none" : one.newest()) + ", due " + Years.text(one.years())
                                + " (last by " + one.dueBy() + ")",
                        LinkedHashMap::new,
                        Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(entry -> text.append("  ")
                        .append(entry.getKey())
                        .append(entry.getValue() > 1 ? ", " + entry.getValue() + " series" : "")
                        .append(System.lineSeparator()));
    }
}
