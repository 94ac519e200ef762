package eu.chemclust.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Runs a property on many random cases; a failure names the seed that repeats it.
final class Seeded {
    private Seeded() {}

    static void forEach(int cases, Consumer<Random> property) {
        for (long seed = 1; seed <= cases; seed++) {
            try {
                property.accept(new Random(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("fails with seed " + seed, failure);
            }
        }
    }

    /// A framework of two to four pillars with two to five indicators each, some with direction -1.
    static Framework framework(Random random) {
        List<Node> pillars = new ArrayList<>();
        for (int p = 0; p < 2 + random.nextInt(3); p++) {
            List<Node> indicators = new ArrayList<>();
            for (int k = 0; k < 2 + random.nextInt(4); k++) {
                int direction = random.nextInt(4) == 0 ? -1 : 1;
                indicators.add(Node.Indicator.of("p" + p + "i" + k, direction, 0.5 + random.nextDouble()));
            }
            pillars.add(new Node.Group("p" + p, 0.5 + random.nextDouble(), indicators));
        }
        return Framework.of(new Node.Group("index", 1, pillars));
    }

    static DataTable table(Random random, Framework framework, int units, int periods, double missing) {
        List<String> codes = framework.indicators().stream().map(Node::code).toList();
        DataTable.Builder builder = DataTable.builder(codes);
        for (int period = 1; period <= periods; period++) {
            for (int unit = 0; unit < units; unit++) {
                double[] values = new double[codes.size()];
                for (int j = 0; j < values.length; j++) {
                    double v = random.nextGaussian();
                    values[j] = random.nextDouble() < missing ? Double.NaN : j % 3 == 0 ? Math.exp(2 * v) : v;
                }
                builder.row("u" + unit, period, values);
            }
        }
        return builder.build();
    }
}
