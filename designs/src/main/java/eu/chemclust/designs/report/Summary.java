package eu.chemclust.designs.report;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.engine.CellChange;
import eu.chemclust.engine.FailedReplications;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.Node;
import eu.chemclust.engine.RankDistribution;
import eu.chemclust.engine.RankingGroup;
import eu.chemclust.engine.RobustnessResult;
import eu.chemclust.engine.ScreenedRow;
import eu.chemclust.engine.SensitivityResult;
import eu.chemclust.engine.UnitPeriod;
import eu.chemclust.engine.analysis.Comparison;
import eu.chemclust.engine.analysis.Criterion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Results in words, for the terminal and for `summary.txt`. Numbers are rounded here and nowhere else.
public final class Summary {
    private static final int TOP = 10;

    private Summary() {}

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        double size = Math.abs(value);
        int digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 3;
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.matches("-0\\.?0*") ? text.substring(1) : text;
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "-" : Math.round(100 * share) + " %";
    }

    private static String head(IndexProject project) {
        int units = project.units().units().size();
        int periods = project.units().listPeriods().size();
        return project.title() + "\n" + "=".repeat(Math.min(80, project.title().length())) + "\n"
                + units + " units, " + project.design().framework().indicators().size() + " indicators"
                + (periods > 1 ? ", " + periods + " periods" : "") + ", "
                + project.design().framework().groups().size() + " groups\n";
    }

    private static String notes(IndexProject project) {
        StringBuilder text = new StringBuilder();
        for (String note : project.notes()) {
            text.append("Note: ").append(note).append('\n');
        }
        return text.isEmpty() ? "" : "\n" + text;
    }

    /// What `index validate` found, nothing being wrong.
    public static String valid(IndexProject project) {
        return head(project) + "The design and its tables are in order.\n\n" + steps(project) + notes(project);
    }

    private static String steps(IndexProject project) {
        var d = project.design();
        TextColumns columns = new TextColumns()
                .row("screening", project.steps().contains("screening") ? Describe.of(d.screening()) : "not done")
                .row("denominators", d.denominators().byIndicator().size() + " indicators divided")
                .row("imputation", Describe.of(d.imputation()))
                .row("treatment", Describe.of(d.treatment()))
                .row(
                        "normalisation",
                        project.steps().contains("normalisation") ? Describe.of(d.normalisation()) : "none")
                .row("weights", Describe.of(d.weighting()))
                .row("aggregation", Describe.of(d.aggregation()));
        if (!project.assumptions().isEmpty()) {
            columns.row(
                    "assumptions",
                    String.join(
                            ", ",
                            project.assumptions().stream()
                                    .map(v -> v.labels().isEmpty()
                                            ? v.name()
                                            : v.name() + " (" + v.labels().size() + ")")
                                    .toList()));
        }
        return columns.text("  ");
    }

    /// What `index run` did and found.
    public static String run(IndexProject project, IndexResult result) {
        StringBuilder text = new StringBuilder(head(project))
                .append('\n')
                .append(steps(project))
                .append('\n');
        screened(result, text);
        count(result, CellChange.Reason.NO_DENOMINATOR, "Values missing for want of a denominator: %d", text);
        count(result, CellChange.Reason.IMPUTED, "Values imputed: %d", text);
        count(result, CellChange.Reason.WINSORISED, "Values winsorised: %d", text);
        long curves = result.prepared().treatments().stream()
                .filter(n -> n.curve().isPresent())
                .count();
        if (curves > 0) {
            text.append(curves)
                    .append(curves == 1 ? " indicator was" : " indicators were")
                    .append(" transformed.\n");
        }
        count(result, CellChange.Reason.RENORMALISED, "Means taken over fewer children: %d", text);
        count(result, CellChange.Reason.BELOW_DATA_THRESHOLD, "Group scores missing, too few children: %d", text);
        count(result, CellChange.Reason.UNDEFINED_MEAN, "Group scores missing, the mean is undefined: %d", text);
        count(result, CellChange.Reason.RAISED_TO_FLOOR, "Values raised to the floor of a mean: %d", text);
        if (OutrankingSheet.tooLarge(result)) {
            text.append("The outranking matrices are large and not written: ask for a group's with --outranking.\n");
        }
        return text.append('\n')
                .append(ranking(project, result))
                .append(notes(project))
                .toString();
    }

    private static void screened(IndexResult result, StringBuilder text) {
        List<String> out = result.prepared().screening().stream()
                .filter(row -> !row.kept())
                .map(ScreenedRow::row)
                .map(UnitPeriod::unit)
                .distinct()
                .toList();
        if (!out.isEmpty()) {
            text.append(out.size())
                    .append(out.size() == 1 ? " unit was" : " units were")
                    .append(" screened out: ")
                    .append(String.join(", ", out.stream().limit(15).toList()))
                    .append(out.size() > 15 ? " ...\n" : ".\n");
        }
    }

    private static void count(IndexResult result, CellChange.Reason reason, String words, StringBuilder text) {
        long count = result.changes().stream()
                .filter(change -> change.reason() == reason)
                .count();
        if (count > 0) {
            text.append(words.formatted(count)).append(".\n");
        }
    }

    private static String ranking(IndexProject project, IndexResult result) {
        String index = result.weighted().root().code();
        List<Node> pillars = result.weighted().root().children();
        int shown = Math.min(pillars.size(), 5);
        int[] ranks = result.ranks(index);
        TextColumns columns = new TextColumns();
        Object[] header = new Object[4 + shown];
        header[0] = "rank";
        header[1] = "unit";
        header[2] = "";
        header[3] = index;
        for (int k = 0; k < shown; k++) {
            header[4 + k] = pillars.get(k).code();
        }
        columns.row(header);
        List<Integer> order = Standings.order(result);
        int last = order.isEmpty() ? 0 : result.rows().get(order.getFirst()).period();
        int ranked = 0;
        for (int i : order) {
            UnitPeriod row = result.rows().get(i);
            if (row.period() != last || ranks[i] == 0) {
                continue;
            }
            if (ranked++ < TOP) {
                Object[] cells = new Object[4 + shown];
                cells[0] = ranks[i];
                cells[1] = row.unit();
                cells[2] = clip(
                        project.units().name(row.unit()).equals(row.unit())
                                ? ""
                                : project.units().name(row.unit()));
                cells[3] = number(result.scores().value(i, index));
                for (int k = 0; k < shown; k++) {
                    cells[4 + k] =
                            number(result.scores().value(i, pillars.get(k).code()));
                }
                columns.row(cells);
            }
        }
        String period = project.units().listPeriods().size() > 1 ? " in " + last : "";
        return "The first " + Math.min(TOP, ranked) + " of " + ranked + " ranked units" + period + ":\n"
                + columns.text("  ");
    }

    private static String clip(String name) {
        return name.length() <= 30 ? name : name.substring(0, 29) + "\u2026";
    }

    /// What `index audit` found.
    public static String audit(IndexProject project, List<Criterion> criteria) {
        StringBuilder text = new StringBuilder(head(project)).append('\n');
        for (Criterion criterion : criteria) {
            String mark = switch (criterion.verdict()) {
                case MET -> "met      ";
                case LOOK -> "look     ";
                case NOT_MET -> "NOT MET  ";
            };
            text.append("  ")
                    .append(mark)
                    .append(criterion.name())
                    .append(": ")
                    .append(criterion.sentence())
                    .append('\n');
            if (!criterion.elements().isEmpty() && criterion.verdict() != Criterion.Verdict.MET) {
                List<String> elements = criterion.elements();
                text.append("           ")
                        .append(String.join(", ", elements.stream().limit(8).toList()))
                        .append(elements.size() > 8 ? ", ... (" + elements.size() + ")\n" : "\n");
            }
        }
        long met = criteria.stream()
                .filter(c -> c.verdict() == Criterion.Verdict.MET)
                .count();
        return text.append("\n")
                .append(met)
                .append(" of ")
                .append(criteria.size())
                .append(
                        " criteria are met. With many correlations tested at once, about 5 in 100 fall below p = 0.05 by")
                .append(
                        " chance alone;\ncompare p with 0.05 divided by the number of pairs before you make much of one.\n")
                .append(notes(project))
                .toString();
    }

    /// What `index robustness` found.
    public static String robustness(IndexProject project, RobustnessResult result) {
        StringBuilder text = new StringBuilder(head(project)).append('\n');
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
        return text.append(notes(project)).toString();
    }

    private static String ranking(IndexProject project, RobustnessResult result, RankingGroup group, int period) {
        List<RankDistribution> ranks = result.list(group.name(), period).stream()
                .filter(d -> d.nominal() > 0)
                .sorted(Comparator.comparingInt(RankDistribution::nominal))
                .toList();
        TextColumns columns = new TextColumns()
                .row("rank", "unit", "", "median", "5 %", "95 %", "top " + project.top(), "top quarter");
        for (RankDistribution d : ranks.stream().limit(2 * TOP).toList()) {
            String name = project.units().name(d.row().unit());
            columns.row(
                    d.nominal(),
                    d.row().unit(),
                    clip(name.equals(d.row().unit()) ? "" : name),
                    number(d.median()),
                    number(d.p5()),
                    number(d.p95()),
                    percent(d.topProbability(project.top())),
                    percent(d.topQuartileProbability()));
        }
        StringBuilder text = new StringBuilder();
        text.append("Ranks of ").append(group.name()).append(", the first ");
        text.append(Math.min(2 * TOP, ranks.size()))
                .append(" of ")
                .append(ranks.size())
                .append(":\n");
        text.append(columns.text("  "));
        if (result.plan().pairwisePeriods().contains(period)) {
            List<List<String>> tiers = result.pairwise(group.name(), period).tiers(project.confidence());
            text.append("Units that the leader of a tier is not ahead of in ")
                    .append(percent(project.confidence()))
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
        StringBuilder text = new StringBuilder(head(project));
        results.forEach((words, result) -> {
            text.append('\n').append("Output: ").append(words).append(", mean ").append(number(result.mean()));
            text.append(String.format(Locale.ROOT, ", from %,d evaluations%n", result.evaluations()));
            TextColumns columns = new TextColumns().row("assumption", "alone", "interval", "with others", "interval");
            for (SensitivityResult.SobolIndex i : result.indices()) {
                boolean exact = project.sensitivity().exact();
                columns.row(
                        i.assumption(),
                        number(i.first()),
                        exact ? "exact" : number(i.firstLow()) + " to " + number(i.firstHigh()),
                        number(i.total()),
                        exact ? "exact" : number(i.totalLow()) + " to " + number(i.totalHigh()));
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
                .append(notes(project))
                .toString();
    }

    /// What `index compare` found.
    public static String comparison(String first, String second, Comparison comparison) {
        TextColumns columns = new TextColumns().row("unit", "first", "second", "places");
        comparison.moves().stream()
                .sorted(Comparator.comparingInt((Comparison.Move m) -> -Math.abs(m.rankChange()))
                        .thenComparingInt(Comparison.Move::firstRank))
                .limit(TOP)
                .forEach(m -> columns.row(
                        m.row().unit(),
                        m.firstRank(),
                        m.secondRank(),
                        String.format(Locale.ROOT, "%+d", m.rankChange())));
        return "First:  " + first + "\nSecond: " + second + "\nNode:   " + comparison.code() + "\n\n"
                + comparison.moves().size() + " units are ranked in both, "
                + comparison.onlyFirst() + " in the first alone, " + comparison.onlySecond() + " in the second alone.\n"
                + "Mean shift of rank " + number(comparison.meanRankShift()) + ", Spearman's correlation "
                + number(comparison.correlation()) + ".\n\nThose that moved most:\n" + columns.text("  ");
    }

    /// What `index replay` did.
    public static String replay(IndexProject project, int replications, int failed) {
        return head(project) + "\n" + replications + " replications were computed"
                + (failed > 0 ? ", " + failed + " of them failed (failures.csv)" : "") + ".\nAssumptions: "
                + String.join(
                        ", ", project.assumptions().stream().map(v -> v.name()).toList())
                + ".\n" + notes(project);
    }
}
