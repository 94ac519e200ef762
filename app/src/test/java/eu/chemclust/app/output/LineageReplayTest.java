package eu.chemclust.app.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.app.support.SampleBenchmark;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.lineage.LineageTracer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Replays scores by hand from the JSON of their lineage alone: from published observations up to the index, with the
/// rules that docs/method/lineage.md gives and nothing of the program.
class LineageReplayTest {
    private static final double EXACT = 1e-12;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void a01_everyScoreOfSomeRegionsIsReplayedFromItsObservations() {
        BenchmarkResult result = SampleBenchmark.result();
        int replayed = 0;
        for (String region : List.of("DEE", "NL42", "BE2", "ES62", "PL91", "UKM", "RO11")) {
            for (int year : List.of(2016, 2020, 2023)) {
                replayed += replay(result, region, year);
            }
        }
        assertThat(replayed).as("figures replayed").isGreaterThan(400);
    }

    private static int replay(BenchmarkResult result, String region, int year) {
        LineageTracer tracer = new LineageTracer(result);
        JsonNode document = JSON.readTree(
                LineageJson.text(tracer.trace(region, result.framework().root().code(), year)));
        Map<String, Double> scores = new TreeMap<>();
        score(document.get("lineage"), scores);
        for (FrameworkNode node : result.nodes()) {
            var published = result.score(region, node.code(), year);
            assertThat(scores.containsKey(node.code()))
                    .as("%s of %s in %d", node.code(), region, year)
                    .isEqualTo(published.isPresent());
            if (published.isPresent()) {
                assertThat(scores.getOrDefault(node.code(), Double.NaN))
                        .as("%s of %s in %d", node.code(), region, year)
                        .isCloseTo(published.getAsDouble(), within(EXACT * 100));
            }
        }
        return scores.size();
    }

    /// The score of a node, computed from what lies under it; also noted under its code.
    private static double score(JsonNode node, Map<String, Double> scores) {
        double score = node.get("kind").asString().equals("group") ? mean(node, scores) : indicator(node);
        if (!Double.isNaN(score)) {
            scores.put(node.get("code").asString(), score);
        }
        return score;
    }

    private static double mean(JsonNode group, Map<String, Double> scores) {
        List<double[]> known = new ArrayList<>();
        for (JsonNode child : group.get("children")) {
            double score = score(child, scores);
            if (!Double.isNaN(score)) {
                known.add(new double[] {child.get("weight").asDouble(), score});
            }
        }
        double share = (double) known.size() / group.get("children").size();
        if (known.isEmpty() || share < group.get("dataThreshold").asDouble()) {
            return Double.NaN;
        }
        boolean geometric = group.get("mean").asString().equals("geometric");
        double sum = 0;
        double weights = 0;
        for (double[] child : known) {
            double value =
                    geometric ? Math.log(Math.max(child[1], group.get("floor").asDouble())) : child[1];
            sum += child[0] * value;
            weights += child[0];
        }
        return geometric ? Math.exp(sum / weights) : sum / weights;
    }

    private static double indicator(JsonNode indicator) {
        JsonNode value = indicator.get("value");
        if (value.get("value").isNull()) {
            return Double.NaN;
        }
        double raw = value(value);
        assertThat(raw).isCloseTo(value.get("value").asDouble(), within(EXACT * Math.max(1, Math.abs(raw))));
        if (indicator.get("score").isNull()) {
            return Double.NaN;
        }
        double treated = treated(indicator.get("treatment"), raw);
        JsonNode scale = indicator.get("scale");
        assertThat(treated).isCloseTo(scale.get("treated").asDouble(), within(1e-11));
        double x = indicator.get("direction").asInt() * treated;
        double lower = scale.get("lower").asDouble();
        double minimum = scale.get("minimum").asDouble();
        return lower
                + (scale.get("upper").asDouble() - lower)
                        * (x - minimum)
                        / (scale.get("maximum").asDouble() - minimum);
    }

    private static double treated(JsonNode treatment, double raw) {
        return switch (treatment.get("kind").asString()) {
            case "none" -> raw;
            case "winsorised" -> treatment.get("after").asDouble();
            case "shifted_log" -> {
                double minimum = treatment.get("minimum").asDouble();
                yield Math.log(raw - minimum + 0.01 * (treatment.get("maximum").asDouble() - minimum));
            }
            default -> throw new AssertionError("no rule for " + treatment);
        };
    }

    private static double value(JsonNode value) {
        JsonNode inputs = value.get("inputs");
        double a = figure(inputs.get(0));
        double b = inputs.size() > 1 ? figure(inputs.get(1)) : Double.NaN;
        return switch (value.get("operation").asString()) {
            case "published", "sum" -> a;
            case "ratio" -> value.get("factor").asDouble() * a / b;
            case "location_quotient" ->
                a
                        / b
                        / (value.get("reference").get("part").asDouble()
                                / value.get("reference").get("whole").asDouble());
            case "annual_growth" -> 100 * (Math.pow(a / b, 1.0 / (last(inputs.get(0)) - last(inputs.get(1)))) - 1);
            default -> throw new AssertionError("no rule for " + value);
        };
    }

    private static int last(JsonNode input) {
        String period = input.get("period").asString();
        return Integer.parseInt(period.substring(period.length() - 4));
    }

    /// A figure is the sum of its observations, each with its share.
    private static double figure(JsonNode figure) {
        double sum = 0;
        for (JsonNode observation : figure.get("observations")) {
            sum += observation.get("value").asDouble()
                    * observation.get("share").asDouble();
            assertThat(observation.get("source").get("licence").asString()).isNotEmpty();
            assertThat(observation.get("source").get("retrieved").asString()).isNotEmpty();
        }
        assertThat(sum).isCloseTo(figure.get("value").asDouble(), within(EXACT * Math.max(1, Math.abs(sum))));
        return sum;
    }
}
