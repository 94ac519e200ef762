package eu.chemclust.observatory.edition;

/// Whether an edition may still change.
public enum EditionState {
    /// It may be made again under the same name.
    DRAFT,
    /// It is published and never changes: another figure is another edition.
    FROZEN
}
