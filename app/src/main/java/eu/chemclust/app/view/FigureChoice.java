package eu.chemclust.app.view;

import eu.chemclust.figures.FigureFormat;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a figure shows and how: every figure is decided by the result and by this.
///
/// @param scope  among which regions the ranks are
/// @param year   year of the benchmark
/// @param accent code of the reader's region, or none
/// @param links  where regions point to
/// @param format width and language
public record FigureChoice(
        RankingScope scope, int year, @Nullable String accent, RegionLinks links, FigureFormat format) {

    /// The headline: chemical regions in the last year, wide, without links.
    public static FigureChoice headline(BenchmarkResult result, Locale locale) {
        return new FigureChoice(
                RankingScope.CHEMICAL,
                result.method().headlineYear(),
                null,
                RegionLinks.NONE,
                FigureFormat.wide(Messages.of(locale).locale()));
    }

    public FigureChoice withScope(RankingScope changed) {
        return new FigureChoice(changed, year, accent, links, format);
    }

    public FigureChoice withYear(int changed) {
        return new FigureChoice(scope, changed, accent, links, format);
    }

    public FigureChoice withAccent(@Nullable String changed) {
        return new FigureChoice(scope, year, changed, links, format);
    }

    public FigureChoice withLinks(RegionLinks changed) {
        return new FigureChoice(scope, year, accent, changed, format);
    }

    /// The same in another width, 320 to 2000; below 560 the narrow drawing.
    public FigureChoice withWidth(int width) {
        return new FigureChoice(scope, year, accent, links, new FigureFormat(width, format.locale()));
    }

    public Locale locale() {
        return format.locale();
    }
}
