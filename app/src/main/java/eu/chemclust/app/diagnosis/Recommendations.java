package eu.chemclust.app.diagnosis;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.Offers;
import eu.chemclust.app.answer.RecommendAnswer;
import eu.chemclust.app.view.Messages;
import eu.chemclust.exchange.matching.PracticeMatcher;
import eu.chemclust.exchange.matching.PracticeNeed;
import eu.chemclust.exchange.matching.RegionFacts;
import eu.chemclust.exchange.vocabulary.Scheme;
import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.needs.Need;
import eu.chemclust.observatory.needs.NeedsReport;
import eu.chemclust.observatory.peers.PeerGroup;
import eu.chemclust.observatory.peers.Peers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The use case "who has solved what we lack?": practices for the needs of a region.
public final class Recommendations {
    private static final int ALL = 10_000;

    private final Diagnosis diagnosis;
    private final Offers offers;

    /// What is asked.
    ///
    /// @param nodes nodes to find practices for; none for the most pressing needs
    /// @param needs how many needs
    /// @param top   how many practices for each
    public record Question(PeerGroup group, int year, List<String> nodes, int needs, int top) {
        /// Copies the list.
        public Question {
            nodes = List.copyOf(nodes);
        }
    }

    public Recommendations(Diagnosis diagnosis, Offers offers) {
        this.diagnosis = diagnosis;
        this.offers = offers;
    }

    /// Practices for the needs of a region, in words and tables.
    public Answer answer(Messages messages, Question question) {
        NeedsReport report = diagnosis.report(question.group(), question.year());
        return RecommendAnswer.of(messages, diagnosis.result(), report, find(report, question));
    }

    /// Practices for the needs of a region.
    ///
    /// @param report the needs, computed for the group and year of the question
    public RecommendAnswer.Found find(NeedsReport report, Question question) {
        BenchmarkResult result = diagnosis.result();
        List<Need> needs = needs(report, question);
        List<PracticeMatcher.Recommended> recommended = new ArrayList<>();
        PracticeMatcher matcher = new PracticeMatcher(
                offers.vocabulary(), scheme(result), offers.rules(), offers.adoptions(), offers.today());
        List<String> nearest = nearest(report.region());
        for (Need need : needs) {
            recommended.add(matcher.recommend(
                    new PracticeNeed(
                            report.region(), need.node(), groups(result, need.node()), need.own(), need.quartile()),
                    offers.practices(),
                    new RegionFacts(nearest, scores(result, need.node(), report.year()))));
        }
        return new RecommendAnswer.Found(needs, recommended, offers, question.top());
    }

    private static List<Need> needs(NeedsReport report, Question question) {
        if (question.nodes().isEmpty()) {
            return report.needs().stream().limit(question.needs()).toList();
        }
        List<Need> needs = new ArrayList<>();
        for (String node : question.nodes()) {
            needs.add(report.nodes().stream()
                    .filter(need -> need.node().equals(node))
                    .findFirst()
                    .orElseThrow(() -> ObservatoryException.notFound("On " + node + ", " + report.region()
                            + " or too many of its peers have no score in " + report.year()
                            + ", so no gap is known. Choose another node or year.")));
        }
        return needs;
    }

    private static Scheme scheme(BenchmarkResult result) {
        String code = result.framework().root().code();
        return Arrays.stream(Scheme.values())
                .filter(scheme -> scheme.column().equals(code))
                .findFirst()
                .orElseThrow(() -> ObservatoryException.notFound("The vocabulary maps no themes to the framework "
                        + code + ", so no practice can be recommended for its needs."));
    }

    private List<String> nearest(String region) {
        Peers peers = diagnosis.peers();
        return peers.nearest(region, new PeerGroup.Origin.Nearest(ALL, true)).codes();
    }

    private static Map<String, Double> scores(BenchmarkResult result, String node, int year) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (String region : result.regions().keySet()) {
            result.score(region, node, year).ifPresent(score -> scores.put(region, score));
        }
        return scores;
    }

    private static List<String> groups(BenchmarkResult result, String node) {
        List<String> groups = new ArrayList<>();
        String root = result.framework().root().code();
        for (String above = result.framework().parent(node);
                !above.equals(root) && !above.isEmpty();
                above = result.framework().parent(above)) {
            groups.add(above);
        }
        return groups;
    }
}
