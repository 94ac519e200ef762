package eu.chemclust.app.view;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.RegionStatus;
import eu.chemclust.observatory.benchmark.Standing;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Which part of the ranking a reader wants to see. Ranks stay those among all regions of the scope.
///
/// @param year        year of the benchmark
/// @param scope       among which regions the ranks are
/// @param country     NUTS code of a country, or empty for all
/// @param membersOnly only members of the network
/// @param search      text to look for in names and codes, or empty
public record Selection(int year, RankingScope scope, String country, boolean membersOnly, String search) {

    /// Chemical regions in the headline year.
    public static Selection headline(BenchmarkResult result) {
        return new Selection(result.method().headlineYear(), RankingScope.CHEMICAL, "", false, "");
    }

    /// The same with another search text.
    public Selection withSearch(String text) {
        return new Selection(year, scope, country, membersOnly, text);
    }

    /// The ranked regions that fit, best first.
    public List<Standing.Ranked> ranked(BenchmarkResult result) {
        return result.ranking(scope, year).stream()
                .filter(ranked -> fits(result.find(ranked.region()).orElseThrow()))
                .toList();
    }

    /// Whether a region fits country, membership and search.
    public boolean fits(RegionStatus status) {
        return (country.isEmpty() || status.region().country().equals(country))
                && (!membersOnly || status.isMember())
                && matches(status, search);
    }

    /// Whether something is chosen beside year and scope.
    public boolean isNarrowed() {
        return !country.isEmpty() || membersOnly || !search.isBlank();
    }

    /// Whether a region's code, name or country holds a text, whatever the case and the accents.
    static boolean matches(RegionStatus status, String search) {
        String wanted = plain(search);
        return List.of(
                        status.region().code().code(),
                        status.region().name(),
                        status.region().localName(),
                        status.region().countryName(),
                        String.join(" ", status.members()))
                .stream()
                .anyMatch(text -> plain(text).contains(wanted));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /// The address that leads to this selection: only what differs from the headline is in it.
    public Address address(Address base, BenchmarkResult result) {
        Selection headline = headline(result);
        return base.with("year", year == headline.year() ? "" : Integer.toString(year))
                .with("scope", scope == headline.scope() ? "" : scope.name().toLowerCase(Locale.ROOT))
                .with("country", country)
                .with("members", membersOnly ? "yes" : "")
                .with("q", search);
    }
}
