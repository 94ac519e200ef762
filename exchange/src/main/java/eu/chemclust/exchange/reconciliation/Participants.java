package eu.chemclust.exchange.reconciliation;

import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Project;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the organisations of the catalogue behind the names in projects.
///
/// The score is 0.75 x likeness of names (see [Reconciler]) + 0.25 x country: 1 where the organisation's country is one
/// of the project's, 0.5 where either is unknown, else 0. Projects list names and countries, but not which name is of
/// which country. From [Reconciler#MERGED] on a name is linked, unless another organisation fits it as well; from
/// [Reconciler#DOUBTFUL] on the best is listed for review. Sites are not looked at: a firm takes part, not its site.
public final class Participants {
    private static final double NAME = 0.75;
    private static final double COUNTRY = 0.25;
    private static final int COMMON = 60;

    private final List<Known> organisations = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final NameLikeness likeness;
    private final Map<String, String> standing = new HashMap<>();

    /// An organisation with what is compared.
    private record Known(String id, Set<String> words, List<String> countries) {}

    /// What was found.
    ///
    /// @param linked   identifiers of organisations by name, by project
    /// @param doubtful names that a person should look at, in the order of projects and their names
    /// @param unknown  how many names have no organisation like them
    public record Found(Map<String, Map<String, String>> linked, List<Participant> doubtful, long unknown) {
        /// Copies the lists.
        public Found {
            linked = Map.copyOf(linked);
            doubtful = List.copyOf(doubtful);
        }
    }

    private Participants(Collection<Organisation> all, Reconciliation reconciliation) {
        reconciliation.groups().forEach((stands, others) -> others.forEach(other -> standing.put(other, stands)));
        List<Set<String>> names = new ArrayList<>();
        all.stream()
                .filter(each -> !each.type().equals("site"))
                .sorted(Comparator.comparing(Organisation::id))
                .forEach(each -> {
                    Set<String> words = NameWords.of(
                            each.head().titles().values().iterator().next());
                    names.add(words);
                    words.forEach(word -> byWord.computeIfAbsent(word, key -> new ArrayList<>())
                            .add(organisations.size()));
                    organisations.add(new Known(each.id(), words, each.head().countries()));
                });
        likeness = new NameLikeness(names);
    }

    /// Looks for all names of all projects.
    public static Found find(
            Collection<Project> projects, Collection<Organisation> organisations, Reconciliation reconciliation) {
        return new Participants(organisations, reconciliation).find(projects);
    }

    private Found find(Collection<Project> projects) {
        Map<String, Map<String, String>> linked = new LinkedHashMap<>();
        List<Participant> doubtful = new ArrayList<>();
        long unknown = 0;
        for (Project project : projects) {
            Map<String, String> own = new LinkedHashMap<>();
            for (String name : project.head().organisations()) {
                List<Participant> best = best(project, name);
                if (best.isEmpty()) {
                    unknown++;
                } else if (best.size() == 1 && best.getFirst().score() >= Reconciler.MERGED) {
                    own.put(name, best.getFirst().organisation());
                } else {
                    doubtful.addAll(best);
                }
            }
            if (!own.isEmpty()) {
                linked.put(project.id(), own);
            }
        }
        return new Found(linked, doubtful, unknown);
    }

    /// Those with the highest score, if it is not too low; several where they fit alike.
    private List<Participant> best(Project project, String name) {
        Set<String> words = NameWords.of(name);
        List<Participant> best = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        double highest = Reconciler.DOUBTFUL;
        for (int candidate : candidates(words)) {
            Known known = organisations.get(candidate);
            double alike = NAME * likeness.of(words, known.words());
            double country = COUNTRY * countries(project.head().countries(), known.countries());
            double score = alike + country;
            if (score < highest) {
                continue;
            }
            if (score > highest) {
                best.clear();
                taken.clear();
                highest = score;
            }
            String id = standing.getOrDefault(known.id(), known.id());
            if (taken.add(id)) {
                best.add(new Participant(
                        project.id(),
                        name,
                        id,
                        score,
                        List.of(
                                new OrganisationMatch.Part("name", alike),
                                new OrganisationMatch.Part("country", country))));
            }
        }
        return best;
    }

    /// Organisations that share a rare word with a name; of a name without any, its rarest.
    private Set<Integer> candidates(Set<String> words) {
        Set<Integer> candidates = new java.util.TreeSet<>();
        List<Integer> rarest = List.of();
        for (String word : words) {
            List<Integer> with = byWord.getOrDefault(word, List.of());
            if (with.size() <= COMMON) {
                candidates.addAll(with);
            }
            rarest = rarest.isEmpty() || (!with.isEmpty() && with.size() < rarest.size()) ? with : rarest;
        }
        return candidates.isEmpty() ? new java.util.TreeSet<>(rarest) : candidates;
    }

    private static double countries(List<String> project, List<String> organisation) {
        if (project.isEmpty() || organisation.isEmpty()) {
            return 0.5;
        }
        return organisation.stream().anyMatch(project::contains) ? 1 : 0;
    }
}
