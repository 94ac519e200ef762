package eu.chemclust.engine.analysis;

import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.Node;
import eu.chemclust.engine.Node.Group;
import eu.chemclust.engine.Node.Indicator;
import eu.chemclust.engine.RankDistribution;
import eu.chemclust.engine.RobustnessResult;
import eu.chemclust.engine.ScreenedRow;
import eu.chemclust.engine.Stage;
import eu.chemclust.engine.analysis.Correlation.Kind;
import eu.chemclust.engine.analysis.Criterion.Rule;
import java.util.ArrayList;
import java.util.List;

/// The checks that the JRC makes when it audits a composite indicator, each with a verdict in plain words.
public final class Audit {
    private static final double COVERAGE = 0.65;
    private static final double REDUNDANT = 0.92;
    private static final double ALPHA = 0.7;

    private final IndexResult result;
    private final Framework framework;
    private final DataTable scores;
    private final List<Criterion> criteria = new ArrayList<>();

    private Audit(IndexResult result) {
        this.result = result;
        framework = result.weighted();
        scores = result.scores();
    }

    /// The criteria that a result alone can answer: coverage of units and of indicators at 65 %, indicators closer to
    /// another pillar than to their own, redundancy above a correlation of 0.92, negative correlations inside pillars,
    /// one dominant component, Cronbach's alpha of 0.7, and importance against weight.
    public static List<Criterion> of(IndexResult result) {
        Audit audit = new Audit(result);
        audit.coverage();
        for (Group group : audit.framework.groups()) {
            if (group.children().size() > 1) {
                audit.consistency(group);
            }
        }
        audit.correlations();
        audit.importance();
        return List.copyOf(audit.criteria);
    }

    /// The same with the width of rank intervals in a ranking group and period.
    public static List<Criterion> of(IndexResult result, RobustnessResult robustness, String group, int period) {
        List<Criterion> criteria = new ArrayList<>(of(result));
        List<String> wide = new ArrayList<>();
        List<RankDistribution> ranks = robustness.list(group, period);
        for (RankDistribution rank : ranks) {
            if (rank.p95() - rank.p5() > ranks.size() / 3.0) {
                wide.add(rank.row().unit());
            }
        }
        criteria.add(Criterion.counted(Rule.ROBUSTNESS, wide, ranks.size() / 4));
        return criteria;
    }

    private void coverage() {
        List<String> units = result.prepared().screening().stream()
                .filter(row -> row.availability() < COVERAGE)
                .map(ScreenedRow::row)
                .map(Object::toString)
                .toList();
        int rows = result.prepared().screening().size();
        criteria.add(Criterion.counted(Rule.COVERAGE_OF_UNITS, units, rows / 10));
        DataTable measured = result.table(Stage.DENOMINATED);
        List<String> thin = new ArrayList<>();
        for (ColumnStatistics column : ColumnStatistics.of(measured)) {
            if (column.availableShare() < COVERAGE) {
                thin.add(column.code());
            }
        }
        criteria.add(Criterion.counted(Rule.COVERAGE_OF_INDICATORS, thin, 1));
    }

    private void consistency(Group group) {
        double[][] columns = group.children().stream()
                .map(child -> scores.column(child.code()))
                .toArray(double[][]::new);
        double alpha = Reliability.alpha(columns);
        criteria.add(Criterion.measured(Rule.CONSISTENCY, group.code(), alpha >= ALPHA, alpha));
        PrincipalComponents.find(columns).ifPresent(components -> dominant(group, components));
    }

    private void dominant(Group group, PrincipalComponents components) {
        int above = 0;
        for (double eigenvalue : components.eigenvalues()) {
            above += eigenvalue > 1 ? 1 : 0;
        }
        criteria.add(Criterion.measured(
                Rule.ONE_DIMENSION, group.code(), above <= 1, (double) above, 100 * components.share(0)));
    }

    private void correlations() {
        List<List<String>> negative = new ArrayList<>();
        List<List<String>> redundant = new ArrayList<>();
        List<String> strangers = new ArrayList<>();
        List<Group> pillars = framework.groups().stream()
                .filter(group -> group.children().stream().allMatch(Indicator.class::isInstance))
                .toList();
        for (Group pillar : pillars) {
            for (Node child : pillar.children()) {
                inside(pillar, child, negative, redundant);
                if (isStranger(pillar, child, pillars)) {
                    strangers.add(child.code());
                }
            }
        }
        int tolerated = Math.max(1, framework.indicators().size() / 10);
        criteria.add(Criterion.countedPairs(Rule.NEGATIVE_CORRELATIONS, negative, tolerated));
        criteria.add(Criterion.countedPairs(Rule.REDUNDANCY, redundant, tolerated));
        criteria.add(Criterion.counted(Rule.OWN_PILLAR, strangers, tolerated));
    }

    private void inside(Group pillar, Node child, List<List<String>> negative, List<List<String>> redundant) {
        int own = pillar.children().indexOf(child);
        for (Node other : pillar.children().subList(0, own)) {
            double r = pearson(child.code(), other.code());
            if (r < 0) {
                negative.add(List.of(other.code(), child.code()));
            } else if (r > REDUNDANT) {
                redundant.add(List.of(other.code(), child.code()));
            }
        }
    }

    private boolean isStranger(Group pillar, Node child, List<Group> pillars) {
        double own = pearson(child.code(), pillar.code());
        for (Group other : pillars) {
            if (!other.equals(pillar) && pearson(child.code(), other.code()) > own) {
                return true;
            }
        }
        return false;
    }

    private double pearson(String a, String b) {
        return Correlation.of(Kind.PEARSON, scores.column(a), scores.column(b)).value();
    }

    private void importance() {
        List<String> off = new ArrayList<>();
        List<String> pillars =
                framework.root().children().stream().map(Node::code).toList();
        for (Importance importance : Importance.of(result, pillars)) {
            double ratio = importance.share() / importance.weight();
            if (importance.weight() > 0 && !(ratio >= 0.5 && ratio <= 2)) {
                off.add(importance.code());
            }
        }
        criteria.add(Criterion.counted(Rule.IMPORTANCE_AND_WEIGHT, off, 1));
    }
}
