package eu.chemclust.tables;

/// One cell of a sheet that is not blank.
///
/// @param address where it stands, `B7`
/// @param column  column counted from 0
/// @param value   what it holds; of a formula, the value that was stored with it
/// @param formula true where the value comes from a formula
public record XlsxCell(String address, int column, CellValue value, boolean formula) {}
