package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.engine.analysis.Concentration;
import eu.chemclust.engine.analysis.Convergence;
import eu.chemclust.observatory.chemistry.ChemicalBases;
import eu.chemclust.observatory.chemistry.Spread;
import eu.chemclust.observatory.convergence.ConvergenceReport;
import eu.chemclust.observatory.region.Geography;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How an industry is spread over regions, and whether regions grow alike.
public final class SpreadAnswer {
    private final Wording words;

    private SpreadAnswer(Wording words) {
        this.words = words;
    }

    /// How an industry is concentrated, by year.
    public static Answer concentration(Messages messages, Geography geography, ChemicalBases bases) {
        return new SpreadAnswer(new Wording(messages, geography)).concentration(bases);
    }

    /// Whether regions grow alike.
    ///
    /// @param subject what is asked about, in words: see [#score] and [#employment]
    public static Answer convergence(Messages messages, Geography geography, ConvergenceReport report, String subject) {
        return new SpreadAnswer(new Wording(messages, geography)).convergence(report, subject);
    }

    private Answer concentration(ChemicalBases bases) {
        String industry = words.basket(bases.basket());
        List<Spread> spread = bases.spread();
        return new Answer(
                "concentration",
                bases.basket().code(),
                spread.isEmpty() ? words.text("concentration.none", industry) : sentence(industry, spread),
                List.of(),
                List.of(years(industry, spread)),
                List.of(words.text("concentration.note")),
                words.text("concentration.next"));
    }

    private String sentence(String industry, List<Spread> spread) {
        Spread last = spread.getLast();
        List<String> gaps = new ArrayList<>(List.of(
                Integer.toString(last.year()),
                industry,
                words.whole(last.all().units()),
                words.significant(last.all().gini())));
        Optional<Concentration> end = last.same();
        Optional<Concentration> start = spread.getFirst().same();
        if (start.isEmpty() || end.isEmpty()) {
            return words.text("concentration.first.noPanel", gaps.toArray(String[]::new));
        }
        gaps.add(words.whole(end.get().units()));
        gaps.add(words.significant(start.get().gini()));
        gaps.add(Integer.toString(spread.getFirst().year()));
        gaps.add(words.significant(end.get().gini()));
        gaps.add(Integer.toString(last.year()));
        return words.text("concentration.first", gaps.toArray(String[]::new));
    }

    private Table years(String industry, List<Spread> spread) {
        Table.Builder table = Table.named("years", words.text("concentration.title", industry))
                .number("year", words.text("column.year"))
                .number("regions", words.text("column.regions"))
                .number("gini", "Gini")
                .number("herfindahl", "Herfindahl")
                .number("theil", "Theil")
                .hidden("same_regions")
                .number("same_gini", words.text("column.giniSame"))
                .hidden("same_herfindahl")
                .number("same_theil", words.text("column.theilSame"));
        for (Spread of : spread) {
            table.row(
                    Cell.whole(of.year()),
                    Cell.whole(of.all().units()),
                    Cell.of(of.all().gini(), words::significant),
                    Cell.of(of.all().herfindahl(), words::significant),
                    Cell.of(of.all().theil(), words::significant),
                    of.same().map(same -> Cell.whole(same.units())).orElse(Cell.NONE),
                    of.same()
                            .map(same -> Cell.of(same.gini(), words::significant))
                            .orElse(Cell.NONE),
                    of.same()
                            .map(same -> Cell.of(same.herfindahl(), words::significant))
                            .orElse(Cell.NONE),
                    of.same()
                            .map(same -> Cell.of(same.theil(), words::significant))
                            .orElse(Cell.NONE));
        }
        return table.build();
    }

    /// The words for a report on scores of a node.
    public static String score(Messages messages, String node, String scope, ConvergenceReport report) {
        return messages.text(
                "answer.convergence.score",
                node,
                scope,
                Integer.toString(report.years().getFirst()),
                Integer.toString(report.years().getLast()));
    }

    /// The words for a report on employment in an industry.
    public static String employment(Messages messages, String industry, ConvergenceReport report) {
        return messages.text(
                "answer.convergence.employment",
                industry,
                Integer.toString(report.years().getFirst()),
                Integer.toString(report.years().getLast()));
    }

    private Answer convergence(ConvergenceReport report, String subject) {
        List<Table> tables = List.of();
        List<String> more = new ArrayList<>();
        String first = words.text("convergence.none", subject);
        if (report.found().isPresent()) {
            Convergence found = report.found().get();
            first = sigma(report, found, subject);
            more.add(words.text(
                    "convergence.beta",
                    words.text(
                            found.beta().upper() < 0
                                    ? "convergence.beta.less"
                                    : found.beta().lower() > 0 ? "convergence.beta.more" : "convergence.beta.none"),
                    words.significant(found.beta().slope()),
                    words.range(found.beta().lower(), found.beta().upper(), words::significant)));
            tables = List.of(sigma(report, found), figures(report, found));
        } else {
            tables = List.of(Table.named("sigma", words.text("convergence.title"))
                    .number("year", words.text("column.year"))
                    .number("sigma", words.text("column.sigma"))
                    .build());
        }
        return new Answer(
                "convergence",
                report.subject(),
                first,
                more,
                tables,
                List.of(words.text("convergence.note")),
                words.text("convergence.next"));
    }

    private String sigma(ConvergenceReport report, Convergence found, String subject) {
        int direction = found.trend().direction();
        double[] sigma = found.sigma();
        return words.text(
                "convergence.sigma",
                subject,
                words.whole(found.units()),
                words.whole(report.asked()),
                words.text(
                        direction == 0
                                ? "resilience.sigma.none"
                                : direction > 0 ? "resilience.sigma.more" : "resilience.sigma.less"),
                words.significant(sigma[0]),
                words.significant(sigma[sigma.length - 1]),
                words.significant(found.trend().slope()),
                words.range(found.trend().lower(), found.trend().upper(), words::significant));
    }

    private Table sigma(ConvergenceReport report, Convergence found) {
        Table.Builder table = Table.named("sigma", words.text("convergence.title"))
                .number("year", words.text("column.year"))
                .number("sigma", words.text("column.sigma"));
        double[] sigma = found.sigma();
        for (int t = 0; t < sigma.length; t++) {
            table.row(Cell.whole(report.years().get(t)), Cell.of(sigma[t], words::significant));
        }
        return table.build();
    }

    /// The two figures with their intervals, for programs.
    private Table figures(ConvergenceReport report, Convergence found) {
        return Table.named("figures", "")
                .text("figure", "")
                .number("value", "")
                .number("lower", "")
                .number("upper", "")
                .number("level", "")
                .number("regions", "")
                .number("regions_asked", "")
                .row(
                        Cell.text("sigma_trend_per_year"),
                        Cell.of(found.trend().slope(), words::significant),
                        Cell.of(found.trend().lower(), words::significant),
                        Cell.of(found.trend().upper(), words::significant),
                        Cell.of(ConvergenceReport.LEVEL, words::significant),
                        Cell.whole(found.units()),
                        Cell.whole(report.asked()))
                .row(
                        Cell.text("beta_per_year"),
                        Cell.of(found.beta().slope(), words::significant),
                        Cell.of(found.beta().lower(), words::significant),
                        Cell.of(found.beta().upper(), words::significant),
                        Cell.of(ConvergenceReport.LEVEL, words::significant),
                        Cell.whole(found.units()),
                        Cell.whole(report.asked()))
                .forPrograms();
    }
}
