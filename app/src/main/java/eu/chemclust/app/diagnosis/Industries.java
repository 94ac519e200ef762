package eu.chemclust.app.diagnosis;

import eu.chemclust.app.answer.ResilienceAnswer;
import eu.chemclust.engine.analysis.Convergence;
import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.chemistry.ChemicalBases;
import eu.chemclust.observatory.chemistry.IndustryFigures;
import eu.chemclust.observatory.chemistry.StarRules;
import eu.chemclust.observatory.framework.Basket;
import eu.chemclust.observatory.framework.Baskets;
import eu.chemclust.observatory.resilience.Resilience;
import eu.chemclust.observatory.resilience.Resiliences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The figures of industries by region, read when first asked for; the last few industries are kept.
public final class Industries {
    private static final int KEPT = 4;

    private final Holdings holdings;
    private final Progress progress;
    private final Map<String, Read> kept = new LinkedHashMap<>();

    private record Read(IndustryFigures figures, ChemicalBases bases) {}

    Industries(Holdings holdings, Progress progress) {
        this.holdings = holdings;
        this.progress = progress;
    }

    /// A shock to an industry.
    ///
    /// @param basket the industry
    /// @param base   year before the shock
    /// @param until  last year in which the lowest level is sought
    public record Shock(Basket basket, int base, int until) {
        /// The crisis of 2008.
        public static Shock crisis(Basket basket) {
            return new Shock(basket, 2008, 2011);
        }

        /// Whether there are figures for these years, in this order.
        public boolean isCovered() {
            return base >= IndustryFigures.FIRST_YEAR && base < until && until <= IndustryFigures.LAST_YEAR;
        }
    }

    /// The industries that have a name.
    public Baskets baskets() {
        return holdings.ask(held -> BenchmarkInputs.baskets(held.folder()));
    }

    /// The industry that the benchmark is about.
    public Basket chemistry() {
        return baskets().get("chemistry");
    }

    private synchronized Read read(Basket basket) {
        Read known = kept.get(basket.code());
        if (known != null) {
            return known;
        }
        progress.report("Reading the industry's figures", 0, 0);
        Read read = holdings.ask(held -> {
            IndustryFigures figures =
                    IndustryFigures.read(held.known(), held.inputs().geography(), basket);
            requireFigures(figures, basket);
            return new Read(figures, new ChemicalBases(figures, basket, StarRules.read(held.folder())));
        });
        if (kept.size() == KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(basket.code(), read);
        return read;
    }

    private static void requireFigures(IndustryFigures figures, Basket basket) {
        List<String> unknown = figures.unknown(basket);
        if (!unknown.isEmpty()) {
            throw ObservatoryException.notFound("No figures of " + String.join(", ", unknown)
                    + " are loaded. The statistics that ship know the divisions of manufacturing, C10 to C33 (of"
                    + " 2008 to 2014 only C19 to C22).");
        }
    }

    /// What an industry is in each region.
    public ChemicalBases bases(Basket basket) {
        return read(basket).bases();
    }

    /// How an industry came through a shock in a region, against other regions.
    public Resilience resilience(String region, List<String> peers, Shock shock) {
        return new Resiliences(read(shock.basket()).figures(), shock.basket())
                .of(region, peers, shock.base(), shock.until());
    }

    /// How an industry is spread over the regions. Regions count by their specialisation or size alone, which needs no
    /// benchmark.
    ResilienceAnswer.Context context(Basket basket) {
        ChemicalBases bases = bases(basket);
        Optional<Convergence> convergence;
        try {
            convergence = Optional.of(bases.convergence(bases.present()));
        } catch (IllegalArgumentException tooFew) {
            convergence = Optional.empty();
        }
        List<ResilienceAnswer.Spread> spread = new ArrayList<>();
        for (int year :
                new int[] {IndustryFigures.FIRST_YEAR, IndustryFigures.LAST_YEAR, IndustryFigures.NEWEST_YEAR}) {
            spread.add(new ResilienceAnswer.Spread(year, bases.concentration(year)));
        }
        return new ResilienceAnswer.Context(convergence, spread);
    }
}
