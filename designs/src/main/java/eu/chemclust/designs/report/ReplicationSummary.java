package eu.chemclust.designs.report;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.engine.FailedReplications;
import eu.chemclust.engine.RankDistribution;
import eu.chemclust.engine.RankingGroup;
import eu.chemclust.engine.RobustnessResult;
import eu.chemclust.engine.SensitivityResult;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What replications found, in words, for the terminal and for `summary.txt`.
public final class ReplicationSummary {
    private ReplicationSummary() {}

    /// What `index robustness` found.
    public static String robustness(IndexProject project, RobustnessResult result) {
        StringBuilder text = new StringBuilder(Summary.head(project)).append('\n');
        text.append(String.format(
                Locale.ROOT,
                "%,d of %,d replications could be computed.%n",
                result.successes(),
                result.plan().replications()));
        for (FailedReplications failure : result.failures()) {
            text.append(failure.count())
                    .append(" failed: ")
                    .append(failure.reason())
                    .append(" First in replication ")
                    .append(failure.first())
                    .append(".\n");
        }
        if (project.assumptions().isEmpty()) {
            text.append("The design has no assumptions, so nothing was varied: add some under assumptions.\n");
        }
        int period = project.units().listPeriods().getLast();
        for (RankingGroup group : result.plan().groups()) {
            text.append('\n').append(ranking(project, result, group, period));
        }
        return text.append(Summary.notes(project)).toString();
    }

    private static String ranking(IndexProject project, RobustnessResult result, RankingGroup group, int period) {
        List<RankDistribution> ranks = result.list(group.name(), period).stream()
                .filter(d -> d.nominal() > 0)
                .sorted(Comparator.comparingInt(RankDistribution::nominal))
                .toList();
        TextColumns columns = new TextColumns()
                .row("rank", "unit", "", "median", "5 %", "95 %", "top " + project.top(), "top quarter");
        for (RankDistribution d : ranks.stream().limit(2 * Summary.TOP).toList()) {
            String name = project.units().name(d.row().unit());
            columns.row(
                    d.nominal(),
                    d.row().unit(),
                    Summary.clip(name.equals(d.row().unit()) ? "" : name),
                    Rounded.number(d.median()),
                    Rounded.number(d.p5()),
                    Rounded.number(d.p95()),
                    Rounded.percent(d.topProbability(project.top())),
                    Rounded.percent(d.topQuartileProbability()));
        }
        StringBuilder text = new StringBuilder();
        text.append("Ranks of ").append(group.name()).append(", the first ");
        text.append(Math.min(2 * Summary.TOP, ranks.size()))
                .append(" of ")
                .append(ranks.size())
                .append(":\n");
        text.append(columns.text("  "));
        if (result.plan().pairwisePeriods().contains(period)) {
            List<List<String>> tiers = result.pairwise(group.name(), period).tiers(project.confidence());
            text.append("Units that the leader of a tier is not ahead of in ")
                    .append(Rounded.percent(project.confidence()))
                    .append(" of replications share it; tiers: ")
                    .append(tiers.size())
                    .append(", the first: ")
                    .append(
                            tiers.isEmpty()
                                    ? ""
                                    : String.join(
                                            ", ",
                                            tiers.getFirst().stream().limit(20).toList()))
                    .append(".\n");
        }
        return text.toString();
    }

    /// What `index sensitivity` found.
    public static String sensitivity(IndexProject project, Map<String, SensitivityResult> results) {
        StringBuilder text = new StringBuilder(Summary.head(project));
        results.forEach((words, result) -> {
            text.append('\n').append("Output: ").append(words).append(", mean ").append(Rounded.number(result.mean()));
            text.append(String.format(Locale.ROOT, ", from %,d evaluations%n", result.evaluations()));
            TextColumns columns = new TextColumns().row("assumption", "alone", "interval", "with others", "interval");
            for (SensitivityResult.SobolIndex i : result.indices()) {
                boolean exact = project.sensitivity().exact();
                columns.row(
                        i.assumption(),
                        Rounded.number(i.first()),
                        exact ? "exact" : Rounded.number(i.firstLow()) + " to " + Rounded.number(i.firstHigh()),
                        Rounded.number(i.total()),
                        exact ? "exact" : Rounded.number(i.totalLow()) + " to " + Rounded.number(i.totalHigh()));
            }
            text.append(columns.text("  "));
            for (FailedReplications failure : result.failures()) {
                text.append(failure.count())
                        .append(" failed: ")
                        .append(failure.reason())
                        .append(" First at evaluation ")
                        .append(failure.first())
                        .append(".\n");
            }
        });
        return text.append("\nAlone: the share of the output's variance that goes when this is fixed (first order).\n")
                .append("With others: the share that stays when only this is free (total order).\n")
                .append(Summary.notes(project))
                .toString();
    }
}
