package eu.chemclust.observatory.chemistry;

import eu.chemclust.engine.analysis.Concentration;
import eu.chemclust.engine.analysis.Convergence;
import eu.chemclust.engine.analysis.Quantile;
import eu.chemclust.observatory.chemistry.ChemicalBase.Star;
import eu.chemclust.observatory.chemistry.IndustryFigures.Measure;
import eu.chemclust.observatory.framework.Basket;
import eu.chemclust.observatory.region.Region;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// The use case "what is the chemical base of a region, and how is the industry spread over Europe?".
public final class ChemicalBases {
    private static final int SHORTEST_GROWTH = 5;
    private static final int LONGEST_GROWTH = 7;

    /// From this location quotient or this size on, an industry counts as present in a region.
    private static final double SPECIALISED = 1;

    private static final double LARGE = 5000;

    private final IndustryFigures figures;
    private final Basket basket;
    private final StarRules rules;
    private final PersonsEmployed series;
    private final Map<String, ChemicalBase> bases = new LinkedHashMap<>();

    /// Computes the base of every region.
    public ChemicalBases(IndustryFigures figures, Basket basket, StarRules rules) {
        this.figures = figures;
        this.basket = basket;
        this.rules = rules;
        this.series = new PersonsEmployed(figures, basket);
        for (Region region : figures.geography().regions()) {
            bases.put(region.code().code(), base(region));
        }
        giveStars();
    }

    /// The industry.
    public Basket basket() {
        return basket;
    }

    /// The base of a region.
    public ChemicalBase of(String region) {
        ChemicalBase base = bases.get(region);
        if (base == null) {
            throw new IllegalArgumentException("no benchmark region " + region);
        }
        return base;
    }

    /// All regions in code order, for maps and scatter plots of size, specialisation and growth.
    public List<ChemicalBase> all() {
        return List.copyOf(bases.values());
    }

    /// The regions in which the industry counts as present: specialised in it, or with 5,000 persons or more. It needs
    /// no benchmark.
    public Set<String> present() {
        Set<String> present = new LinkedHashSet<>();
        for (ChemicalBase base : bases.values()) {
            if (base.locationQuotient().orElse(0) >= SPECIALISED
                    || base.persons().orElse(0) >= LARGE) {
                present.add(base.region());
            }
        }
        return present;
    }

    private ChemicalBase base(Region region) {
        String code = region.code().code();
        OptionalInt year = newest(code, List.of(Measure.PERSONS_EMPLOYED));
        OptionalInt structure = newest(code, List.of(Measure.values()));
        Optional<Figure> persons = year.isPresent() ? series.find(code, year.getAsInt()) : Optional.empty();
        Optional<Figure> whole = year.isPresent()
                ? figures.region(Measure.PERSONS_EMPLOYED, IndustryFigures.MANUFACTURING, code, year.getAsInt())
                : Optional.empty();
        Optional<Start> start = year.isPresent() ? start(code, year.getAsInt()) : Optional.empty();
        double startEstimated =
                start.map(from -> from.figure().estimatedShare()).orElse(0.0);
        OptionalDouble quotient = OptionalDouble.empty();
        if (persons.isPresent() && whole.isPresent() && whole.get().value() > 0) {
            double reference = figures.europeanShare(basket, year.getAsInt());
            quotient = finite(persons.get().value() / whole.get().value() / reference);
        }
        OptionalDouble wages = OptionalDouble.empty();
        OptionalDouble unitSize = OptionalDouble.empty();
        if (structure.isPresent()) {
            int of = structure.getAsInt();
            double employed = series.find(code, of).orElseThrow().value();
            wages = finite(1e6 * amount(Measure.WAGES, code, of) / employed);
            unitSize = finite(employed / amount(Measure.LOCAL_UNITS, code, of));
        }
        return new ChemicalBase(
                code,
                basket,
                year,
                persons.isPresent() ? OptionalDouble.of(persons.get().value()) : OptionalDouble.empty(),
                quotient,
                start.isPresent() && persons.isPresent()
                        ? OptionalDouble.of(start.get().growth(persons.get()))
                        : OptionalDouble.empty(),
                structure,
                wages,
                unitSize,
                Set.of(),
                new ShiftShares(series).of(region),
                Math.max(
                        startEstimated,
                        Math.max(
                                persons.map(Figure::estimatedShare).orElse(0.0),
                                whole.map(Figure::estimatedShare).orElse(0.0))),
                persons.map(Figure::flags).orElse(""));
    }

    private double amount(Measure measure, String region, int year) {
        return figures.region(measure, basket, region, year).orElseThrow().value();
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /// The newest year in which all these measures are known.
    private OptionalInt newest(String region, List<Measure> measures) {
        for (int year = IndustryFigures.NEWEST_YEAR; year >= IndustryFigures.FIRST_YEAR; year--) {
            int of = year;
            if (measures.stream()
                    .allMatch(measure ->
                            figures.region(measure, basket, region, of).isPresent())) {
                return OptionalInt.of(year);
            }
        }
        return OptionalInt.empty();
    }

    /// The figure that growth is taken from: five years before, else six, else seven.
    private Optional<Start> start(String region, int year) {
        for (int span = SHORTEST_GROWTH; span <= LONGEST_GROWTH; span++) {
            Optional<Figure> figure = series.find(region, year - span);
            if (figure.isPresent() && figure.get().value() > 0) {
                return Optional.of(new Start(figure.get(), span));
            }
        }
        return Optional.empty();
    }

    private record Start(Figure figure, int span) {
        double growth(Figure end) {
            return 100 * (StrictMath.pow(end.value() / figure.value(), 1.0 / span) - 1);
        }
    }

    private void giveStars() {
        Map<Star, Double> thresholds = new EnumMap<>(Star.class);
        for (Star star : Star.values()) {
            double[] values = bases.values().stream()
                    .map(base -> value(base, star))
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .toArray();
            thresholds.put(star, Quantile.of(values, rules.quantile(star)));
        }
        bases.replaceAll((code, base) -> {
            Set<Star> stars = EnumSet.noneOf(Star.class);
            thresholds.forEach((star, threshold) -> {
                OptionalDouble value = value(base, star);
                if (value.isPresent() && value.getAsDouble() >= threshold) {
                    stars.add(star);
                }
            });
            return withStars(base, stars);
        });
    }

    private static OptionalDouble value(ChemicalBase base, Star star) {
        return switch (star) {
            case SIZE -> base.persons();
            case SPECIALISATION -> base.locationQuotient();
            case PRODUCTIVITY -> base.wages();
            case GROWTH -> base.growth();
        };
    }

    private static ChemicalBase withStars(ChemicalBase base, Set<Star> stars) {
        return new ChemicalBase(
                base.region(),
                base.basket(),
                base.year(),
                base.persons(),
                base.locationQuotient(),
                base.growth(),
                base.structureYear(),
                base.wages(),
                base.unitSize(),
                stars,
                base.shiftShare(),
                base.estimated(),
                base.flags());
    }

    /// How unevenly the industry is spread over the regions that publish it and all manufacturing in a year.
    ///
    /// @throws IllegalArgumentException where no region publishes both
    public Concentration concentration(int year) {
        return spreading().concentration(year);
    }

    /// How the industry was spread in each year: over all regions that publish it then, and over those that publish it
    /// in every year, which alone can be compared over time.
    public List<Spread> spread() {
        return spreading().spread();
    }

    /// Whether regions grow alike in persons employed, from the first year to the last of the yearly statistics; a
    /// region takes part where every year is known and no break falls.
    public Convergence convergence(Set<String> regions) {
        return spreading().convergence(regions);
    }

    private IndustrySpread spreading() {
        return new IndustrySpread(series, bases.keySet());
    }
}
