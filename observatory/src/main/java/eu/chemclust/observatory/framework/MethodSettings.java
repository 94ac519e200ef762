package eu.chemclust.observatory.framework;

import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// The settings of an index, read from the framework's `method.json`. A change of any of them changes
/// published scores and needs a new version.
///
/// @param version           method version, stamped into every result
/// @param framework         code of the framework's root
/// @param years             years to compute, ascending; the last is the headline
/// @param coverageThreshold least share of indicators that a region must have in a year
/// @param treatment         outlier treatment
/// @param normalisation     target range of the min-max scaling, pooled over all years
/// @param dataThreshold     least share of a group's children that must have a score for the group to have one
/// @param robustness        how uncertainty is measured
/// @param chemicalRegions   which regions count as chemical
public record MethodSettings(
        String version,
        String framework,
        List<Integer> years,
        double coverageThreshold,
        Treatment treatment,
        Normalisation normalisation,
        double dataThreshold,
        Robustness robustness,
        ChemicalRegions chemicalRegions) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /// Outlier treatment.
    ///
    /// @param winsorisePoints most points per indicator that are winsorised before the logarithm is taken
    /// @param skewnessLimit   a column passes below this absolute skewness
    /// @param kurtosisLimit   or below this excess kurtosis
    public record Treatment(int winsorisePoints, double skewnessLimit, double kurtosisLimit) {}

    /// Target range of the scaling.
    ///
    /// @param lower score of the lowest value of all years
    /// @param upper score of the highest
    public record Normalisation(double lower, double upper) {}

    /// How the uncertainty of ranks is measured.
    ///
    /// @param replications  number of replications
    /// @param seed          seed of all randomness
    /// @param weightBand    relative band of every weight, 0.25 for plus or minus 25 %
    /// @param normalisations   scalings to choose from, each as likely as the others
    /// @param aggregations     means between pillars to choose from
    /// @param winsorisePoints  numbers of winsorised points to choose from
    /// @param intervalLower lower quantile of the rank interval
    /// @param intervalUpper upper quantile of the rank interval
    public record Robustness(
            int replications,
            long seed,
            double weightBand,
            List<Scale> normalisations,
            List<Mean> aggregations,
            List<Integer> winsorisePoints,
            double intervalLower,
            double intervalUpper) {
        public Robustness {
            normalisations = List.copyOf(normalisations);
            aggregations = List.copyOf(aggregations);
            winsorisePoints = List.copyOf(winsorisePoints);
        }

        /// The same with another number of replications.
        public Robustness withReplications(int number) {
            return new Robustness(
                    number,
                    seed,
                    weightBand,
                    normalisations,
                    aggregations,
                    winsorisePoints,
                    intervalLower,
                    intervalUpper);
        }
    }

    /// A scaling of indicators.
    public enum Scale {
        MIN_MAX,
        Z_SCORE,
        PERCENTILE_RANK
    }

    /// A mean of pillars.
    public enum Mean {
        GEOMETRIC,
        ARITHMETIC
    }

    /// A region is chemical if one of these holds.
    ///
    /// @param locationQuotient location quotient of C20 employment at least this
    /// @param personsEmployed  persons employed in C20 at least this
    /// @param membersQualify   full members of the network
    /// @param part             series of persons employed in the industry, the basket of the rule
    /// @param whole            series that the location quotient sets it against
    /// @param maximumAgeYears  how many years these figures may be older than the headline year
    public record ChemicalRegions(
            double locationQuotient,
            double personsEmployed,
            boolean membersQualify,
            String part,
            String whole,
            int maximumAgeYears) {}

    public MethodSettings {
        years = years.stream().sorted().distinct().toList();
    }

    /// The year of the headline ranking.
    public int headlineYear() {
        return years.getLast();
    }

    /// The same settings with another number of replications or another seed.
    public MethodSettings withRobustness(Robustness changed) {
        return new MethodSettings(
                version,
                framework,
                years,
                coverageThreshold,
                treatment,
                normalisation,
                dataThreshold,
                changed,
                chemicalRegions);
    }

    /// Reads and checks the settings.
    ///
    /// @throws BadInputException with all findings
    public static MethodSettings read(String file, InputStream in) {
        MethodSettings settings;
        try {
            settings = JSON.readValue(in.readAllBytes(), MethodSettings.class);
        } catch (JacksonException e) {
            var location = e.getLocation();
            throw new BadInputException(List.of(new Finding(
                    file,
                    location == null ? 0 : location.getLineNr(),
                    "",
                    "",
                    "the settings cannot be read: " + e.getOriginalMessage() + ".",
                    "See docs/method/index.md for the keys.")));
        } catch (IOException e) {
            throw new BadInputException(
                    List.of(Finding.ofFile(file, "the file cannot be read: " + e.getMessage() + ".", "Restore it.")));
        }
        List<Finding> findings = settings.check(file);
        if (!findings.isEmpty()) {
            throw new BadInputException(findings);
        }
        return settings;
    }

    private List<Finding> check(String file) {
        List<Finding> findings = new ArrayList<>();
        rule(findings, file, "years", years.toString(), !years.isEmpty(), "at least one year is due.");
        share(findings, file, "coverageThreshold", coverageThreshold);
        share(findings, file, "dataThreshold", dataThreshold);
        share(findings, file, "robustness.weightBand", robustness.weightBand);
        share(findings, file, "robustness.intervalLower", robustness.intervalLower);
        share(findings, file, "robustness.intervalUpper", robustness.intervalUpper);
        rule(
                findings,
                file,
                "robustness.replications",
                String.valueOf(robustness.replications),
                robustness.replications >= 1 && robustness.replications <= 10_000_000,
                "a number from 1 to 10,000,000 is due.");
        rule(
                findings,
                file,
                "normalisation.lower",
                String.valueOf(normalisation.lower),
                normalisation.lower > 0 && normalisation.upper > normalisation.lower,
                "0 < lower < upper must hold, because the index takes geometric means.");
        rule(
                findings,
                file,
                "treatment.winsorisePoints",
                String.valueOf(treatment.winsorisePoints),
                treatment.winsorisePoints >= 0,
                "a number of 0 or more is due.");
        rule(
                findings,
                file,
                "chemicalRegions.maximumAgeYears",
                String.valueOf(chemicalRegions.maximumAgeYears),
                chemicalRegions.maximumAgeYears >= 0,
                "a number of 0 or more is due.");
        series(findings, file, "chemicalRegions.part", chemicalRegions.part);
        series(findings, file, "chemicalRegions.whole", chemicalRegions.whole);
        return findings;
    }

    private static void series(List<Finding> findings, String file, String key, String text) {
        try {
            SeriesKey.parse(text);
        } catch (IllegalArgumentException e) {
            findings.add(new Finding(file, 0, key, text, e.getMessage() + ".", "Correct the setting."));
        }
    }

    private static void share(List<Finding> findings, String file, String key, double value) {
        rule(findings, file, key, String.valueOf(value), value >= 0 && value <= 1, "a share from 0 to 1 is due.");
    }

    private static void rule(
            List<Finding> findings, String file, String key, String value, boolean holds, String rule) {
        if (!holds) {
            findings.add(new Finding(file, 0, key, value, rule, "Correct the setting."));
        }
    }
}
