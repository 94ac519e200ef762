package eu.chemclust.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a CSV file row by row and turns what is wrong with it into findings. Every finding that can be made
/// is collected before the reading fails, up to a limit that keeps a message readable.
public final class CsvTable {
    /// More findings than this are counted, not listed.
    public static final int LISTED = 50;

    /// Handles one row.
    @FunctionalInterface
    public interface RowHandler {
        void handle(Row row);
    }

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final Pattern FLAG = Pattern.compile("(?:^|(?<=[0-9:]) ?)([a-z]{1,3})$");
    /// What stands for a missing value where nothing else is declared.
    public static final Set<String> MISSING = Set.of("", ":", "NA");

    private final String file;
    private final Set<String> missing;
    private final List<Finding> findings = new ArrayList<>();
    private Map<String, Integer> columns = Map.of();
    private int width;
    private long unlisted;

    private CsvTable(String file, Set<String> missing) {
        this.file = file;
        this.missing = missing;
    }

    /// Reads all rows of a file.
    ///
    /// @param file      name for findings
    /// @param in        the bytes, UTF-8, with or without a byte order mark; closed at the end
    /// @param separator `,` `;` or tab
    /// @param required  columns that must be there, by the name in the header
    /// @param handler   called for every data row that has as many fields as the header
    /// @throws BadInputException with all findings if there is any
    public static void read(String file, InputStream in, char separator, List<String> required, RowHandler handler) {
        read(file, in, separator, MISSING, required, handler);
    }

    /// Reads all rows of a file in which these texts stand for a missing value.
    ///
    /// @throws BadInputException with all findings if there is any
    public static void read(
            String file,
            InputStream in,
            char separator,
            Set<String> missing,
            List<String> required,
            RowHandler handler) {
        new CsvTable(file, Set.copyOf(missing)).readAll(in, separator, required, handler);
    }

    private void readAll(InputStream bytes, char separator, List<String> required, RowHandler handler) {
        boolean[] header = {true};
        try (InputStream in = ForeignFile.requireUtf8(file, bytes)) {
            CsvRows.read(CsvRows.reader(in, StandardCharsets.UTF_8), separator, (line, fields) -> {
                if (header[0]) {
                    header[0] = false;
                    readHeader(fields, separator, required);
                } else if (fields.size() != width) {
                    add(new Finding(
                            file,
                            line,
                            "",
                            "",
                            "the row has " + fields.size() + " fields, the header " + width + ".",
                            "Check separators and quotation marks in this row."));
                } else {
                    handler.handle(new Row(line, fields));
                }
            });
            if (header[0]) {
                add(Finding.ofFile(file, "the file is empty.", "Restore it; a header row is due."));
            }
        } catch (CsvParseException e) {
            add(Finding.ofFile(
                    file, "the file is not well-formed CSV: " + e.getMessage() + ".", "Mend or restore it."));
        } catch (UncheckedIOException e) {
            addUnreadable(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            addUnreadable(e);
        }
        failOnFindings();
    }

    private void addUnreadable(IOException e) {
        add(
                e instanceof CharacterCodingException
                        ? Finding.ofFile(file, "the file is not in UTF-8.", "Save it as UTF-8.")
                        : Finding.ofFile(file, "the file cannot be read: " + e.getMessage() + ".", "Restore it."));
    }

    private void readHeader(List<String> names, char separator, List<String> required) {
        otherSeparator(names, required).ifPresent(other -> {
            add(new Finding(
                    file,
                    1,
                    "",
                    names.getFirst(),
                    "the columns are separated by " + CsvDialect.word(other) + "s; " + CsvDialect.word(separator)
                            + "s are due here.",
                    "Save the table with " + CsvDialect.word(separator)
                            + "s between the columns; in Excel as \"CSV UTF-8\" with that list separator."));
            failOnFindings();
        });
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (found.put(names.get(i), i) != null && !names.get(i).isBlank()) {
                add(new Finding(
                        file,
                        1,
                        names.get(i),
                        "",
                        "the header names the column twice.",
                        "Rename or remove one of them; which is meant cannot be told."));
            }
        }
        width = names.size();
        columns = found;
        for (String name : required) {
            if (!found.containsKey(name)) {
                add(new Finding(
                        file,
                        1,
                        name,
                        "",
                        "the column is missing; the header has: " + String.join(", ", names) + ".",
                        "Add the column or restore the file."));
            }
        }
        failOnFindings();
    }

    /// The separator that a header has which is one single column and, taken apart by it, names the columns that are
    /// due: spreadsheets write the one of their country.
    private static Optional<Character> otherSeparator(List<String> names, List<String> required) {
        return names.size() != 1 || required.isEmpty()
                ? Optional.empty()
                : SEPARATORS.stream()
                        .filter(other -> Arrays.asList(names.getFirst().split(Pattern.quote(String.valueOf(other)), -1))
                                .containsAll(required))
                        .filter(other -> names.getFirst().indexOf(other) >= 0)
                        .findFirst();
    }

    private void add(Finding finding) {
        if (findings.contains(finding)) {
            return; // one cell, asked for more than once
        }
        if (findings.size() < LISTED) {
            findings.add(finding);
        } else {
            unlisted++;
        }
    }

    private void failOnFindings() {
        if (unlisted > 0) {
            findings.add(Finding.ofFile(
                    file, "there are " + unlisted + " more findings of this kind.", "Mend the ones above first."));
        }
        if (!findings.isEmpty()) {
            throw new BadInputException(findings);
        }
    }

    /// One data row; its getters record findings instead of failing.
    public final class Row {
        private final long line;
        private final List<String> fields;

        private Row(long line, List<String> fields) {
            this.line = line;
            this.fields = fields;
        }

        public long line() {
            return line;
        }

        /// The text of a column, stripped of white space (also the no-break space that official tables use).
        public String text(String column) {
            Integer index = columns.get(column);
            if (index == null) {
                throw new IllegalStateException(file + " was read without asking for column " + column);
            }
            return fields.get(index).replace('\u00a0', ' ').strip();
        }

        /// The number in a column; empty where the publisher gives none (blank, `:`, `NA`, or what the file
        /// declares). Anything else that is not a number is a finding.
        public OptionalDouble number(String column) {
            return number(column, text(column));
        }

        /// The number in front of the flag letters that share its cell, as in `219 d`; empty where there is only
        /// a flag or nothing.
        public OptionalDouble flaggedNumber(String column) {
            String text = text(column);
            return number(
                    column,
                    endsInLetter(text) ? FLAG.matcher(text).replaceFirst("").strip() : text);
        }

        /// The flag letters at the end of a cell, `d` in `219 d`; empty where there are none.
        public String flag(String column) {
            String text = text(column);
            if (!endsInLetter(text)) {
                return "";
            }
            Matcher matcher = FLAG.matcher(text);
            return matcher.find() ? matcher.group(1) : "";
        }

        /// Most cells have no flag, and this is sooner seen than the pattern is tried.
        private static boolean endsInLetter(String text) {
            return !text.isEmpty() && text.charAt(text.length() - 1) >= 'a' && text.charAt(text.length() - 1) <= 'z';
        }

        private OptionalDouble number(String column, String text) {
            if (missing.contains(text)) {
                return OptionalDouble.empty();
            }
            try {
                double value = Double.parseDouble(text);
                if (Double.isFinite(value)) {
                    return OptionalDouble.of(value);
                }
            } catch (NumberFormatException e) {
                // told below, together with numbers that are not finite
            }
            finding(
                    column,
                    "a number is due here, with a point as decimal sign, or nothing.",
                    "Correct the cell or leave it empty.");
            return OptionalDouble.empty();
        }

        /// Records that this row's column breaks a rule.
        public void finding(String column, String rule, String remedy) {
            add(new Finding(file, line(), column, text(column), rule, remedy));
        }

        /// The same, known to other languages by a key, see [Finding#keyed].
        public void keyedFinding(String column, String rule, String remedy, String key, String... filling) {
            add(new Finding(file, line(), column, text(column), rule, remedy).keyed(key, filling));
        }
    }
}
