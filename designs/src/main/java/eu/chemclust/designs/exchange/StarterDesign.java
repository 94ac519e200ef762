package eu.chemclust.designs.exchange;

import eu.chemclust.designs.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Designs that are written for a user to go on from.
public final class StarterDesign {
    private static final String[] SAMPLE = {"design.yaml", "units.csv", "framework.csv", "weight-sets.csv"};

    private StarterDesign() {}

    /// A commented design with invented sample data that runs: contents by name of the file.
    public static Map<String, byte[]> sample() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : SAMPLE) {
            try (InputStream in =
                    Objects.requireNonNull(StarterDesign.class.getResourceAsStream("starter/" + name), name)) {
                files.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /// A design for tables that were imported, with the steps that are usual.
    ///
    /// @param goalposts whether the framework has goalposts
    public static byte[] forTables(String title, String origin, Tables tables, boolean goalposts) {
        boolean sizes = tables.framework().framework().indicators().stream()
                .anyMatch(i -> tables.framework().rows().get(i.code()) != null
                        && tables.framework().rows().get(i.code()).entrySet().stream()
                                .anyMatch(e -> e.getKey().equalsIgnoreCase("denominator")
                                        && !e.getValue().isEmpty()
                                        && !e.getValue().equals("NA")));
        return """
                # Imported from %s.
                # The steps below are the usual ones; docs/method/engine/design-file.md says what else there is.
                title: "%s"
                data: units.csv
                framework: framework.csv
                seed: 1

                screening:
                  min-availability: 0.65
                denominators: %s
                imputation: none
                treatment:
                  method: winsorise
                  max-points: 5
                normalisation:
                  method: min-max
                  lower: 0
                  upper: 100%s
                weighting: given
                aggregation: arithmetic

                assumptions:
                  - vary: weights
                    band: 0.25
                  - vary: aggregation
                    alternatives: [keep, geometric]
                robustness:
                  replications: 10000
                """.formatted(
                        origin,
                        title.replace("\\", "").replace("\"", "'"),
                        sizes ? "on" : "none",
                        goalposts ? "   # the framework has goalposts too: method: goalposts uses them" : "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
