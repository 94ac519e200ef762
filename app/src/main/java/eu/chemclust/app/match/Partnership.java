package eu.chemclust.app.match;

import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Project;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.matching.PartnerFinder;
import eu.chemclust.exchange.matching.RegionNetwork;
import eu.chemclust.exchange.search.CatalogueIndex;
import eu.chemclust.exchange.search.Facet;
import eu.chemclust.exchange.search.Hit;
import eu.chemclust.exchange.search.SearchRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The use case "who has worked on something like our idea, and what do we bring ourselves?".
///
/// @param similar        projects like the idea, the most similar first
/// @param partners       organisations behind them
/// @param network        projects that positions in the network come from
/// @param own            organisations of the asker's region
/// @param participations their projects with EU money
/// @param moneyEur       their EU money in euro
/// @param position       where the asker's region stands in the network of cooperation; empty without a region
public record Partnership(
        List<PartnerFinder.Similar> similar,
        List<PartnerFinder.Partner> partners,
        int network,
        int own,
        double participations,
        double moneyEur,
        Optional<RegionNetwork.Position> position) {
    /// Copies the lists.
    public Partnership {
        similar = List.copyOf(similar);
        partners = List.copyOf(partners);
    }

    /// What is asked.
    ///
    /// @param text    the idea; empty to ask for the region's own ground alone
    /// @param region  code of the asker's region; empty for none
    /// @param similar how many similar projects
    public record Idea(String text, String region, int similar) {}

    /// The partners for an idea.
    public static Partnership of(Idea idea, CatalogueIndex index, Offered offered, LocalDate today) {
        List<Hit> hits = idea.text().isBlank()
                ? List.of()
                : index.search(SearchRequest.of(idea.text(), today)
                                .with(Facet.KIND, List.of(RecordKind.PROJECT.code()))
                                .page(0, idea.similar()))
                        .hits();
        double best = hits.stream().mapToDouble(Hit::score).max().orElse(1);
        List<PartnerFinder.Similar> similar = hits.stream()
                .filter(hit -> hit.record() instanceof Project)
                .map(hit -> new PartnerFinder.Similar((Project) hit.record(), best > 0 ? hit.score() / best : 0))
                .toList();
        List<Organisation> own = idea.region().isEmpty() ? List.of() : within(offered, idea.region());
        double participations = 0;
        double money = 0;
        for (Organisation each : own) {
            participations += each.projects().orElse(0);
            money += each.moneyEur().orElse(0);
        }
        PartnerFinder finder = offered.partners();
        return new Partnership(
                similar,
                finder.find(similar),
                finder.network().projects(),
                own.size(),
                participations,
                money,
                idea.region().isEmpty()
                        ? Optional.empty()
                        : Optional.of(finder.regions().position(idea.region())));
    }

    private static List<Organisation> within(Offered offered, String region) {
        return offered.organisations().stream()
                .filter(each -> each.head().regions().stream()
                        .anyMatch(area -> area.code().startsWith(region)))
                .toList();
    }
}
