package eu.chemclust.designs;

import eu.chemclust.designs.key.Words;
import eu.chemclust.engine.Assumption;
import eu.chemclust.engine.EngineException;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.Index;
import eu.chemclust.engine.IndexDesign;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.Node;
import eu.chemclust.tables.TextTable;
import eu.chemclust.tables.TextTable.TextRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A list of replications whose choices are written down, to be computed one by one.
///
/// The CSV file has a row for each replication and a column for each assumption, called like it. A cell names the
/// alternative by its label or its number from 1; for a parameter it is the value, for leave-one-out the indicator left
/// out (empty: none). A band of weights has no alternatives that a cell could name, so a design that varies weights in
/// a
/// band needs an empty column that says that the weights stay. Any other assumption
/// without a column, and an empty cell, stay as in the design. A column `rep` or
/// `replication` names the replications; without one they are numbered.
public final class Replay {
    /// A replication: its name, what was chosen, and the design that follows.
    public record Replication(String name, Map<String, String> choices, IndexDesign design) {
        /// Copies the map.
        public Replication {
            choices = new LinkedHashMap<>(choices);
        }

        /// The result of the replication.
        ///
        /// @throws EngineException if its design cannot be computed
        public IndexResult compute(IndexProject project) {
            return Index.compute(design, project.units().data());
        }
    }

    private static final List<String> NAMES = List.of("rep", "replication");

    private final IndexProject project;
    private final TextTable table;
    private final Notes notes = new Notes();

    private Replay(IndexProject project, TextTable table) {
        this.project = project;
        this.table = table;
    }

    /// Reads the replications of a file.
    ///
    /// @throws BadInputException with everything that is wrong, all at once
    public static List<Replication> read(IndexProject project, Path file) {
        return new Replay(project, TextTable.read(file)).read();
    }

    private List<Replication> read() {
        Map<Integer, Varied> columns = new LinkedHashMap<>();
        int nameColumn = -1;
        for (int j = 0; j < table.columns().size(); j++) {
            String column = table.columns().get(j);
            Optional<Varied> varied = project.assumptions().stream()
                    .filter(v -> Words.same(v.name(), column))
                    .findFirst();
            if (varied.isPresent()) {
                columns.put(j, varied.get());
            } else if (nameColumn < 0 && Words.find(column, NAMES).isPresent()) {
                nameColumn = j;
            } else {
                List<String> names =
                        project.assumptions().stream().map(Varied::name).toList();
                notes.finding(
                        table.file(),
                        1,
                        column,
                        "",
                        "the design has no assumption of this name.",
                        Words.suggestion(column, names)
                                + (names.isEmpty() ? "It has none." : "It has " + String.join(", ", names) + "."));
            }
        }
        requireColumnsOfBands(columns.values());
        List<Replication> replications = new ArrayList<>();
        for (TextRow row : table.rows()) {
            String name = nameColumn < 0
                    ? String.valueOf(replications.size() + 1)
                    : row.cells().get(nameColumn);
            replications.add(replication(name, row, columns));
        }
        notes.failOnFindings();
        return replications;
    }

    private void requireColumnsOfBands(Collection<Varied> given) {
        for (Varied varied : project.assumptions()) {
            if (varied.assumption() instanceof Assumption.WeightBand && !given.contains(varied)) {
                notes.finding(
                        table.file(),
                        1,
                        varied.name(),
                        "",
                        "the design varies weights in a band (" + varied.name() + "), which a list of choices cannot"
                                + " replay.",
                        "Add a column " + varied.name() + " and leave it empty: the weights then stay as in the"
                                + " design. Or write the weights as sets and vary weight-sets.");
            }
        }
    }

    private Replication replication(String name, TextRow row, Map<Integer, Varied> columns) {
        Map<String, String> choices = new LinkedHashMap<>();
        IndexDesign design = project.design();
        for (Map.Entry<Integer, Varied> column : columns.entrySet()) {
            String cell = row.cells().get(column.getKey());
            choices.put(column.getValue().name(), cell);
            if (!NumberParser.missing(cell)) {
                design = apply(design, row, column.getValue(), cell);
            }
        }
        return new Replication(name, choices, design);
    }

    private IndexDesign apply(IndexDesign design, TextRow row, Varied varied, String cell) {
        try {
            return switch (varied.assumption()) {
                case Assumption.Alternatives alternatives -> {
                    int number = number(varied, cell);
                    if (number < 0) {
                        finding(row, varied, cell, "there is no such alternative.", suggestion(varied, cell));
                        yield design;
                    }
                    yield alternatives.changes().get(number).apply(design);
                }
                case Assumption.UniformParameter parameter -> {
                    Optional<Double> value = NumberParser.parse(cell);
                    if (value.isEmpty()) {
                        finding(row, varied, cell, "the value of the parameter is due here.", "Write a number.");
                        yield design;
                    }
                    yield parameter.parameter().apply(design, value.get());
                }
                case Assumption.LeaveOneOut leave -> {
                    Optional<Node> rest = design.framework().root().without(cell);
                    boolean known = design.framework().find(cell).isPresent();
                    if (!known || rest.isEmpty()) {
                        finding(row, varied, cell, "the code of an indicator is due here.", "Correct it.");
                        yield design;
                    }
                    yield design.onPart(Framework.of((Node.Group) rest.get()));
                }
                case Assumption.WeightBand band -> {
                    finding(
                            row,
                            varied,
                            cell,
                            "a band of weights cannot be replayed from one cell.",
                            "Leave the cell empty, or write the weights as sets and vary weight-sets.");
                    yield design;
                }
            };
        } catch (EngineException refused) {
            finding(row, varied, cell, refused.getMessage() == null ? "it cannot be used." : refused.getMessage(), "");
            return design;
        }
    }

    private void finding(TextRow row, Varied varied, String cell, String rule, String remedy) {
        notes.finding(table.file(), row.line(), varied.name(), cell, rule, remedy);
    }

    private static int number(Varied varied, String cell) {
        int label = varied.labels().indexOf(cell);
        if (label >= 0) {
            return label;
        }
        return NumberParser.parseWhole(cell)
                .filter(n -> n >= 1 && n <= varied.labels().size())
                .map(n -> n.intValue() - 1)
                .orElse(-1);
    }

    private static String suggestion(Varied varied, String cell) {
        return Words.suggestion(cell, varied.labels()) + "There are "
                + String.join(", ", varied.labels().stream().limit(12).toList())
                + (varied.labels().size() > 12 ? " ..." : "") + ", or numbers from 1 to "
                + varied.labels().size() + ".";
    }
}
