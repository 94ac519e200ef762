package eu.chemclust.designs;

import eu.chemclust.tables.TextTable;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A framework and the data of its units, without a design.
///
/// @param framework the framework as its table says
/// @param units     the data
/// @param notes     what a reader should know, though nothing is wrong
public record Tables(FrameworkTable framework, UnitsTable units, List<String> notes) {
    /// Copies the list.
    public Tables {
        notes = List.copyOf(notes);
    }

    /// Reads both tables.
    ///
    /// @throws BadInputException with everything that is wrong, all at once
    public static Tables open(Path data, Path framework) {
        return of(TextTable.read(data), TextTable.read(framework));
    }

    /// Takes both tables from texts.
    ///
    /// @throws BadInputException with everything that is wrong, all at once
    public static Tables of(TextTable data, TextTable framework) {
        Notes notes = new Notes();
        Optional<FrameworkTable> tree = FrameworkReader.read(framework, notes);
        Optional<UnitsTable> units = tree.flatMap(t -> UnitsReader.read(data, t, sizes(t), notes));
        notes.failOnFindings();
        return new Tables(tree.orElseThrow(), units.orElseThrow(), notes.notes());
    }

    private static Set<String> sizes(FrameworkTable table) {
        Set<String> sizes = new HashSet<>();
        table.framework()
                .indicators()
                .forEach(i -> table.find(i.code(), "denominator").ifPresent(cell -> sizes.add(cell.text())));
        return sizes;
    }
}
