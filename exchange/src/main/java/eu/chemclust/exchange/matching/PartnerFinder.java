package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Project;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds organisations behind projects that are similar to an idea.
public final class PartnerFinder {
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final CooperationNetwork network;
    private final RegionNetwork regions;

    /// @param all      organisations of the catalogue, by whose names partners get a place
    /// @param projects all projects, for positions in the network
    public PartnerFinder(Collection<Organisation> all, Collection<Project> projects) {
        all.stream()
                .sorted(Comparator.comparing(Organisation::id))
                .forEach(each -> each.head()
                        .titles()
                        .values()
                        .forEach(title -> organisations.putIfAbsent(CooperationNetwork.key(title), each)));
        network = new CooperationNetwork(projects);
        regions = new RegionNetwork(network, projects, all, organisations);
    }

    /// A project that is similar.
    ///
    /// @param similarity relevance relative to the most similar one, 0 to 1
    public record Similar(Project project, double similarity) {}

    /// An organisation that might be a partner.
    ///
    /// @param name       its name in the projects
    /// @param known      its record, where the catalogue has one of that name
    /// @param similarity sum over its similar projects
    /// @param projects   its similar projects, the most similar first
    /// @param degree     organisations it has worked with
    /// @param brokerage  share of the pairs of these that have not worked together
    public record Partner(
            String name,
            Optional<Organisation> known,
            double similarity,
            List<Project> projects,
            int degree,
            double brokerage) {
        /// Copies the list.
        public Partner {
            projects = List.copyOf(projects);
        }

        /// Whether its region is known and lies in another one.
        public boolean isIn(String region) {
            return known.isPresent()
                    && known.get().head().regions().stream()
                            .anyMatch(each -> each.code().startsWith(region));
        }

        /// Whether its region is known.
        public boolean isPlaced() {
            return known.isPresent() && !known.get().head().regions().isEmpty();
        }
    }

    /// Where regions stand in the network.
    public RegionNetwork regions() {
        return regions;
    }

    /// The network of all projects.
    public CooperationNetwork network() {
        return network;
    }

    /// The partners, the one with most similar work first; equal ones by name.
    public List<Partner> find(List<Similar> similar) {
        Map<String, List<Similar>> byName = new LinkedHashMap<>();
        Map<String, String> spelling = new HashMap<>();
        for (Similar each : similar) {
            each.project().head().organisations().stream().distinct().forEach(name -> {
                String key = CooperationNetwork.key(name);
                spelling.putIfAbsent(key, name);
                byName.computeIfAbsent(key, unknown -> new ArrayList<>()).add(each);
            });
        }
        List<Partner> partners = new ArrayList<>();
        byName.forEach((key, works) -> {
            double sum = 0;
            for (Similar work : works) {
                sum += work.similarity();
            }
            partners.add(new Partner(
                    spelling.getOrDefault(key, key),
                    Optional.ofNullable(organisations.get(key)),
                    sum,
                    works.stream().map(Similar::project).toList(),
                    network.degree(key),
                    network.brokerage(key)));
        });
        partners.sort(Comparator.comparingDouble(Partner::similarity).reversed().thenComparing(Partner::name));
        return partners;
    }
}
