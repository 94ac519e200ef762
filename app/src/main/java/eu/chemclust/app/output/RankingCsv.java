package eu.chemclust.app.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import eu.chemclust.tables.PlainText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/// A ranking as CSV: UTF-8, comma, point as decimal sign, full precision, empty where there is no value.
public final class RankingCsv {
    static final List<String> COLUMNS = List.of(
            "rank",
            "of",
            "rank_median",
            "rank_p5",
            "rank_p95",
            "top_quartile_probability",
            "code",
            "region",
            "country",
            "score",
            "change_on_year",
            "change_since_first_year",
            "coverage",
            "member",
            "chemical",
            "c20_location_quotient",
            "c20_persons_employed",
            "c20_period");

    private RankingCsv() {}

    /// The rows with a header.
    public static String text(List<RankingRow> rows) {
        return write(COLUMNS, record -> rows.forEach(row -> record.accept(fields(row))));
    }

    /// A CSV text of a header and what the records are; texts that a spreadsheet would run as a formula are guarded.
    static String write(List<String> header, Consumer<Consumer<List<String>>> records) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(header);
            records.accept(fields ->
                    writer.writeRecord(fields.stream().map(PlainText::guard).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return text.toString();
    }

    private static List<String> fields(RankingRow row) {
        return List.of(
                Integer.toString(row.rank().rank()),
                Integer.toString(row.rank().of()),
                Double.toString(row.rank().median()),
                Double.toString(row.rank().low()),
                Double.toString(row.rank().high()),
                Double.toString(row.rank().topQuartileProbability()),
                row.code(),
                row.name(),
                row.country(),
                Double.toString(row.score()),
                number(row.changeOnYear()),
                number(row.changeSinceFirst()),
                Double.toString(row.coverage()),
                Boolean.toString(row.member()),
                Boolean.toString(row.chemical()),
                number(row.locationQuotient()),
                number(row.personsEmployed()),
                row.chemistryPeriod());
    }

    static String number(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
    }
}
