package eu.chemclust.benchmarks;

import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Tables made for timing: one common factor, every fifth indicator skewed, no missing values.
final class Tables {
    private Tables() {}

    /// A case named like `300x30`: four levels, two sub-indices, indicators spread over eight or five pillars.
    static Framework framework(String size) {
        return switch (size) {
            case "51x49" -> framework(new int[][] {{8, 5, 3, 6, 8}, {5, 9, 5}});
            case "300x30" -> framework(new int[][] {{6, 6, 6}, {6, 6}});
            case "1500x100" -> framework(new int[][] {{20, 20, 20}, {20, 20}});
            default -> throw new IllegalArgumentException(size);
        };
    }

    static DataTable table(String size) {
        int units = Integer.parseInt(size.substring(0, size.indexOf('x')));
        return table(framework(size), units);
    }

    private static Framework framework(int[][] pillars) {
        List<Node> subIndices = new ArrayList<>();
        int indicator = 0;
        for (int s = 0; s < pillars.length; s++) {
            List<Node> groups = new ArrayList<>();
            for (int p = 0; p < pillars[s].length; p++) {
                List<Node> children = new ArrayList<>();
                for (int k = 0; k < pillars[s][p]; k++) {
                    children.add(Node.Indicator.of("i" + indicator++));
                }
                groups.add(new Node.Group("p" + s + p, 1, children));
            }
            subIndices.add(new Node.Group("s" + s, 1, groups));
        }
        return Framework.of(new Node.Group("index", 1, subIndices));
    }

    /// One group over this many indicators.
    static Framework flat(int indicators) {
        List<Node> children = new ArrayList<>();
        for (int k = 0; k < indicators; k++) {
            children.add(Node.Indicator.of("i" + k));
        }
        return Framework.of(new Node.Group("index", 1, children));
    }

    static DataTable table(Framework framework, int units) {
        Random random = new Random(1);
        List<String> codes = framework.indicators().stream().map(Node::code).toList();
        DataTable.Builder builder = DataTable.builder(codes);
        for (int unit = 0; unit < units; unit++) {
            double common = random.nextGaussian();
            double[] values = new double[codes.size()];
            for (int j = 0; j < values.length; j++) {
                double v = common + random.nextGaussian();
                values[j] = j % 5 == 0 ? Math.exp(v) : v;
            }
            builder.row("u" + unit, 1, values);
        }
        return builder.build();
    }
}
