package eu.chemclust.designs;

import eu.chemclust.designs.key.Words;
import eu.chemclust.engine.Node;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the steps of a design are checked against: framework, units, and the folder of the files they name.
record Context(Path folder, FrameworkTable framework, UnitsTable units, Notes notes) {

    /// Whether every code is an indicator; those that are not become findings.
    boolean indicators(Block block, String key, Collection<String> codes) {
        return known(
                block,
                key,
                codes,
                framework.framework().indicators().stream().map(Node::code).toList(),
                "indicator of the framework");
    }

    boolean nodes(Block block, String key, Collection<String> codes) {
        return known(
                block,
                key,
                codes,
                framework.framework().nodes().stream().map(Node::code).toList(),
                "node of the framework");
    }

    boolean groups(Block block, String key, Collection<String> codes) {
        return known(
                block,
                key,
                codes,
                framework.framework().groups().stream().map(Node::code).toList(),
                "group of the framework");
    }

    boolean units(Block block, String key, Collection<String> codes) {
        return known(block, key, codes, units.units(), "unit of " + units.file());
    }

    private static boolean known(
            Block block, String key, Collection<String> codes, Collection<String> known, String what) {
        boolean fine = true;
        for (String code : codes) {
            if (!known.contains(code)) {
                fine = false;
                String some = known.size() <= 12
                        ? "They are " + String.join(", ", known) + "."
                        : "There are " + known.size() + ", among them "
                                + String.join(", ", known.stream().limit(5).toList()) + ".";
                block.finding(key, code, "there is no such " + what + ".", Words.suggestion(code, known) + some);
            }
        }
        return fine;
    }

    /// A number of a node in the first of these columns of the framework table that has one.
    double number(String code, double fallback, String... columns) {
        Optional<FrameworkTable.Cell> cell = framework.find(code, columns);
        if (cell.isEmpty()) {
            return fallback;
        }
        Optional<Double> value = NumberParser.parse(cell.get().text());
        if (value.isEmpty()) {
            notes.finding(NumberParser.finding(
                    framework.file(),
                    cell.get().line(),
                    cell.get().column(),
                    cell.get().text()));
        }
        return value.orElse(fallback);
    }

    /// A yes or no of a node in the first of these columns of the framework table that has one.
    boolean flag(String code, boolean fallback, String... columns) {
        return framework
                .find(code, columns)
                .map(cell -> switch (cell.text().toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "1", "t" -> true;
                    case "false", "no", "0", "f" -> false;
                    default -> {
                        notes.finding(
                                framework.file(),
                                cell.line(),
                                cell.column(),
                                cell.text(),
                                "true or false is due here.",
                                "Correct it.");
                        yield fallback;
                    }
                })
                .orElse(fallback);
    }

    /// The columns of text in the data, by which units can be grouped.
    Set<String> groupColumns() {
        return new TreeSet<>(units.groups().keySet());
    }

    /// The last period of the data.
    int lastPeriod() {
        List<Integer> periods = units.listPeriods();
        return periods.getLast();
    }
}
