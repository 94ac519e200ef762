package eu.chemclust.exchange.reconciliation;

import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds records of the same organisation in several collections.
///
/// The score of a pair is 0.75 x likeness of names + 0.25 x likeness of towns. Likeness of names is the weight of the
/// words they share against the weight of all their words, where a word weighs ln(1 + records / records with it); that
/// of towns is 1, 0, or 0.5 where one is unknown. The same identifier makes 1. Pairs from [#MERGED] on are merged,
/// those from [#DOUBTFUL] on are listed for review. A register that gives identifiers tells its own entries apart:
/// two of them are never merged. Sites are compared with sites only.
public final class Reconciler {
    /// From this score on two records are one organisation.
    public static final double MERGED = 0.92;
    /// From this score on a person should look.
    public static final double DOUBTFUL = 0.75;

    private static final double NAME = 0.75;
    private static final double TOWN = 0.25;
    private static final int COMMON = 60;

    private final List<Entry> entries = new ArrayList<>();
    private final NameLikeness likeness;
    private final List<MergeDecision> decisions;

    /// A record with what is compared.
    private record Entry(Organisation record, Set<String> words, Set<String> town, boolean site) {
        String source() {
            return record.head().provenance().source();
        }
    }

    private Reconciler(List<Organisation> organisations, List<MergeDecision> decisions) {
        this.decisions = decisions;
        for (Organisation organisation : organisations) {
            Set<String> words = NameWords.of(
                    organisation.head().titles().values().iterator().next());
            entries.add(new Entry(
                    organisation, words, town(organisation), organisation.type().equals("site")));
        }
        this.likeness = new NameLikeness(entries.stream().map(Entry::words).toList());
    }

    /// The words of its town; of an authority the code of its region.
    private static Set<String> town(Organisation organisation) {
        Set<String> words = NameWords.of(organisation.head().locality());
        if (words.isEmpty()) {
            organisation.head().regions().forEach(region -> words.add(region.code()));
        }
        return words;
    }

    /// Compares all records. The order of the list does not matter, but for which of equally good sources stands.
    public static Reconciliation of(List<Organisation> organisations, List<MergeDecision> decisions) {
        return new Reconciler(organisations, decisions).reconcile();
    }

    private Reconciliation reconcile() {
        List<OrganisationMatch> matches = new ArrayList<>();
        Set<Long> compared = new HashSet<>();
        for (List<Integer> block : blocks()) {
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    int one = Math.min(block.get(i), block.get(j));
                    int other = Math.max(block.get(i), block.get(j));
                    if (compared.add((long) one << 32 | other)) {
                        match(entries.get(one), entries.get(other)).ifPresent(matches::add);
                    }
                }
            }
        }
        matches.sort(Comparator.comparingDouble(OrganisationMatch::score)
                .reversed()
                .thenComparing(OrganisationMatch::first)
                .thenComparing(OrganisationMatch::second));
        return group(matches);
    }

    /// Records that share a rare word of their names in a country, or an identifier, or a decision.
    private List<List<Integer>> blocks() {
        Map<String, List<Integer>> blocks = new LinkedHashMap<>();
        Map<String, Integer> byId = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            byId.put(entry.record().id(), i);
            List<String> countries = entry.record().head().countries();
            String country = countries.isEmpty() ? "" : countries.getFirst();
            for (String word : entry.words()) {
                blocks.computeIfAbsent(country + " " + word, key -> new ArrayList<>())
                        .add(i);
            }
            for (String identifier : entry.record().identifiers()) {
                blocks.computeIfAbsent("id " + identifier, key -> new ArrayList<>())
                        .add(i);
            }
        }
        List<List<Integer>> small = new ArrayList<>();
        blocks.values().stream()
                .filter(block -> block.size() > 1 && block.size() <= COMMON)
                .forEach(small::add);
        for (MergeDecision decision : decisions) {
            Integer first = byId.get(decision.first());
            Integer second = byId.get(decision.second());
            if (first != null && second != null) {
                small.add(List.of(first, second));
            }
        }
        return small;
    }

    private Optional<OrganisationMatch> match(Entry one, Entry other) {
        String first = one.record().id();
        String second = other.record().id();
        Optional<MergeDecision> decided =
                decisions.stream().filter(each -> each.isOf(first, second)).findFirst();
        if (decided.isPresent()) {
            return decided.get().same()
                    ? Optional.of(
                            new OrganisationMatch(first, second, 1, List.of(new OrganisationMatch.Part("decision", 1))))
                    : Optional.empty();
        }
        if (one.site() != other.site() || areToldApart(one, other)) {
            return Optional.empty();
        }
        if (one.record().identifiers().stream()
                .anyMatch(id -> other.record().identifiers().contains(id))) {
            return Optional.of(
                    new OrganisationMatch(first, second, 1, List.of(new OrganisationMatch.Part("identifier", 1))));
        }
        double name = NAME * likeness.of(one.words(), other.words());
        if (name + TOWN < DOUBTFUL) {
            return Optional.empty();
        }
        double town = TOWN * towns(one.town(), other.town());
        double score = name + town;
        return score < DOUBTFUL
                ? Optional.empty()
                : Optional.of(new OrganisationMatch(
                        first,
                        second,
                        score,
                        List.of(new OrganisationMatch.Part("name", name), new OrganisationMatch.Part("town", town))));
    }

    private static boolean areToldApart(Entry one, Entry other) {
        return one.source().equals(other.source())
                && !one.record().identifiers().isEmpty()
                && !other.record().identifiers().isEmpty();
    }

    private static double towns(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0.5;
        }
        return one.stream().anyMatch(word -> word.length() > 2 && other.contains(word)) ? 1 : 0;
    }

    /// Joins the likeliest first; a group never gets two entries that their register tells apart.
    private Reconciliation group(List<OrganisationMatch> matches) {
        Map<String, Entry> byId = new HashMap<>();
        Map<String, List<String>> groups = new HashMap<>();
        Map<String, Integer> order = new HashMap<>();
        for (Entry entry : entries) {
            order.put(entry.record().id(), order.size());
            byId.put(entry.record().id(), entry);
        }
        List<OrganisationMatch> merges = new ArrayList<>();
        List<OrganisationMatch> doubtful = new ArrayList<>();
        for (OrganisationMatch match : matches) {
            List<String> one = groups.getOrDefault(match.first(), List.of(match.first()));
            List<String> other = groups.getOrDefault(match.second(), List.of(match.second()));
            if (match.score() < MERGED) {
                doubtful.add(match);
            } else if (!one.equals(other) && canJoin(one, other, byId)) {
                List<String> joined = new ArrayList<>(one);
                joined.addAll(other);
                joined.forEach(id -> groups.put(id, joined));
                merges.add(match);
            } else if (!one.equals(other)) {
                doubtful.add(match);
            }
        }
        Map<String, List<String>> standing = new LinkedHashMap<>();
        for (List<String> group : new HashSet<>(groups.values())) {
            String stands = group.stream()
                    .min(Comparator.<String>comparingInt(id -> rank(entry(byId, id)))
                            .thenComparingInt(id -> order.getOrDefault(id, 0)))
                    .orElseThrow();
            standing.put(
                    stands,
                    group.stream().filter(id -> !id.equals(stands)).sorted().toList());
        }
        return new Reconciliation(standing, merges, doubtful);
    }

    private static Entry entry(Map<String, Entry> byId, String id) {
        return java.util.Objects.requireNonNull(byId.get(id));
    }

    private static boolean canJoin(List<String> one, List<String> other, Map<String, Entry> byId) {
        for (String left : one) {
            for (String right : other) {
                if (areToldApart(entry(byId, left), entry(byId, right))) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Which record stands for the others: a cluster organisation or member, then one whose place is known exactly.
    private static int rank(Entry entry) {
        if (!entry.record().membership().isEmpty() || entry.record().type().equals("cluster")) {
            return 0;
        }
        boolean exact = entry.record()
                .head()
                .place()
                .filter(place -> place.precision() == Place.Precision.POINT)
                .isPresent();
        return exact ? 1 : 2;
    }
}
