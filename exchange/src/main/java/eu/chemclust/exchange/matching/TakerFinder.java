package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Exchange;
import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Stream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Finds takers of a by-product: those who have said that they want it, industries that have taken it in documented
/// exchanges, and their sites nearby. It claims nothing beyond the documented cases.
public final class TakerFinder {
    private static final int SUBGROUP = 4;

    private final List<Exchange> exchanges;
    private final List<Organisation> sites;
    private final List<Stream> wanted;

    /// @param streams streams of which those that are wanted count
    public TakerFinder(
            Collection<Exchange> exchanges, Collection<Organisation> organisations, Collection<Stream> streams) {
        this.wanted = streams.stream()
                .filter(stream -> stream.direction().equals(Stream.WANTED))
                .sorted(Comparator.comparing(Stream::id))
                .toList();
        this.exchanges =
                exchanges.stream().sorted(Comparator.comparing(Exchange::id)).toList();
        this.sites = organisations.stream()
                .filter(each -> each.type().equals("site"))
                .filter(each -> each.head().place().isPresent()
                        && !each.head().sectors().isEmpty())
                .sorted(Comparator.comparing(Organisation::id))
                .toList();
    }

    /// The takers of a by-product; where no case has its code, those of the next wider one, which is said.
    public Takers find(ByProduct product) {
        String code = product.wasteCode();
        for (int digits = code.length(); digits >= 2; digits -= 2) {
            List<Exchange> cases = cases(code.substring(0, digits));
            if (!cases.isEmpty()) {
                Takers.Fit fit = digits == code.length()
                        ? Takers.Fit.CODE
                        : digits == 4 ? Takers.Fit.SUBGROUP : Takers.Fit.CHAPTER;
                return new Takers(fit, industries(cases, product), wanted(product));
            }
        }
        return new Takers(Takers.Fit.NONE, List.of(), wanted(product));
    }

    /// Who has said that they want it; where their place is not known, that is no reason to leave them out.
    private List<WantedStream> wanted(ByProduct product) {
        List<WantedStream> found = new ArrayList<>();
        for (Stream stream : wanted) {
            Optional<Takers.Fit> fit = fit(stream.wasteCode().replaceAll("[^0-9]", ""), product.wasteCode());
            OptionalDouble kilometres = stream.head()
                    .place()
                    .map(place -> OptionalDouble.of(Distances.kilometres(product.place(), place)))
                    .orElse(OptionalDouble.empty());
            if (fit.isPresent() && !(kilometres.orElse(0) > product.kilometres())) {
                found.add(new WantedStream(stream, kilometres, fit.get()));
            }
        }
        found.sort(Comparator.comparing(WantedStream::fit)
                .thenComparingDouble(each -> each.kilometres().orElse(Double.MAX_VALUE))
                .thenComparing(each -> each.stream().id()));
        return found;
    }

    private static Optional<Takers.Fit> fit(String wanted, String code) {
        if (wanted.length() < 2) {
            return Optional.empty();
        }
        if (wanted.startsWith(code) || code.startsWith(wanted)) {
            return Optional.of(Takers.Fit.CODE);
        }
        boolean subgroup = code.length() > SUBGROUP && wanted.startsWith(code.substring(0, SUBGROUP));
        return subgroup ? Optional.of(Takers.Fit.SUBGROUP) : Optional.empty();
    }

    private List<Exchange> cases(String beginning) {
        return exchanges.stream()
                .filter(exchange -> exchange.wasteCodes().stream()
                        .anyMatch(code -> code.replaceAll("[^0-9]", "").startsWith(beginning)))
                .toList();
    }

    private List<Takers.Industry> industries(List<Exchange> cases, ByProduct product) {
        Map<String, List<Exchange>> bySector = new TreeMap<>();
        for (Exchange exchange : cases) {
            for (String sector : exchange.receiverSectors()) {
                bySector.computeIfAbsent(sector.replaceAll("[^0-9]", ""), key -> new ArrayList<>())
                        .add(exchange);
            }
        }
        List<Takers.Industry> industries = new ArrayList<>();
        bySector.forEach((sector, documented) -> {
            if (sector.length() >= 2) {
                industries.add(new Takers.Industry(sector, documented, near(sector, product)));
            }
        });
        industries.sort(Comparator.comparingInt(
                        (Takers.Industry industry) -> industry.cases().size())
                .reversed()
                .thenComparing(Takers.Industry::sector));
        return industries;
    }

    private List<Takers.Site> near(String sector, ByProduct product) {
        List<Takers.Site> near = new ArrayList<>();
        for (Organisation site : sites) {
            Optional<Takers.Known> known = known(site, sector);
            double kilometres =
                    Distances.kilometres(product.place(), site.head().place().orElseThrow());
            if (known.isPresent() && kilometres <= product.kilometres()) {
                near.add(new Takers.Site(site, kilometres, known.get()));
            }
        }
        near.sort(Comparator.comparingDouble(Takers.Site::kilometres)
                .thenComparing(site -> site.organisation().id()));
        return near;
    }

    private static Optional<Takers.Known> known(Organisation site, String sector) {
        Optional<Takers.Known> known = Optional.empty();
        for (String own : site.head().sectors()) {
            if (own.startsWith(sector)) {
                return Optional.of(Takers.Known.CLASS);
            }
            if (sector.startsWith(own)) {
                known = Optional.of(Takers.Known.WIDER);
            }
        }
        return known;
    }
}
