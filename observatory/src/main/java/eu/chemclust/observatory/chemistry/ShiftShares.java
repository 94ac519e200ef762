package eu.chemclust.observatory.chemistry;

import eu.chemclust.engine.analysis.ShiftShare;
import eu.chemclust.observatory.chemistry.IndustryFigures.Measure;
import eu.chemclust.observatory.framework.Basket;
import eu.chemclust.observatory.region.Region;
import java.util.Optional;

/// Splits what changed in an industry of a region into what its country, the industry and the region itself did.
record ShiftShares(PersonsEmployed persons) {
    /// The longest stretch of yearly figures up to the newest in which region, country and industry are all known and
    /// no break falls.
    Optional<ChemicalBase.Shift> of(Region region) {
        int last = -1;
        int first = -1;
        for (int year = IndustryFigures.LAST_YEAR; year >= IndustryFigures.FIRST_YEAR; year--) {
            Optional<Figure> own = persons.find(region.code().code(), year);
            boolean known = own.isPresent()
                    && own.get().value() > 0
                    && national(persons.basket(), region, year).isPresent()
                    && national(IndustryFigures.MANUFACTURING, region, year).isPresent();
            if (known && last < 0) {
                last = year;
            }
            boolean joined = first < 0 || !persons.breaksAt(region.code().code(), first);
            if (last >= 0 && (!known || !joined)) {
                break;
            }
            first = known ? year : first;
        }
        if (last < 0 || last - first < 2) {
            return Optional.empty();
        }
        ShiftShare parts = ShiftShare.of(
                new ShiftShare.Change(
                        persons.get(region.code().code(), first),
                        persons.get(region.code().code(), last)),
                change(persons.basket(), region, first, last),
                change(IndustryFigures.MANUFACTURING, region, first, last));
        return Optional.of(new ChemicalBase.Shift(first, last, parts));
    }

    private Optional<Figure> national(Basket of, Region region, int year) {
        return persons.figures()
                .country(Measure.PERSONS_EMPLOYED, of, region.country(), year)
                .filter(figure -> figure.value() > 0);
    }

    private ShiftShare.Change change(Basket of, Region region, int from, int to) {
        return new ShiftShare.Change(
                national(of, region, from).orElseThrow().value(),
                national(of, region, to).orElseThrow().value());
    }
}
