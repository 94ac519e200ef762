package eu.chemclust.app.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalDouble;

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
        StringWriter text = new StringWriter();
        CsvWriter writer = writer(text);
        writer.writeRecord(COLUMNS);
        rows.forEach(row -> writer.writeRecord(fields(row)));
        return text.toString();
    }

    static CsvWriter writer(StringWriter text) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
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
