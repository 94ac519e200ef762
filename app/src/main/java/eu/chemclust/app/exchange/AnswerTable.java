package eu.chemclust.app.exchange;

import eu.chemclust.app.answer.Cell;
import eu.chemclust.app.answer.Table;
import eu.chemclust.app.view.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table of an answer on a page: the same columns and rows as on the command line, with links to records.
///
/// @param first rows that are shown at once
/// @param rest  rows that are shown on demand
public record AnswerTable(String code, String title, List<Table.Column> columns, List<Line> first, List<Line> rest) {
    /// So many rows a page holds; all of them are in the downloads.
    private static final int MOST = 200;

    private static final String RECORD = "record";

    /// Columns with words that the sources wrote, which are English.
    private static final Set<String> OF_SOURCES =
            Set.of("material", "provider", "receiver", "use", "development", "reference", "project", "supplier");

    /// Copies the lists.
    public AnswerTable {
        columns = List.copyOf(columns);
        first = List.copyOf(first);
        rest = List.copyOf(rest);
    }

    /// A row.
    public record Line(List<Word> words) {
        /// Copies the list.
        public Line {
            words = List.copyOf(words);
        }
    }

    /// What stands in a cell.
    ///
    /// @param language language of the text where it is not the page's
    /// @param link     where it leads; null for nowhere
    /// @param head     whether it names the row
    public record Word(
            String text,
            boolean right,
            boolean head,
            @Nullable String language,
            @Nullable String link) {}

    /// The tables of an answer that people see.
    static List<AnswerTable> of(Frame frame, List<Table> tables) {
        return tables.stream()
                .filter(table -> table.shown() > 0)
                .map(table -> of(frame, table))
                .toList();
    }

    private static AnswerTable of(Frame frame, Table table) {
        List<Table.Column> columns = table.columns();
        List<Integer> shown = IntStream.range(0, columns.size())
                .filter(c -> !columns.get(c).title().isEmpty())
                .boxed()
                .toList();
        int head =
                shown.stream().filter(c -> !columns.get(c).right()).findFirst().orElse(shown.getFirst());
        List<Line> lines = new ArrayList<>();
        for (List<Cell> row :
                table.rows().subList(0, Math.min(MOST, table.rows().size()))) {
            Optional<String> record = record(frame, columns, row);
            lines.add(new Line(shown.stream()
                    .map(c -> new Word(
                            row.get(c).shown(),
                            columns.get(c).right(),
                            c == head,
                            frame.language().equals("en")
                                            || !OF_SOURCES.contains(
                                                    columns.get(c).code())
                                    ? null
                                    : "en",
                            c == head ? record.orElse(null) : web(row.get(c).shown())))
                    .toList()));
        }
        int first = Math.min(table.shown(), lines.size());
        return new AnswerTable(
                table.code(),
                table.title(),
                shown.stream().map(columns::get).toList(),
                lines.subList(0, first),
                lines.subList(first, lines.size()));
    }

    private static Optional<String> record(Frame frame, List<Table.Column> columns, List<Cell> row) {
        return IntStream.range(0, columns.size())
                .filter(c -> columns.get(c).code().equals(RECORD))
                .mapToObj(c -> row.get(c).shown())
                .filter(id -> !id.isBlank())
                .findFirst()
                .map(id -> frame.to("/exchange/" + id).text());
    }

    private static @Nullable String web(String text) {
        return text.matches("https?://[^\\s\"<>]+") ? text : null;
    }
}
