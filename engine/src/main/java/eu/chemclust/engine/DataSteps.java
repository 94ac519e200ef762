package eu.chemclust.engine;

/// The choices of a design up to normalisation. Two designs with the same of them, and the same tree but for its
/// weights, have the same normalised values of a table.
record DataSteps(
        Screening screening,
        Denominators denominators,
        Imputation imputation,
        Treatment treatment,
        Normalisation normalisation) {
    static DataSteps of(IndexDesign design) {
        return new DataSteps(
                design.screening(),
                design.denominators(),
                design.imputation(),
                design.treatment(),
                design.normalisation());
    }
}
