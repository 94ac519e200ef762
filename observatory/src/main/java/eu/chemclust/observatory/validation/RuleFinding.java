package eu.chemclust.observatory.validation;

import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.tables.NumberText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// A figure that breaks a rule.
///
/// @param rule       the rule
/// @param series     what was measured
/// @param region     where
/// @param period     when
/// @param value      the figure; `NaN` where it is missing
/// @param compared   both sides of the rule, in words
/// @param line       its row in the file that is imported; 0 otherwise
/// @param acceptance who accepted it and why
public record RuleFinding(
        Rule rule,
        SeriesKey series,
        RegionCode region,
        Period period,
        double value,
        String compared,
        long line,
        Optional<Acceptance> acceptance) {

    /// A number that stays the same as long as rule, place, time and figure do: when the figure changes, an acceptance
    /// no longer holds.
    public String id() {
        String text = String.join(
                "|",
                rule.id(),
                series.toString(),
                region.code(),
                region.version().year(),
                period.toString(),
                Double.toString(value));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Whether it stands in the way of an import.
    public boolean isBlocking() {
        return rule.importance() == Importance.ERROR && acceptance.isEmpty();
    }

    RuleFinding with(Optional<Acceptance> accepted) {
        return new RuleFinding(rule, series, region, period, value, compared, line, accepted);
    }

    /// One line: what, where, when, how much, what is due.
    public String sentence() {
        String shown = Double.isNaN(value) ? "missing" : NumberText.of(value);
        return series + " " + region.code() + " " + period + " = " + shown + (line > 0 ? " (row " + line + ")" : "")
                + ": " + rule.message() + (compared.isEmpty() ? "" : " " + compared);
    }
}
