package eu.chemclust.engine;

import eu.chemclust.engine.internal.WeightedSums;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Computes the groups of a tree bottom up. Holds the scratch space, so one belongs to one thread; evaluating
/// allocates nothing once a [Leaves] has its transforms.
///
/// Each sum runs over the children in their order, those that are missing somewhere after those that are complete in
/// the sum of weights. A group keeps its mean on the scale of its own transform; a parent of the same kind uses that
/// number as it is, so a geometric mean of geometric means takes no logarithm twice.
final class TreeEvaluator {
    private final Tree tree;
    private final int[][] periods;
    private final int rows;
    private final double[][] means;
    private final double[][] scores;
    private final boolean[] complete;
    private final boolean[] scored;
    private final double[][] feeds;
    private final double[][] feedMasks;
    private final double[] weightSums;
    private final double[] available;
    private final double[][] columns;
    private final double[] columnWeights;
    private final double[][] masks;
    private final double[] maskWeights;
    private final double[][] gaps;
    private int columnCount;
    private int maskCount;
    private int gapCount;
    private int wholeCount;
    private double wholeWeight;

    TreeEvaluator(Tree tree, int[][] periods, int rows) {
        this.tree = tree;
        this.periods = periods;
        this.rows = rows;
        int groups = tree.groupCount;
        means = new double[groups][rows];
        scores = new double[groups][rows];
        feeds = new double[groups][rows];
        feedMasks = new double[groups][rows];
        complete = new boolean[groups];
        scored = new boolean[groups];
        weightSums = new double[rows];
        available = new double[rows];
        int widest = 0;
        for (int g = 0; g < groups; g++) {
            widest = Math.max(widest, tree.children(g).length);
        }
        columns = new double[widest][];
        columnWeights = new double[widest];
        masks = new double[widest][];
        maskWeights = new double[widest];
        gaps = new double[widest][];
    }

    /// Evaluates all groups; `dropped` is the position of an indicator to leave out, or -1.
    void evaluate(Leaves leaves, MeanForms forms, NodeWeights weights, int dropped) {
        for (int g = 0; g < tree.groupCount; g++) {
            scored[g] = false;
            if (!forms.isMean(g)) {
                compare(g, leaves, forms, weights, dropped);
                continue;
            }
            int children = collect(g, leaves, forms, weights, dropped);
            Arrays.fill(means[g], 0);
            WeightedSums.add(means[g], columns, columnWeights, columnCount);
            finish(g, needed(children, forms.threshold), forms.transform(g).isIdentity());
        }
    }

    /// Scores a group by a method that looks at all its children, or all its rows, at once.
    private void compare(int g, Leaves leaves, MeanForms forms, NodeWeights weights, int dropped) {
        columnCount = 0;
        for (int child : tree.children(g)) {
            if (child < 0) {
                columns[columnCount] = score(~child, forms);
                columnWeights[columnCount++] = weights.group[~child];
            } else if (child != dropped) {
                columns[columnCount] = leaves.column(child);
                columnWeights[columnCount++] = weights.indicator[child];
            }
        }
        double[][] values = Arrays.copyOf(columns, columnCount);
        double[] shares = Arrays.copyOf(columnWeights, columnCount);
        Comparisons.score(forms.method(g), values, shares, periods, needed(columnCount, forms.threshold), means[g]);
        complete[g] = !hasMissing(means[g]);
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

    /// Lists the columns, masks and weights of a group's children; returns how many children take part.
    private int collect(int g, Leaves leaves, MeanForms forms, NodeWeights weights, int dropped) {
        columnCount = 0;
        maskCount = 0;
        gapCount = 0;
        wholeCount = 0;
        wholeWeight = 0;
        Transform transform = forms.transform(g);
        double[][] transformed = leaves.transformed(transform);
        int children = 0;
        for (int child : tree.children(g)) {
            if (child < 0) {
                collectGroup(~child, transform, forms, weights.group[~child]);
                children++;
            } else if (child != dropped) {
                double[] mask = leaves.complete(child) ? null : leaves.mask(child);
                take(transformed[child], mask, weights.indicator[child]);
                children++;
            }
        }
        return children;
    }

    private void take(double[] values, double @Nullable [] mask, double weight) {
        if (weight > 0) {
            columns[columnCount] = values;
            columnWeights[columnCount++] = weight;
        }
        if (mask == null) {
            wholeCount++;
            wholeWeight += weight;
            return;
        }
        gaps[gapCount++] = mask;
        if (weight > 0) {
            masks[maskCount] = mask;
            maskWeights[maskCount++] = weight;
        }
    }

    private void collectGroup(int child, Transform parent, MeanForms forms, double weight) {
        boolean same = forms.transform(child).equals(parent);
        double[] values = same ? means[child] : score(child, forms);
        if (!same && !parent.isIdentity()) {
            parent.forward(values, feeds[child]);
            values = feeds[child];
        }
        if (complete[child] && (same || parent.isIdentity() || !hasMissing(values))) {
            take(values, null, weight);
            return;
        }
        double[] filled = feeds[child];
        double[] mask = feedMasks[child];
        for (int i = 0; i < rows; i++) {
            boolean there = !Double.isNaN(values[i]);
            mask[i] = there ? 1 : 0;
            filled[i] = there ? values[i] : 0;
        }
        take(filled, mask, weight);
    }

    private static boolean hasMissing(double[] values) {
        for (double v : values) {
            if (Double.isNaN(v)) {
                return true;
            }
        }
        return false;
    }

    /// The smallest number of children whose share meets the threshold.
    private static int needed(int children, double threshold) {
        int needed = threshold > 0 ? 0 : 1;
        while (needed < children && (double) needed / children < threshold) {
            needed++;
        }
        return needed;
    }

    /// Divides by the weights of the children that are there; 0 / 0, no child, is missing.
    private void finish(int g, int needed, boolean identity) {
        double[] mean = means[g];
        if (gapCount == 0) {
            double divisor = wholeCount >= needed ? wholeWeight : Double.NaN;
            for (int i = 0; i < mean.length; i++) {
                mean[i] /= divisor;
            }
            complete[g] = (identity && divisor > 0) || !hasMissing(mean);
            return;
        }
        Arrays.fill(weightSums, wholeWeight);
        WeightedSums.add(weightSums, masks, maskWeights, maskCount);
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= weightSums[i];
        }
        if (needed > Math.max(1, wholeCount)) {
            withhold(mean, needed);
        }
        complete[g] = !hasMissing(mean);
    }

    private void withhold(double[] mean, int needed) {
        Arrays.fill(available, wholeCount);
        for (int k = 0; k < gapCount; k++) {
            double[] mask = gaps[k];
            for (int i = 0; i < mean.length; i++) {
                available[i] += mask[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            if (available[i] < needed) {
                mean[i] = Double.NaN;
            }
        }
    }
}
