package eu.chemclust.benchmarks;

import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.Practice;
import eu.chemclust.exchange.Provenance;
import eu.chemclust.exchange.RecordHead;
import eu.chemclust.exchange.catalogue.CatalogueReader;
import eu.chemclust.exchange.matching.MatchRules;
import eu.chemclust.exchange.matching.PracticeMatcher;
import eu.chemclust.exchange.matching.PracticeNeed;
import eu.chemclust.exchange.matching.PracticeOffers;
import eu.chemclust.exchange.matching.RegionFacts;
import eu.chemclust.exchange.vocabulary.Concept;
import eu.chemclust.exchange.vocabulary.Scheme;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.observatory.source.DataFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/// Matches needs with synthetic practices: every node of the framework that the vocabulary names, in turn.
///
/// Run: `java -cp ... eu.chemclust.benchmarks.MatchLoad DATA_FOLDER 100000`
public final class MatchLoad {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int WARMING = 100;
    private static final int NEEDS = 400;
    private static final int SHOWN = 100;

    private MatchLoad() {}

    /// Prepares the practices once, matches needs with them and prints what was measured.
    ///
    /// @param arguments folder of data packages, number of practices
    public static void main(String[] arguments) {
        DataFolder folder = DataFolder.open(Path.of(arguments[0]));
        Vocabulary vocabulary = CatalogueReader.vocabulary(folder);
        MatchRules rules = Rules.of(folder);
        int count = Integer.parseInt(arguments[1]);
        List<String> regions = regions();
        List<Practice> practices = practices(vocabulary, regions, count);
        PracticeMatcher matcher = new PracticeMatcher(vocabulary, Scheme.CRII, rules, List.of(), TODAY);
        long start = System.nanoTime();
        PracticeOffers offers = matcher.prepare(practices);
        System.out.printf(
                Locale.ROOT, "%,d practices prepared in %.1f s%n", offers.size(), (System.nanoTime() - start) / 1e9);
        List<String> nodes = vocabulary.concepts().stream()
                .flatMap(concept -> concept.codes(Scheme.CRII).stream())
                .distinct()
                .sorted()
                .toList();
        Measured measured = Measured.of(WARMING, NEEDS, which -> {
            String region = regions.get(which % regions.size());
            String node = nodes.get(which % nodes.size());
            PracticeNeed need = new PracticeNeed(region, node, List.of("cooperation"), 40, 60);
            RegionFacts facts = facts(region, regions, which);
            return () -> matcher.recommend(need, offers, facts, SHOWN).matches().size();
        });
        System.out.printf(Locale.ROOT, "the best %d of %,d practices for a need: %s%n", SHOWN, count, measured.times());
    }

    /// As many as Europe has of level 2.
    private static List<String> regions() {
        List<String> regions = new ArrayList<>();
        for (String country : List.of("DE", "NL", "PL", "FR", "IT", "ES", "CZ", "BE")) {
            for (int i = 10; i < 40; i++) {
                regions.add(country + i);
            }
        }
        return regions;
    }

    private static RegionFacts facts(String region, List<String> regions, int seed) {
        Random random = new Random(seed);
        List<String> nearest = new ArrayList<>(regions);
        nearest.remove(region);
        java.util.Collections.shuffle(nearest, random);
        Map<String, Double> scores = new LinkedHashMap<>();
        regions.forEach(each -> scores.put(each, 100 * random.nextDouble()));
        return new RegionFacts(nearest, scores);
    }

    private static List<Practice> practices(Vocabulary vocabulary, List<String> regions, int count) {
        Random random = new Random(5);
        List<Concept> themes = vocabulary.themes();
        List<Concept> concepts = vocabulary.concepts();
        List<Practice> practices = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 40; word++) {
                text.append(
                                word % 20 == 0
                                        ? concepts.get(random.nextInt(concepts.size()))
                                                .label(Language.EN)
                                        : "word" + random.nextInt(5_000))
                        .append(' ');
            }
            RecordHead head = new RecordHead(
                    "practice:synthetic-" + i,
                    Map.of(Language.EN, "Practice " + i),
                    text.toString(),
                    List.of(new RegionCode(regions.get(random.nextInt(regions.size())), NutsVersion.V2021)),
                    List.of(),
                    "",
                    Optional.empty(),
                    List.of(),
                    List.of(themes.get(random.nextInt(themes.size())).id()),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2012 + random.nextInt(14), 1, 1)),
                    Optional.empty(),
                    new Provenance("synthetic", List.of(), "", LocalDate.of(2026, 1, 1), Optional.empty()));
            practices.add(new Practice(
                    head,
                    "",
                    text.toString(),
                    "",
                    OptionalDouble.empty(),
                    "",
                    i % 3 == 0 ? "" : i % 3 + " firms",
                    i % 3 == 0 ? "" : "outcome",
                    "",
                    "",
                    ""));
        }
        return practices;
    }
}
