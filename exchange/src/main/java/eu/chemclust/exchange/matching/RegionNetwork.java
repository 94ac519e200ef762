package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Project;
import eu.chemclust.observatory.region.RegionCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Where regions stand in the network of cooperation: the organisations of a region, taken as one.
///
/// An organisation belongs to the regions of its record: the one that the project links to its name, else one of the
/// very name. What nothing links is placed nowhere, and counts as a partner from elsewhere.
public final class RegionNetwork {
    private final CooperationNetwork network;
    private final Map<String, Organisation> known = new TreeMap<>();
    private final Map<String, String> spelling = new HashMap<>();

    /// The network of these projects.
    ///
    /// @param byName organisations by [CooperationNetwork#key(String)] of their names
    RegionNetwork(
            CooperationNetwork network,
            Collection<Project> projects,
            Collection<Organisation> organisations,
            Map<String, Organisation> byName) {
        this.network = network;
        Map<String, Organisation> byId = new HashMap<>();
        organisations.forEach(each -> byId.put(each.id(), each));
        for (Project project : projects) {
            for (String name : project.head().organisations()) {
                String key = CooperationNetwork.key(name);
                spelling.putIfAbsent(key, name);
                Organisation found = byId.getOrDefault(project.partners().getOrDefault(name, ""), byName.get(key));
                if (found != null) {
                    known.putIfAbsent(key, found);
                }
            }
        }
    }

    /// An organisation of a region in the network.
    ///
    /// @param name           as projects write it
    /// @param record         identifier of its record
    /// @param participations projects that it takes part in
    /// @param degree         organisations it has worked with
    /// @param brokerage      share of the pairs of these that have not worked together
    public record Member(String name, String record, int participations, int degree, double brokerage) {}

    /// The position of a region.
    ///
    /// @param members        its organisations in the network, those with the most partners first
    /// @param participations their participations
    /// @param degree         organisations elsewhere that they have worked with
    /// @param unplaced       those among them whose region is not known
    /// @param brokerage      share of the pairs of these that have not worked together, 0 to 1; 0 for fewer than two
    /// @param rank           rank by degree among the regions of its level, ties share the best; 0 without a partner
    /// @param regions        regions of its level with a partner elsewhere
    public record Position(
            List<Member> members,
            int participations,
            int degree,
            int unplaced,
            double brokerage,
            int rank,
            int regions) {
        /// Copies the list.
        public Position {
            members = List.copyOf(members);
        }
    }

    /// The position of a region.
    ///
    /// @param region code of NUTS of any level; the regions it is ranked among have codes as long as it
    public Position position(String region) {
        Map<String, Set<String>> groups = new TreeMap<>();
        known.forEach((key, organisation) -> {
            for (RegionCode each : organisation.head().regions()) {
                if (each.code().length() >= region.length()) {
                    groups.computeIfAbsent(each.code().substring(0, region.length()), code -> new TreeSet<>())
                            .add(key);
                }
            }
        });
        Set<String> own = groups.getOrDefault(region, Set.of());
        Set<String> partners = elsewhere(own);
        int ahead = 0;
        int regions = 0;
        for (Set<String> group : groups.values()) {
            int degree = elsewhere(group).size();
            regions += degree > 0 ? 1 : 0;
            ahead += degree > partners.size() ? 1 : 0;
        }
        List<Member> members = new ArrayList<>();
        int participations = 0;
        for (String key : own) {
            Organisation organisation = known.get(key);
            participations += network.participations(key);
            members.add(new Member(
                    spelling.getOrDefault(key, key),
                    organisation == null ? "" : organisation.id(),
                    network.participations(key),
                    network.degree(key),
                    network.brokerage(key)));
        }
        members.sort(Comparator.comparingInt(Member::degree).reversed().thenComparing(Member::name));
        return new Position(
                members,
                participations,
                partners.size(),
                (int) partners.stream().filter(key -> !isPlaced(key)).count(),
                network.brokerage(partners),
                partners.isEmpty() ? 0 : ahead + 1,
                regions);
    }

    private boolean isPlaced(String key) {
        Organisation organisation = known.get(key);
        return organisation != null && !organisation.head().regions().isEmpty();
    }

    private Set<String> elsewhere(Set<String> group) {
        Set<String> partners = new HashSet<>();
        group.forEach(key -> partners.addAll(network.partners(key)));
        partners.removeAll(group);
        return partners;
    }
}
