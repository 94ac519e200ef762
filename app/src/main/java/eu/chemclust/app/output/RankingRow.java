package eu.chemclust.app.output;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.RegionStatus;
import eu.chemclust.observatory.benchmark.Standing;
import eu.chemclust.observatory.indicator.IndicatorValue;
import java.util.OptionalDouble;

/// One line of a ranking, as the table, the CSV file and the JSON list show it.
///
/// @param rank             rank with its interval
/// @param code             region
/// @param name             name of the region
/// @param country          country code as NUTS writes it
/// @param score            index
/// @param changeOnYear     change of the index since the year before
/// @param changeSinceFirst change since the first year
/// @param coverage         share of indicators with a value
/// @param member           a full member of the network
/// @param chemical         a chemical region
/// @param locationQuotient location quotient of C20 employment
/// @param personsEmployed  persons employed in C20
/// @param chemistryPeriod  the year of these two figures; empty where there is none
public record RankingRow(
        RankInterval rank,
        String code,
        String name,
        String country,
        double score,
        OptionalDouble changeOnYear,
        OptionalDouble changeSinceFirst,
        double coverage,
        boolean member,
        boolean chemical,
        OptionalDouble locationQuotient,
        OptionalDouble personsEmployed,
        String chemistryPeriod) {

    static RankingRow of(BenchmarkResult result, Standing.Ranked standing, RankingScope scope) {
        RegionStatus status = result.find(standing.region()).orElseThrow();
        int year = standing.year();
        return new RankingRow(
                standing.rank(scope).orElseThrow(),
                standing.region(),
                status.region().name(),
                status.region().country(),
                standing.score(),
                result.change(standing.region(), result.yearBefore(year), year),
                result.change(standing.region(), result.years().getFirst(), year),
                standing.coverage(),
                status.isMember(),
                status.isChemical(),
                number(status.locationQuotient()),
                number(status.personsEmployed()),
                status.personsEmployed() instanceof IndicatorValue.Known known ? known.periods() : "");
    }

    private static OptionalDouble number(IndicatorValue value) {
        return switch (value) {
            case IndicatorValue.Known known -> OptionalDouble.of(known.value());
            case IndicatorValue.Missing missing -> OptionalDouble.empty();
        };
    }
}
