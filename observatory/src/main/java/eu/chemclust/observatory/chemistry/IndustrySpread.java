package eu.chemclust.observatory.chemistry;

import eu.chemclust.engine.analysis.Concentration;
import eu.chemclust.engine.analysis.Convergence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How an industry is spread over regions, in a year and over the years.
///
/// @param regions codes of all regions, in order
record IndustrySpread(PersonsEmployed persons, Collection<String> regions) {
    private static final double LEVEL = 0.9;

    Concentration concentration(int year) {
        return concentration(year, regions);
    }

    List<Spread> spread() {
        List<Integer> years = new ArrayList<>();
        for (int year = IndustryFigures.FIRST_YEAR; year <= IndustryFigures.LAST_YEAR; year++) {
            years.add(year);
        }
        years.add(IndustryFigures.NEWEST_YEAR);
        List<String> same = regions.stream()
                .filter(region -> years.stream()
                        .allMatch(year ->
                                persons.find(region, year).isPresent() && persons.manufacturing(region, year) > 0))
                .toList();
        List<Spread> spread = new ArrayList<>();
        for (int year : years) {
            find(year, regions).ifPresent(all -> spread.add(new Spread(year, all, find(year, same))));
        }
        return spread;
    }

    private Optional<Concentration> find(int year, Collection<String> among) {
        try {
            return Optional.of(concentration(year, among));
        } catch (IllegalArgumentException nothingPublished) {
            return Optional.empty();
        }
    }

    private Concentration concentration(int year, Collection<String> among) {
        List<Double> own = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        for (String region : among) {
            Optional<Figure> part = persons.find(region, year);
            double of = persons.manufacturing(region, year);
            if (part.isPresent() && of > 0) {
                own.add(part.get().value());
                whole.add(of);
            }
        }
        return Concentration.of(
                own.stream().mapToDouble(Double::doubleValue).toArray(),
                whole.stream().mapToDouble(Double::doubleValue).toArray());
    }

    Convergence convergence(Set<String> among) {
        int count = IndustryFigures.LAST_YEAR - IndustryFigures.FIRST_YEAR + 1;
        double[] years = new double[count];
        List<double[]> panel = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            years[t] = IndustryFigures.FIRST_YEAR + t;
        }
        for (String region : regions) {
            if (!among.contains(region) || !persons.isWhole(region)) {
                continue;
            }
            double[] own = new double[count];
            for (int t = 0; t < count; t++) {
                own[t] = persons.get(region, IndustryFigures.FIRST_YEAR + t);
            }
            panel.add(own);
        }
        return Convergence.of(years, panel.toArray(double[][]::new), LEVEL);
    }
}
