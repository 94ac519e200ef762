package eu.chemclust.app.diagnosis;

import eu.chemclust.app.answer.ResilienceAnswer;
import eu.chemclust.engine.analysis.Convergence;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.chemistry.Basket;
import eu.chemclust.observatory.chemistry.ChemicalBase;
import eu.chemclust.observatory.chemistry.ChemicalBases;
import eu.chemclust.observatory.chemistry.IndustryFigures;
import eu.chemclust.observatory.chemistry.StarRules;
import eu.chemclust.observatory.resilience.Resilience;
import eu.chemclust.observatory.resilience.Resiliences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The figures of industries by region, read when first asked for; the last few industries are kept.
public final class Industries {
    private static final int KEPT = 4;

    /// From this location quotient or this size on an industry counts as present in a region.
    private static final double SPECIALISED = 1;

    private static final double LARGE = 5000;

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

    private synchronized Read read(Basket basket) {
        Read known = kept.get(basket.code());
        if (known != null) {
            return known;
        }
        progress.report("Reading the industry's figures", 0, 0);
        Read read = holdings.ask(held -> {
            IndustryFigures figures =
                    IndustryFigures.read(held.store(), held.inputs().geography(), basket);
            return new Read(figures, new ChemicalBases(figures, basket, StarRules.read(held.folder())));
        });
        if (kept.size() == KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(basket.code(), read);
        return read;
    }

    /// What an industry is in each region.
    public ChemicalBases bases(Basket basket) {
        return read(basket).bases();
    }

    /// How an industry came through a shock in a region, against other regions.
    Resilience resilience(String region, List<String> peers, Shock shock) {
        return new Resiliences(read(shock.basket()).figures(), shock.basket())
                .of(region, peers, shock.base(), shock.until());
    }

    /// How an industry is spread over the regions. Regions count by their specialisation or size alone, which needs no
    /// benchmark.
    ResilienceAnswer.Context context(Basket basket) {
        ChemicalBases bases = bases(basket);
        Set<String> present = bases.all().stream()
                .filter(base -> base.locationQuotient().orElse(0) >= SPECIALISED
                        || base.persons().orElse(0) >= LARGE)
                .map(ChemicalBase::region)
                .collect(Collectors.toSet());
        Optional<Convergence> convergence;
        try {
            convergence = Optional.of(bases.convergence(present));
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
