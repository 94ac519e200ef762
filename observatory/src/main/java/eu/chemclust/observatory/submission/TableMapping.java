package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.tables.NumberStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the columns of a member's table mean: kept in a file, proposed by the program, corrected by a person and
/// used again for the next year's table.
///
/// @param form       how the file is written
/// @param origin     where the figures come from and how they may be used
/// @param region     the column of regions
/// @param period     when
/// @param indicator  what is measured
/// @param unit       unit of the values
/// @param flag       column of flags, if there is one
/// @param dimensions further dimensions of the series, by name
/// @param values     the columns that hold figures
/// @param missing    texts that stand for a missing value, with the flag they mean (`c` for a secret figure)
/// @param skip       texts in the column of regions whose rows are passed over: totals and headings
public record TableMapping(
        Form form,
        Origin origin,
        RegionColumn region,
        Role period,
        Role indicator,
        Role unit,
        Optional<String> flag,
        Map<String, Role> dimensions,
        List<ValueColumn> values,
        Map<String, String> missing,
        List<String> skip) {

    public TableMapping {
        dimensions = Map.copyOf(dimensions);
        values = List.copyOf(values);
        missing = Map.copyOf(missing);
        skip = List.copyOf(skip);
    }

    /// How the file is written.
    ///
    /// @param encoding  character set; empty for a workbook
    /// @param separator separator; empty for a workbook
    /// @param sheet     sheet of a workbook; empty for a text file
    /// @param header    rows of the header, counted from 1, from top to bottom
    /// @param numbers   how numbers are written in texts
    public record Form(
            Optional<String> encoding,
            Optional<Character> separator,
            Optional<String> sheet,
            List<Integer> header,
            NumberStyle numbers) {
        public Form {
            header = List.copyOf(header);
            if (header.isEmpty()) {
                throw new IllegalArgumentException("a header needs at least one row");
            }
        }

        public boolean isWorkbook() {
            return sheet.isPresent();
        }
    }

    /// Where the figures come from.
    ///
    /// @param source      short name, `member-` and letters: the source of the series
    /// @param title       title of the table
    /// @param licence     terms of reuse
    /// @param attribution whom to name
    /// @param address     where it can be found; empty where nowhere
    /// @param published   when it was published, as exactly as known
    /// @param retrieved   when it was received
    public record Origin(
            String source,
            String title,
            String licence,
            String attribution,
            String address,
            String published,
            String retrieved) {}

    /// The column of regions.
    ///
    /// @param column  its label; empty where every value column names its region
    /// @param version NUTS version of the codes
    /// @param names   true where it holds names instead of codes
    public record RegionColumn(Optional<String> column, NutsVersion version, boolean names) {}

    /// Where one attribute of a figure comes from.
    public sealed interface Role {
        /// The same for the whole table.
        record Fixed(String text) implements Role {}

        /// From a column.
        ///
        /// @param label label of the column
        /// @param codes text of a cell to the code that it means
        record Column(String label, Map<String, String> codes) implements Role {
            public Column {
                codes = Map.copyOf(codes);
            }
        }

        /// From each value column.
        record PerColumn() implements Role {}
    }

    /// A column that holds figures.
    ///
    /// @param label      its label
    /// @param attributes what holds for this column only: `period`, `indicator`, `unit`, `region`, a dimension
    public record ValueColumn(String label, Map<String, String> attributes) {
        public ValueColumn {
            attributes = Map.copyOf(attributes);
        }
    }
}
