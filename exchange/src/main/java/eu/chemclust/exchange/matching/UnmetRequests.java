package eu.chemclust.exchange.matching;

import eu.chemclust.tables.CsvTable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Requests that no facility met, summed into a demand picture: who would use a shared pilot line.
///
/// @param requests all of them, in the order in which they were kept
public record UnmetRequests(List<Unmet> requests) {
    /// The columns of the file that they are kept in.
    public static final List<String> COLUMNS = List.of("process", "trl", "region");

    /// Copies the list.
    public UnmetRequests {
        requests = List.copyOf(requests);
    }

    /// A request that was not met.
    ///
    /// @param process the process, in small letters
    /// @param trl     levels such as `5-6`; empty for any
    /// @param region  the place that it came from
    public record Unmet(String process, String trl, String region) {
        /// Takes the process in one spelling.
        public Unmet {
            process = process.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        }
    }

    /// What is asked for most.
    ///
    /// @param process  the process
    /// @param trl      levels
    /// @param requests how often it was asked for
    /// @param regions  from where
    public record Demand(String process, String trl, int requests, Set<String> regions) {}

    /// Reads kept requests.
    ///
    /// @throws eu.chemclust.tables.BadInputException with all findings
    public static UnmetRequests read(String file, InputStream in) {
        List<Unmet> requests = new ArrayList<>();
        CsvTable.read(file, in, ',', COLUMNS, row -> {
            if (row.text("process").isEmpty()) {
                row.finding("process", "a process is due here.", "Complete or remove the row.");
            } else {
                requests.add(new Unmet(row.text("process"), row.text("trl"), row.text("region")));
            }
        });
        return new UnmetRequests(requests);
    }

    /// The demand by process and levels, the largest first; equal ones by name.
    public List<Demand> demand() {
        Map<List<String>, List<Unmet>> groups = new LinkedHashMap<>();
        for (Unmet unmet : requests) {
            groups.computeIfAbsent(List.of(unmet.process(), unmet.trl()), key -> new ArrayList<>())
                    .add(unmet);
        }
        List<Demand> demand = new ArrayList<>();
        groups.forEach((key, all) -> {
            Set<String> regions = new LinkedHashSet<>();
            all.forEach(unmet -> regions.add(unmet.region()));
            demand.add(new Demand(key.getFirst(), key.getLast(), all.size(), regions));
        });
        demand.sort(Comparator.comparingInt(Demand::requests)
                .reversed()
                .thenComparing(Demand::process)
                .thenComparing(Demand::trl));
        return demand;
    }
}
