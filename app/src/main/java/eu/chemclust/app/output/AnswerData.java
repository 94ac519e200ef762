package eu.chemclust.app.output;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.Cell;
import eu.chemclust.app.answer.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An answer for programs: its main table as CSV, or all of it as JSON, with numbers in full precision.
public final class AnswerData {
    private AnswerData() {}

    /// The main table as CSV: UTF-8, comma, point as decimal sign, empty where there is no value.
    public static String csv(Answer answer) {
        Table table = answer.tables().getFirst();
        return RankingCsv.write(
                table.columns().stream().map(Table.Column::code).toList(),
                writer -> table.rows()
                        .forEach(row ->
                                writer.accept(row.stream().map(AnswerData::text).toList())));
    }

    private static String text(Cell cell) {
        return cell.raw() == null ? "" : cell.raw().toString();
    }

    /// All of it as JSON: `question`, `subject`, `answer`, `tables` by their codes, `notes`, `next`; `null` where there
    /// is no value.
    public static String json(Answer answer) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("question", answer.question());
        document.put("subject", answer.subject());
        List<String> sentences = new ArrayList<>(List.of(answer.first()));
        sentences.addAll(answer.more());
        document.put("answer", sentences);
        Map<String, Object> tables = new LinkedHashMap<>();
        for (Table table : answer.tables()) {
            tables.put(
                    table.code(),
                    table.rows().stream().map(row -> object(table, row)).toList());
        }
        document.put("tables", tables);
        document.put("notes", answer.notes());
        document.put("next", answer.next());
        return RankingJson.JSON.writeValueAsString(document);
    }

    private static Map<String, @Nullable Object> object(Table table, List<Cell> row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int c = 0; c < row.size(); c++) {
            object.put(table.columns().get(c).code(), row.get(c).raw());
        }
        return object;
    }
}
