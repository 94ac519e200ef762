package eu.chemclust.observatory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The chain from the file to numbers is right if the equal-weight mean of the 21 regional indicators ranks the
/// regions like the index that the scoreboard publishes. Reference: Spearman correlations given with the data, over
/// the 240 regions outside CY EE LU LV MT, zeros as published.
class ScoreboardCheckTest {
    private static final List<String> INDICATORS = List.of(
            "1.1.2", "1.1.3", "1.2.1", "1.2.2", "1.3.2", "2.1.1", "2.2.1", "2.2.2", "2.2.3", "2.3.2", "3.1.1", "3.1.2",
            "3.2.1", "3.2.2", "3.3.1", "3.3.2", "3.3.3", "4.1.1", "4.1.2", "4.2.3", "4.3.2");
    private static final Set<String> WHOLE_COUNTRIES = Set.of("CY", "EE", "LU", "LV", "MT", "EU");
    private static final double[] PUBLISHED = {0.9672, 0.9673, 0.9659, 0.9610, 0.9643, 0.9557, 0.9585, 0.9549};

    @Test
    void equalWeightMeanRanksLikeThePublishedIndex() {
        Map<Integer, Map<String, Double>> sums = new TreeMap<>();
        Map<Integer, Map<String, Double>> index = new TreeMap<>();
        List<SeriesKey> keys = new ArrayList<>();
        INDICATORS.forEach(code -> keys.add(SeriesKey.of("ris", code)));
        keys.add(SeriesKey.of("ris", "0"));
        try (Warehouse warehouse = Bundled.warehouse()) {
            for (Observation observation : warehouse.observations(keys)) {
                String region = observation.region().code();
                if (!WHOLE_COUNTRIES.contains(region)) {
                    boolean total = observation.series().indicator().equals("0");
                    (total ? index : sums)
                            .computeIfAbsent(observation.period().last(), year -> new TreeMap<>())
                            .merge(region, observation.value().orElseThrow(), Double::sum);
                }
            }
        }
        assertThat(sums.keySet()).containsExactly(2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023);
        for (int year : sums.keySet()) {
            Map<String, Double> mean = sums.getOrDefault(year, Map.of());
            Map<String, Double> published = index.getOrDefault(year, Map.of());
            assertThat(mean).hasSize(240);
            assertThat(published.keySet()).isEqualTo(mean.keySet());
            assertThat(spearman(mean, published))
                    .as("Spearman %d", year)
                    .isCloseTo(PUBLISHED[year - 2016], within(0.00005));
        }
    }

    /// Pearson correlation of mid-ranks.
    private static double spearman(Map<String, Double> a, Map<String, Double> b) {
        double[] x =
                midRanks(a.values().stream().mapToDouble(Double::doubleValue).toArray());
        double[] y =
                midRanks(b.values().stream().mapToDouble(Double::doubleValue).toArray());
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }

    private static double[] midRanks(double[] values) {
        double[] ranks = new double[values.length];
        Map<Double, Double> known = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            ranks[i] = known.computeIfAbsent(value, v -> {
                long below = Arrays.stream(values).filter(other -> other < v).count();
                long equal = Arrays.stream(values).filter(other -> other == v).count();
                return below + (equal + 1) / 2.0;
            });
        }
        return ranks;
    }
}
