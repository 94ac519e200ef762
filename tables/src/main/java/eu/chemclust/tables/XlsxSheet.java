package eu.chemclust.tables;

/// A sheet of a workbook.
///
/// @param name   its name
/// @param hidden true where the workbook hides it
public record XlsxSheet(String name, boolean hidden) {}
