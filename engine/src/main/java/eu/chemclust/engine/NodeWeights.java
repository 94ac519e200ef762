package eu.chemclust.engine;

/// The weight of every node inside its parent, by its position in a [Tree].
final class NodeWeights {
    final double[] indicator;
    final double[] group;

    NodeWeights(int indicators, int groups) {
        indicator = new double[indicators];
        group = new double[groups];
    }

    double get(int position) {
        return position >= 0 ? indicator[position] : group[~position];
    }

    void set(int position, double weight) {
        if (position >= 0) {
            indicator[position] = weight;
        } else {
            group[~position] = weight;
        }
    }

    void copyFrom(NodeWeights other) {
        System.arraycopy(other.indicator, 0, indicator, 0, indicator.length);
        System.arraycopy(other.group, 0, group, 0, group.length);
    }
}
