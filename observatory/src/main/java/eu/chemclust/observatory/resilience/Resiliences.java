package eu.chemclust.observatory.resilience;

import eu.chemclust.engine.analysis.PredictionBand;
import eu.chemclust.engine.analysis.Quantile;
import eu.chemclust.engine.analysis.ShockPath;
import eu.chemclust.engine.analysis.TheilSen;
import eu.chemclust.observatory.chemistry.Figure;
import eu.chemclust.observatory.chemistry.IndustryFigures;
import eu.chemclust.observatory.chemistry.IndustryFigures.Measure;
import eu.chemclust.observatory.framework.Basket;
import eu.chemclust.observatory.resilience.Resilience.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// The use case "how did the industry come through a shock?".
///
/// A year breaks the series when the publisher flags a break there (b), or when a definition flag (d) begins or ends
/// with it, as in Germany between 2009 and 2010. A path runs from the base year to the first break after it. When that
/// break comes before the shock is over, the shock cannot be measured and only what followed the break is told.
public final class Resiliences {
    private static final double LEVEL = 0.9;

    private final IndustryFigures figures;
    private final Basket basket;

    public Resiliences(IndustryFigures figures, Basket basket) {
        this.figures = figures;
        this.basket = basket;
    }

    /// The answer for a region.
    ///
    /// @param peers   regions to compare with
    /// @param base    the year before the shock
    /// @param horizon the last year in which the lowest level is sought
    public Resilience of(String region, List<String> peers, int base, int horizon) {
        if (!(base >= IndustryFigures.FIRST_YEAR && base < horizon && horizon <= IndustryFigures.LAST_YEAR)) {
            throw new IllegalArgumentException("a shock needs a year before it from " + IndustryFigures.FIRST_YEAR
                    + " on and an end up to " + IndustryFigures.LAST_YEAR);
        }
        List<Resilience.Level> levels = levels(region);
        List<Integer> breaks = breaks(levels);
        List<Double> depths = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        for (String peer : peers) {
            List<Resilience.Level> theirs = levels(peer);
            if (finding(theirs, breaks(theirs), base, horizon) instanceof Finding.Measured measured) {
                depths.add(measured.path().depth());
                if (measured.path().end() == IndustryFigures.LAST_YEAR) {
                    ends.add(measured.path().endLevel());
                }
            }
        }
        int from = breaks.isEmpty() ? 0 : breaks.getLast();
        List<Resilience.Level> after = levels.stream()
                .filter(level -> level.year() >= from && level.value() > 0)
                .toList();
        double[] years = after.stream().mapToDouble(Resilience.Level::year).toArray();
        double[] logs = after.stream()
                .mapToDouble(level -> StrictMath.log(level.value()))
                .toArray();
        return new Resilience(
                region,
                basket,
                base,
                horizon,
                levels,
                breaks,
                finding(levels, breaks, base, horizon),
                depths.size(),
                median(depths),
                median(ends),
                years.length < 4 ? Optional.empty() : Optional.of(TheilSen.of(years, logs, LEVEL)),
                PredictionBand.of(years, logs, LEVEL));
    }

    private static OptionalDouble median(List<Double> values) {
        return values.size() < 3
                ? OptionalDouble.empty()
                : OptionalDouble.of(Quantile.median(
                        values.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private List<Resilience.Level> levels(String region) {
        List<Resilience.Level> levels = new ArrayList<>();
        for (int year = IndustryFigures.FIRST_YEAR; year <= IndustryFigures.LAST_YEAR; year++) {
            Optional<Figure> figure = figures.region(Measure.PERSONS_EMPLOYED, basket, region, year);
            if (figure.isPresent()) {
                levels.add(new Resilience.Level(
                        year,
                        figure.get().value(),
                        figure.get().flags(),
                        figure.get().estimatedShare()));
            }
        }
        return levels;
    }

    /// The years that are not comparable with the figure before them.
    static List<Integer> breaks(List<Resilience.Level> levels) {
        List<Integer> breaks = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            Resilience.Level now = levels.get(i);
            boolean flagged = now.flags().indexOf('b') >= 0;
            boolean turned = i > 0
                    && (now.flags().indexOf('d') >= 0)
                            != (levels.get(i - 1).flags().indexOf('d') >= 0);
            if (i > 0 && (flagged || turned)) {
                breaks.add(now.year());
            }
        }
        return breaks;
    }

    static Finding finding(List<Resilience.Level> levels, List<Integer> breaks, int base, int horizon) {
        boolean known = levels.stream().anyMatch(level -> level.year() == base && level.value() > 0);
        OptionalInt cut = breaks.stream()
                .filter(year -> year > base)
                .mapToInt(Integer::intValue)
                .findFirst();
        if (cut.isPresent() && cut.getAsInt() <= horizon) {
            return new Finding.Broken(cut.getAsInt(), path(levels, breaks, cut.getAsInt(), horizon));
        }
        if (!known) {
            return new Finding.Unknown(true);
        }
        Optional<ShockPath> path = path(levels, breaks, base, horizon);
        return path.isPresent() ? new Finding.Measured(path.get(), cut) : new Finding.Unknown(false);
    }

    /// The path from a base to the next break.
    private static Optional<ShockPath> path(
            List<Resilience.Level> levels, List<Integer> breaks, int base, int horizon) {
        int end = breaks.stream()
                .filter(year -> year > base)
                .mapToInt(Integer::intValue)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        List<Resilience.Level> used = levels.stream()
                .filter(level -> level.year() >= base && level.year() < end)
                .toList();
        boolean shock = used.stream().anyMatch(level -> level.year() > base && level.year() <= horizon);
        boolean after = used.stream().anyMatch(level -> level.year() > base);
        boolean start = !used.isEmpty()
                && used.getFirst().year() == base
                && used.getFirst().value() > 0;
        if (!start || !after || (!shock && base < horizon)) {
            return Optional.empty();
        }
        return Optional.of(ShockPath.of(
                used.stream().mapToInt(Resilience.Level::year).toArray(),
                used.stream().mapToDouble(Resilience.Level::value).toArray(),
                base,
                Math.max(horizon, base)));
    }
}
