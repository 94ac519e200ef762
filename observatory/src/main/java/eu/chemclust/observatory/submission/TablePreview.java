package eu.chemclust.observatory.submission;

import eu.chemclust.tables.CellRange;
import eu.chemclust.tables.TableFile;
import eu.chemclust.tables.TableRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The beginning and the end of a table: enough to see what it is, however long it is.
///
/// @param head   its first rows that hold anything
/// @param tail   its last rows, none of which is in `head`
/// @param rows   how many rows hold anything
/// @param merged merged cells
record TablePreview(List<TableRow> head, List<TableRow> tail, long rows, List<CellRange> merged) {
    private static final int HEAD = 3000;
    private static final int TAIL = 40;

    static TablePreview of(TableFile file) {
        List<TableRow> head = new ArrayList<>();
        Deque<TableRow> tail = new ArrayDeque<>();
        long[] rows = {0};
        List<CellRange> merged = file.read(row -> {
            if (row.isBlank()) {
                return;
            }
            rows[0]++;
            if (head.size() < HEAD) {
                head.add(row);
            } else {
                tail.addLast(row);
                if (tail.size() > TAIL) {
                    tail.removeFirst();
                }
            }
        });
        return new TablePreview(head, List.copyOf(tail), rows[0], merged);
    }

    /// All rows that were kept.
    List<TableRow> all() {
        List<TableRow> all = new ArrayList<>(head);
        all.addAll(tail);
        return all;
    }
}
