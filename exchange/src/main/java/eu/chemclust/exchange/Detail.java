package eu.chemclust.exchange;

/// A further statement of a record, under the name of its field.
///
/// @param field name such as `difficulties`; pages and bundles of words go by it
/// @param text  plain text, never empty
public record Detail(String field, String text) {}
