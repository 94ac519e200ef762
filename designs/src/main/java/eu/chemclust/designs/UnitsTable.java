package eu.chemclust.designs;

import eu.chemclust.engine.DataTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What units.csv says: the values of units, their names, and the groups they belong to.
///
/// @param data     the numbers: indicators and denominators
/// @param periods  whether the table has a column of periods; without one, all rows are of period 0
/// @param names    what units are called, by code
/// @param groups   columns of text, by name: the group of each unit
public record UnitsTable(
        String file,
        DataTable data,
        boolean periods,
        Map<String, String> names,
        Map<String, Map<String, String>> groups) {
    /// Copies the maps.
    public UnitsTable {
        names = new LinkedHashMap<>(names);
        groups = new LinkedHashMap<>(groups);
    }

    /// What a unit is called; its code if it has no name.
    public String name(String unit) {
        return names.getOrDefault(unit, unit);
    }

    /// The codes of all units, in the order of the table.
    public Set<String> units() {
        return names.keySet();
    }

    /// The periods in order.
    public List<Integer> listPeriods() {
        return data.rows().stream().map(row -> row.period()).distinct().sorted().toList();
    }
}
