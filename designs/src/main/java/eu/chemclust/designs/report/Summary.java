package eu.chemclust.designs.report;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.engine.CellChange;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.Node;
import eu.chemclust.engine.ScreenedRow;
import eu.chemclust.engine.UnitPeriod;
import eu.chemclust.engine.analysis.Comparison;
import eu.chemclust.engine.analysis.Criterion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Results in words, for the terminal and for `summary.txt`. What replications found: [ReplicationSummary].
public final class Summary {
    static final int TOP = 10;

    private Summary() {}

    static String head(IndexProject project) {
        int units = project.units().units().size();
        int periods = project.units().listPeriods().size();
        return project.title() + "\n" + "=".repeat(Math.min(80, project.title().length())) + "\n"
                + units + " units, " + project.design().framework().indicators().size() + " indicators"
                + (periods > 1 ? ", " + periods + " periods" : "") + ", "
                + project.design().framework().groups().size() + " groups\n";
    }

    static String notes(IndexProject project) {
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
                cells[3] = Rounded.number(result.scores().value(i, index));
                for (int k = 0; k < shown; k++) {
                    cells[4 + k] = Rounded.number(
                            result.scores().value(i, pillars.get(k).code()));
                }
                columns.row(cells);
            }
        }
        String period = project.units().listPeriods().size() > 1 ? " in " + last : "";
        return "The first " + Math.min(TOP, ranked) + " of " + ranked + " ranked units" + period + ":\n"
                + columns.text("  ");
    }

    static String clip(String name) {
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
                List<String> elements = criterion.listed();
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
                + "Mean shift of rank " + Rounded.number(comparison.meanRankShift()) + ", Spearman's correlation "
                + Rounded.number(comparison.correlation()) + ".\n\nThose that moved most:\n" + columns.text("  ");
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
