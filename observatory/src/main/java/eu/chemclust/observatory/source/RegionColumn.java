package eu.chemclust.observatory.source;

import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.tables.CsvTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads the region column of a table: resolves each code to the version it belongs to, remembers it, and
/// makes a finding of a code that no version knows.
final class RegionColumn {
    private final String column;
    private final NutsVersion declared;
    private final NutsCodes codes;
    private final Map<String, Optional<RegionCode>> seen = new HashMap<>();

    RegionColumn(String column, PackageFile file, NutsCodes codes) {
        String version = file.resource().nutsVersion();
        if (version == null) {
            throw new IllegalArgumentException(file.name() + " declares no NUTS version");
        }
        this.column = column;
        this.declared = NutsVersion.get(version);
        this.codes = codes;
    }

    Optional<RegionCode> get(CsvTable.Row row) {
        String code = row.text(column);
        Optional<RegionCode> region = seen.computeIfAbsent(code, c -> codes.resolve(c, declared));
        if (region.isEmpty()) {
            row.finding(
                    column,
                    "no NUTS version from 2006 to 2024 has this region code.",
                    "Correct the code; codes outside NUTS belong into nuts/other_codes.csv.");
        }
        return region;
    }
}
