package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Project;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Who worked with whom in the projects whose partners are known.
public final class CooperationNetwork {
    private final Map<String, Set<String>> partners = new HashMap<>();
    private final Map<String, Integer> participations = new HashMap<>();
    private int projects;

    /// The network of these projects; those of fewer than two organisations tie nobody.
    public CooperationNetwork(Collection<Project> all) {
        for (Project project : all) {
            List<String> names = project.head().organisations().stream()
                    .map(CooperationNetwork::key)
                    .distinct()
                    .toList();
            names.forEach(name -> participations.merge(name, 1, Integer::sum));
            if (names.size() > 1) {
                projects++;
            }
            for (String one : names) {
                for (String other : names) {
                    if (!one.equals(other)) {
                        partners.computeIfAbsent(one, name -> new TreeSet<>()).add(other);
                    }
                }
            }
        }
    }

    /// One spelling of a name.
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}0-9]+", " ").strip();
    }

    /// Projects that tie at least two organisations.
    public int projects() {
        return projects;
    }

    /// Projects that an organisation takes part in.
    public int participations(String name) {
        return participations.getOrDefault(key(name), 0);
    }

    /// How many others an organisation has worked with.
    public int degree(String name) {
        return partners.getOrDefault(key(name), Set.of()).size();
    }

    /// The keys of those that an organisation has worked with.
    Set<String> partners(String key) {
        return partners.getOrDefault(key, Set.of());
    }

    /// Brokerage: the share of the pairs of its partners that have not worked with each other themselves, 0 to 1;
    /// 0 for fewer than two partners. It is one less the local clustering coefficient.
    public double brokerage(String name) {
        return brokerage(partners(key(name)));
    }

    /// The brokerage of whoever has these partners.
    double brokerage(Set<String> own) {
        if (own.size() < 2) {
            return 0;
        }
        Set<String> quick = new HashSet<>(own);
        long ties = 0;
        for (String one : own) {
            for (String other : partners(one)) {
                ties += quick.contains(other) ? 1 : 0;
            }
        }
        // Each pair was met from both its ends.
        return 1 - ties / 2.0 / (own.size() * (own.size() - 1L) / 2.0);
    }
}
