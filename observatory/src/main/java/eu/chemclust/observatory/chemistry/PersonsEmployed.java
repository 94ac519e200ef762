package eu.chemclust.observatory.chemistry;

import eu.chemclust.observatory.chemistry.IndustryFigures.Measure;
import eu.chemclust.observatory.framework.Basket;
import java.util.Optional;

/// The yearly persons employed of an industry in the regions.
record PersonsEmployed(IndustryFigures figures, Basket basket) {
    Optional<Figure> find(String region, int year) {
        return figures.region(Measure.PERSONS_EMPLOYED, basket, region, year);
    }

    /// A figure that is known.
    double get(String region, int year) {
        return find(region, year).orElseThrow().value();
    }

    /// Persons employed in all manufacturing; 0 where they are not published.
    double manufacturing(String region, int year) {
        return figures.region(Measure.PERSONS_EMPLOYED, IndustryFigures.MANUFACTURING, region, year)
                .map(Figure::value)
                .orElse(0.0);
    }

    /// Whether the series is not comparable between a year and the one before it.
    boolean breaksAt(String region, int year) {
        Optional<Figure> now = find(region, year);
        Optional<Figure> before = find(region, year - 1);
        return now.map(Figure::hasBreak).orElse(false)
                || (now.isPresent()
                        && before.isPresent()
                        && now.get().differs() != before.get().differs());
    }

    /// Whether a region has every year of the yearly statistics and no break falls between them.
    boolean isWhole(String region) {
        for (int year = IndustryFigures.FIRST_YEAR; year <= IndustryFigures.LAST_YEAR; year++) {
            if (find(region, year).isEmpty() || (year > IndustryFigures.FIRST_YEAR && breaksAt(region, year))) {
                return false;
            }
        }
        return true;
    }
}
