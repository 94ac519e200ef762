package eu.chemclust.engine.analysis;

import eu.chemclust.engine.EngineException;
import eu.chemclust.engine.internal.Components;
import java.util.Optional;

/// Principal components of the correlation matrix of some columns, over the rows that have all of them.
///
/// The sign of a component is free; here its loading of largest size is positive.
public final class PrincipalComponents {
    private final int rows;
    private final double[] eigenvalues;
    private final double[][] loadings;

    private PrincipalComponents(int rows, double[] eigenvalues, double[][] loadings) {
        this.rows = rows;
        this.eigenvalues = eigenvalues;
        this.loadings = loadings;
    }

    /// Of these columns. Fails when fewer than three rows are complete or a column is constant over those.
    public static PrincipalComponents of(double[][] columns) {
        return find(columns)
                .orElseThrow(() -> new EngineException(
                        EngineException.Code.NUMERICS,
                        "Principal components need three complete rows and columns that vary over them."));
    }

    /// The same, empty instead of failing.
    static Optional<PrincipalComponents> find(double[][] columns) {
        Components components = Components.of(columns);
        return components.defined()
                ? Optional.of(
                        new PrincipalComponents(components.rows(), components.eigenvalues(), components.vectors()))
                : Optional.empty();
    }

    /// How many rows were complete.
    public int rows() {
        return rows;
    }

    /// The eigenvalues, largest first.
    public double[] eigenvalues() {
        return eigenvalues.clone();
    }

    /// The share of variance of a component.
    public double share(int component) {
        return eigenvalues[component] / eigenvalues.length;
    }

    /// The loading of a column on a component: its entry in the eigenvector of length 1.
    public double loading(int component, int column) {
        return loadings[component][column];
    }
}
