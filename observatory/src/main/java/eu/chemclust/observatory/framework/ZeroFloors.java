package eu.chemclust.observatory.framework;

import eu.chemclust.tables.CsvTable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Where a zero in every year is a value at the floor of the scale and not a missing one: indicator and the
/// beginning of region codes, each with its reason.
public record ZeroFloors(List<Floor> floors) {
    public ZeroFloors {
        floors = List.copyOf(floors);
    }

    /// One listed floor.
    ///
    /// @param indicator    code of the indicator
    /// @param regionPrefix beginning of the region codes, `RO`
    /// @param reason       why a zero is plausible there
    public record Floor(String indicator, String regionPrefix, String reason) {}

    /// Reads the list.
    ///
    /// @throws BadInputException if an indicator is not in the framework or a column is missing
    public static ZeroFloors read(String file, InputStream in, IndicatorFramework framework) {
        List<Floor> floors = new ArrayList<>();
        List<String> known =
                framework.indicators().stream().map(FrameworkNode::code).toList();
        CsvTable.read(file, in, ',', List.of("indicator", "region", "reason"), row -> {
            if (!known.contains(row.text("indicator"))) {
                row.finding("indicator", "the framework has no indicator of that code.", "Correct the code.");
                return;
            }
            floors.add(new Floor(row.text("indicator"), row.text("region"), row.text("reason")));
        });
        return new ZeroFloors(floors);
    }

    /// True where a zero of that indicator is a floor in that region.
    public boolean contains(String indicator, String region) {
        return floors.stream()
                .anyMatch(floor -> floor.indicator.equals(indicator) && region.startsWith(floor.regionPrefix));
    }

    /// An empty list of floors.
    public static ZeroFloors none() {
        return new ZeroFloors(List.of());
    }
}
