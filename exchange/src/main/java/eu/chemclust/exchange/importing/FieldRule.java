package eu.chemclust.exchange.importing;

import java.util.List;

/// Where the values of a field come from.
public sealed interface FieldRule {
    /// The same for all rows.
    record Value(String text) implements FieldRule {}

    /// A column.
    ///
    /// @param column its name
    /// @param split  what parts several values; empty for one value
    /// @param table  table that translates the values; empty for none
    /// @param orElse column to take where this one is blank; empty for none
    /// @param after  only what stands behind the last occurrence of this; empty for all
    record Column(String column, String split, String table, String orElse, String after) implements FieldRule {}

    /// A text with names of columns in braces; a sentence whose columns are all blank is left out.
    record Template(String text, List<String> columns) implements FieldRule {
        /// Copies the list.
        public Template {
            columns = List.copyOf(columns);
        }
    }
}
