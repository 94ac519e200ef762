package eu.chemclust.engine;

import java.util.Arrays;

/// Computes the groups of a tree bottom up. Holds the scratch space, so one belongs to one thread; evaluating
/// allocates nothing once a [Leaves] has its transforms.
///
/// Each sum runs over the children in their order. A group keeps its mean on the scale of its own transform; a parent
/// of the same kind uses that number as it is, so a geometric mean of geometric means takes no logarithm twice.
final class TreeEvaluator {
    private final Tree tree;
    private final int rows;
    private final double[][] means;
    private final double[][] scores;
    private final double[] feed;
    private final double[] weightSums;
    private final double[] available;
    private final boolean[] complete;
    private final boolean[] scored;
    private double fixedWeight;
    private double fixedAvailable;
    private boolean ragged;

    TreeEvaluator(Tree tree, int rows) {
        this.tree = tree;
        this.rows = rows;
        means = new double[tree.groupCount][rows];
        scores = new double[tree.groupCount][rows];
        feed = new double[rows];
        weightSums = new double[rows];
        available = new double[rows];
        complete = new boolean[tree.groupCount];
        scored = new boolean[tree.groupCount];
    }

    /// Evaluates all groups; `dropped` is the position of an indicator to leave out, or -1.
    void evaluate(Leaves leaves, MeanForms forms, NodeWeights weights, int dropped) {
        for (int g = 0; g < tree.groupCount; g++) {
            evaluateGroup(g, leaves, forms, weights, dropped);
        }
    }

    /// The scores of a group after the last evaluation; valid until the next one.
    double[] score(int group, MeanForms forms) {
        Transform transform = forms.transform(group);
        if (transform.isIdentity()) {
            return means[group];
        }
        if (!scored[group]) {
            transform.inverse(means[group], scores[group]);
            scored[group] = true;
        }
        return scores[group];
    }

    private void evaluateGroup(int g, Leaves leaves, MeanForms forms, NodeWeights weights, int dropped) {
        Transform transform = forms.transform(g);
        double[] sum = means[g];
        Arrays.fill(sum, 0);
        fixedWeight = 0;
        fixedAvailable = 0;
        ragged = false;
        scored[g] = false;
        int children = 0;
        for (int child : tree.children(g)) {
            if (child >= 0 && child != dropped) {
                double[] values = leaves.transformed(transform)[child];
                addLeaf(sum, values, leaves.mask(child), leaves.complete(child), weights.indicator[child]);
                children++;
            } else if (child < 0) {
                addGroup(sum, feed(~child, transform, forms), complete[~child], weights.group[~child]);
                children++;
            }
        }
        finish(g, sum, Math.max(1, needed(children, forms.threshold)));
    }

    /// The smallest number of children whose share meets the threshold.
    private static int needed(int children, double threshold) {
        int needed = 0;
        while (needed < children && (double) needed / children < threshold) {
            needed++;
        }
        return needed;
    }

    private void addLeaf(double[] sum, double[] values, double[] mask, boolean whole, double weight) {
        if (whole) {
            addWhole(sum, values, weight);
            return;
        }
        startRagged();
        for (int i = 0; i < rows; i++) {
            available[i] += mask[i];
        }
        if (weight > 0) {
            for (int i = 0; i < rows; i++) {
                sum[i] += weight * values[i];
            }
            for (int i = 0; i < rows; i++) {
                weightSums[i] += weight * mask[i];
            }
        }
    }

    private void addWhole(double[] sum, double[] values, double weight) {
        fixedAvailable++;
        if (weight > 0) {
            fixedWeight += weight;
            for (int i = 0; i < rows; i++) {
                sum[i] += weight * values[i];
            }
        }
    }

    private void addGroup(double[] sum, double[] values, boolean whole, double weight) {
        if (whole) {
            addWhole(sum, values, weight);
            return;
        }
        startRagged();
        for (int i = 0; i < rows; i++) {
            double v = values[i];
            if (!Double.isNaN(v)) {
                available[i]++;
                if (weight > 0) {
                    sum[i] += weight * v;
                    weightSums[i] += weight;
                }
            }
        }
    }

    private void startRagged() {
        if (!ragged) {
            Arrays.fill(available, 0);
            Arrays.fill(weightSums, 0);
            ragged = true;
        }
    }

    private double[] feed(int child, Transform parent, MeanForms forms) {
        if (forms.transform(child).equals(parent)) {
            return means[child];
        }
        double[] values = score(child, forms);
        if (parent.isIdentity()) {
            return values;
        }
        parent.forward(values, feed);
        return feed;
    }

    private void finish(int g, double[] sum, int needed) {
        boolean whole = true;
        if (!ragged) {
            double divisor = fixedAvailable >= needed ? fixedWeight : Double.NaN;
            for (int i = 0; i < rows; i++) {
                sum[i] /= divisor;
            }
        } else {
            double fixed = fixedAvailable;
            for (int i = 0; i < rows; i++) {
                sum[i] = available[i] + fixed >= needed ? sum[i] / (weightSums[i] + fixedWeight) : Double.NaN;
            }
        }
        for (int i = 0; i < rows; i++) {
            whole &= !Double.isNaN(sum[i]);
        }
        complete[g] = whole;
    }
}
