package eu.chemclust.app.view;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.Standing;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.indicator.IndicatorValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Two to ten regions beside each other.
///
/// @param answer  what the comparison says, or what to choose
/// @param regions chosen regions, in the order chosen
/// @param choices every region to choose from, by name
/// @param ranking ranks with intervals; empty with fewer than two regions or where none is ranked
/// @param groups  pillars and indicators
/// @param year    year shown
public record ComparePage(
        String answer,
        List<Chosen> regions,
        List<HomePage.Choice> choices,
        Optional<FigurePair> ranking,
        List<Group> groups,
        int year,
        List<Integer> years) {
    /// The most regions that a table still shows.
    public static final int MOST = 10;

    /// So many peers are set beside a region.
    private static final int NEAREST = 5;

    private static final double LENGTH = 180;
    private static final double LETTER = 10;

    public ComparePage {
        regions = List.copyOf(regions);
        groups = List.copyOf(groups);
    }

    /// A chosen region.
    ///
    /// @param letter what stands for it in the strips
    /// @param remove address of the comparison without it
    /// @param peers  address of its comparison with its peers; empty where they are unknown
    public record Chosen(
            String letter,
            String code,
            String name,
            @Nullable String link,
            String remove,
            String peers,
            String score,
            String rank,
            String interval) {}

    /// A pillar with its indicators; the first line is the pillar's own.
    public record Group(String name, List<Line> lines) {}

    /// A pillar or an indicator.
    ///
    /// @param strip  all regions as ticks, the chosen ones by letter, as an `svg` element
    /// @param values as many as there are regions; empty where there is none
    public record Line(String name, String unit, @Nullable String link, String strip, List<String> values) {}

    /// Makes the page.
    ///
    /// @param codes codes that the benchmark has, each once, at most [#MOST]
    /// @param here  address of the comparison
    public static ComparePage of(
            BenchmarkResult result, BenchmarkFigures figures, List<String> codes, FigureChoice choice, Address here) {
        Messages messages = Messages.of(choice.locale());
        Maker maker = new Maker(result, figures, messages, codes, choice, here);
        return new ComparePage(
                maker.answer(),
                maker.chosen(),
                choices(result),
                codes.size() < 2 ? Optional.empty() : maker.ranking(),
                codes.isEmpty() ? List.of() : maker.groups(),
                choice.year(),
                result.years().reversed());
    }

    private static List<HomePage.Choice> choices(BenchmarkResult result) {
        return result.regions().values().stream()
                .map(status -> new HomePage.Choice(
                        status.region().code().code(), status.region().name()))
                .sorted(Comparator.comparing(HomePage.Choice::name))
                .toList();
    }

    /// What all parts of one comparison share.
    private record Maker(
            BenchmarkResult result,
            BenchmarkFigures figures,
            Messages messages,
            List<String> codes,
            FigureChoice choice,
            Address here) {

        String answer() {
            if (codes.size() < 2) {
                return messages.text("compare.lead", Integer.toString(MOST));
            }
            List<String> names = codes.stream().map(this::name).toList();
            return messages.text("compare.answer", messages.list(names), Integer.toString(choice.year()));
        }

        String name(String code) {
            return result.find(code).orElseThrow().region().name();
        }

        List<Chosen> chosen() {
            List<Chosen> chosen = new ArrayList<>();
            for (String code : codes) {
                chosen.add(chosen(code, letter(chosen.size())));
            }
            return chosen;
        }

        private Chosen chosen(String code, String letter) {
            List<String> others =
                    codes.stream().filter(other -> !other.equals(code)).toList();
            String remove = here.with("regions", String.join(",", others)).text();
            String link = choice.links().of(code);
            if (result.standing(code, choice.year()) instanceof Standing.Ranked ranked) {
                Optional<RankInterval> rank = ranked.rank(scope());
                return new Chosen(
                        letter,
                        code,
                        name(code),
                        link,
                        remove,
                        withPeers(code),
                        messages.numbers().score(ranked.score()),
                        rank.map(found -> messages.numbers().whole(found.rank()))
                                .orElse(""),
                        rank.map(found -> RankingLine.interval(found, messages)).orElse(""));
            }
            return new Chosen(letter, code, name(code), link, remove, withPeers(code), "", "", "");
        }

        private String withPeers(String code) {
            List<String> peers = figures.peers(code);
            List<String> all = new ArrayList<>(List.of(code));
            all.addAll(peers.subList(0, Math.min(NEAREST, peers.size())));
            return peers.isEmpty() || all.equals(codes)
                    ? ""
                    : here.with("regions", String.join(",", all)).text();
        }

        /// Chemical regions where all are, else all regions: ranks of two scopes cannot be compared.
        private RankingScope scope() {
            boolean chemical = codes.stream()
                    .allMatch(code -> result.find(code).orElseThrow().isChemical());
            return chemical ? choice.scope() : RankingScope.ALL;
        }

        Optional<FigurePair> ranking() {
            FigureChoice own = choice.withScope(scope());
            List<Standing.Ranked> ranked = result.ranking(own.scope(), own.year()).stream()
                    .filter(standing -> codes.contains(standing.region()))
                    .toList();
            String title = messages.text(
                    "compare.ranking",
                    new Findings(result, messages).plural(own.scope()),
                    Integer.toString(own.year()));
            return ranked.isEmpty()
                    ? Optional.empty()
                    : Optional.of(FigurePair.of(own, wanted -> figures.ranking(wanted, ranked, title)));
        }

        List<Group> groups() {
            return result.framework().pillars().stream()
                    .map(pillar -> {
                        List<Line> lines = new ArrayList<>();
                        lines.add(pillar(pillar));
                        for (FrameworkNode child : pillar.children()) {
                            if (child instanceof FrameworkNode.Indicator indicator) {
                                lines.add(indicator(indicator));
                            }
                        }
                        return new Group(pillar.name(messages.language()), lines);
                    })
                    .toList();
        }

        private Line pillar(FrameworkNode.Group pillar) {
            double[] all = result.regions().keySet().stream()
                    .mapToDouble(code ->
                            result.score(code, pillar.code(), choice.year()).orElse(Double.NaN))
                    .toArray();
            double[] own = codes.stream()
                    .mapToDouble(code ->
                            result.score(code, pillar.code(), choice.year()).orElse(Double.NaN))
                    .toArray();
            List<String> values = new ArrayList<>();
            for (double value : own) {
                values.add(Double.isNaN(value) ? "" : messages.numbers().score(value));
            }
            return new Line(messages.text("region.score"), "", null, strip(all, own, 1), values);
        }

        private Line indicator(FrameworkNode.Indicator indicator) {
            double[] all = result.regions().keySet().stream()
                    .mapToDouble(code -> value(indicator, code).orElse(Double.NaN))
                    .toArray();
            double[] own = codes.stream()
                    .mapToDouble(code -> value(indicator, code).orElse(Double.NaN))
                    .toArray();
            List<String> values = new ArrayList<>();
            for (double value : own) {
                values.add(Double.isNaN(value) ? "" : messages.numbers().significant(value));
            }
            return new Line(
                    indicator.name(messages.language()),
                    messages.unit(indicator.unit()),
                    here.with("regions", "")
                            .at("/indicators/" + indicator.code())
                            .text(),
                    strip(all, own, indicator.direction()),
                    values);
        }

        private OptionalDouble value(FrameworkNode.Indicator indicator, String region) {
            return result.values().get(indicator.code(), region, choice.year()) instanceof IndicatorValue.Known known
                    ? OptionalDouble.of(known.value())
                    : OptionalDouble.empty();
        }
    }

    private static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    /// Better is right. Values without a place are left out; the table's cell says that there is none.
    private static String strip(double[] all, double[] own, int direction) {
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : all) {
            least = Double.isNaN(value) ? least : Math.min(least, value);
            largest = Double.isNaN(value) ? largest : Math.max(largest, value);
        }
        if (!(largest > least)) {
            return "";
        }
        StringBuilder out = new StringBuilder("<svg class=\"strip\" viewBox=\"0 0 200 44\" width=\"200\" height=\"44\""
                + " aria-hidden=\"true\" focusable=\"false\"><path class=\"ticks\" d=\"");
        for (double value : all) {
            if (!Double.isNaN(value)) {
                out.append(String.format(Locale.ROOT, "M%.1f 32v10", at(value, least, largest, direction)));
            }
        }
        out.append("\"/>");
        letters(out, own, least, largest, direction);
        return out.append("</svg>").toString();
    }

    /// Letters from left to right; one that would touch the letter before it goes a row up or down.
    private static void letters(StringBuilder out, double[] own, double least, double largest, int direction) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < own.length; i++) {
            if (!Double.isNaN(own[i])) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingDouble(i -> at(own[i], least, largest, direction)));
        double[] ends = {-LETTER, -LETTER};
        for (int i : order) {
            double x = at(own[i], least, largest, direction);
            int row = ends[0] <= x - LETTER / 2 ? 0 : ends[1] <= ends[0] ? 1 : 0;
            double left = Math.max(x - LETTER / 2, ends[row]);
            ends[row] = left + LETTER;
            out.append(String.format(
                    Locale.ROOT,
                    "<path class=\"own\" d=\"M%.1f 26v18\"/><text x=\"%.1f\" y=\"%d\">%s</text>",
                    x,
                    left + LETTER / 2,
                    row == 0 ? 23 : 11,
                    letter(i)));
        }
    }

    private static double at(double value, double least, double largest, int direction) {
        double share = (value - least) / (largest - least);
        return 10 + LENGTH * (direction > 0 ? share : 1 - share);
    }
}
