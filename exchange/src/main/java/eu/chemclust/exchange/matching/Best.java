package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Practice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The best answers of many: only those that stay are made into matches.
final class Best {
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.offer().practice().id());

    private final int most;
    private final PriorityQueue<Candidate> kept = new PriorityQueue<>(BEST_FIRST.reversed());

    /// An answer with its score.
    private record Candidate(
            double score, PracticeOffers.Offer offer, ScorePart theme, ScorePart closeness, ScorePart standing) {}

    Best(int most) {
        this.most = most;
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    void add(PracticeOffers.Offer offer, ScorePart theme, ScorePart closeness, ScorePart standing) {
        double score = score(offer, theme, closeness, standing);
        @Nullable Candidate worst = kept.size() < most ? null : kept.peek();
        if (most <= 0 || (worst != null && score < worst.score())) {
            return;
        }
        kept.add(new Candidate(score, offer, theme, closeness, standing));
        if (kept.size() > most) {
            kept.poll();
        }
    }

    /// The score that the match will have, bit for bit: the same parts added in the same order.
    private static double score(PracticeOffers.Offer offer, ScorePart theme, ScorePart closeness, ScorePart standing) {
        double sum = theme.weight() * theme.value();
        double weight = theme.weight();
        sum += closeness.weight() * closeness.value();
        weight += closeness.weight();
        sum += standing.weight() * standing.value();
        weight += standing.weight();
        for (ScorePart part : offer.own()) {
            sum += part.weight() * part.value();
            weight += part.weight();
        }
        return sum / weight;
    }

    /// The matches, the best first; equal ones in the order of identifiers.
    List<Match<Practice>> matches() {
        List<Candidate> order = new ArrayList<>(kept);
        order.sort(BEST_FIRST);
        List<Match<Practice>> matches = new ArrayList<>(order.size());
        for (Candidate each : order) {
            List<ScorePart> parts = new ArrayList<>(List.of(each.theme(), each.closeness(), each.standing()));
            parts.addAll(each.offer().own());
            matches.add(new Match<>(each.offer().practice(), parts));
        }
        return Collections.unmodifiableList(matches);
    }
}
