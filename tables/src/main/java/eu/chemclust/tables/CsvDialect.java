package eu.chemclust.tables;

import java.nio.charset.Charset;

/// How a CSV file is written.
///
/// @param charset   its character set
/// @param separator what stands between its fields
public record CsvDialect(Charset charset, char separator) {
    /// A separator in words.
    public static String word(char separator) {
        return switch (separator) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "bar";
            default -> String.valueOf(separator);
        };
    }
}
