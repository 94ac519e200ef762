package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.engine.analysis.Concentration;
import eu.chemclust.engine.analysis.Convergence;
import eu.chemclust.engine.analysis.ShockPath;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.resilience.Resilience;
import eu.chemclust.observatory.resilience.Resilience.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How the industry of a region came through a shock, in words and tables.
public final class ResilienceAnswer {
    private final Wording words;
    private final Resilience resilience;

    private ResilienceAnswer(Wording words, Resilience resilience) {
        this.words = words;
        this.resilience = resilience;
    }

    /// What Europe's chemical regions did in the same years.
    ///
    /// @param convergence   whether they grow alike; empty where too few are known without break
    /// @param concentration how the industry is spread, by year
    public record Context(Optional<Convergence> convergence, List<Spread> concentration) {
        public Context {
            concentration = List.copyOf(concentration);
        }
    }

    /// How the industry was spread in a year.
    public record Spread(int year, Concentration value) {}

    /// The answer in words and tables.
    public static Answer of(Messages messages, Geography geography, Resilience resilience, Context context) {
        return new ResilienceAnswer(new Wording(messages, geography), resilience).build(context);
    }

    /// The one sentence about the shock.
    public static String sentence(Messages messages, Geography geography, Resilience resilience) {
        return new ResilienceAnswer(new Wording(messages, geography), resilience).sentence();
    }

    /// What its peers did, where it goes since, and what limits that: sentences for beside the first one.
    public static List<String> beside(Messages messages, Geography geography, Resilience resilience) {
        ResilienceAnswer answer = new ResilienceAnswer(new Wording(messages, geography), resilience);
        List<String> sentences = answer.more();
        sentences.addAll(answer.breaks());
        return sentences;
    }

    private Answer build(Context context) {
        List<String> more = more();
        List<String> notes = breaks();
        if (resilience.estimated() > 0) {
            notes.add(words.text("resilience.estimated", words.percent(resilience.estimated())));
        }
        notes.add(words.text("resilience.source", resilience.basket().dimension()));
        context.convergence()
                .ifPresent(c -> notes.add(words.text(
                        "resilience.convergence",
                        Integer.toString(c.units()),
                        c.trend().direction() == 0
                                ? words.text("resilience.sigma.none")
                                : words.text(
                                        c.trend().direction() > 0 ? "resilience.sigma.more" : "resilience.sigma.less"),
                        words.text(
                                c.beta().upper() < 0
                                        ? "resilience.beta.less"
                                        : c.beta().lower() > 0 ? "resilience.beta.more" : "resilience.beta.none"),
                        words.significant(c.beta().slope()),
                        words.range(c.beta().lower(), c.beta().upper(), words::significant),
                        words.basket(resilience.basket()))));
        return new Answer(
                "resilience",
                resilience.region(),
                sentence(),
                more,
                List.of(levels(), spread(context)),
                notes,
                words.text("resilience.next", resilience.region()));
    }

    private List<String> breaks() {
        List<String> notes = new ArrayList<>();
        resilience
                .breaks()
                .forEach(year ->
                        notes.add(words.text("resilience.break", Integer.toString(year), Integer.toString(year - 1))));
        return notes;
    }

    private List<String> more() {
        List<String> more = new ArrayList<>();
        if (resilience.peerDepth().isPresent()) {
            more.add(words.text(
                    "resilience.peers",
                    Integer.toString(resilience.peers()),
                    words.change(resilience.peerDepth().getAsDouble()),
                    resilience.peerEnd().isPresent()
                            ? words.percent(resilience.peerEnd().getAsDouble())
                            : words.text("unknown"),
                    Integer.toString(resilience.base())));
        } else {
            more.add(words.text("resilience.noPeers"));
        }
        resilience
                .trend()
                .ifPresent(trend -> more.add(words.text(
                        trend.direction() == 0 ? "resilience.trend.none" : "resilience.trend",
                        words.change(Math.expm1(trend.slope())),
                        words.change(Math.expm1(trend.lower())),
                        words.change(Math.expm1(trend.upper())),
                        Integer.toString(trend.points()))));
        resilience.band().ifPresent(band -> {
            if (band.alert()) {
                more.add(words.text(
                        "resilience.alert",
                        words.whole(Math.exp(band.newest())),
                        words.whole(Math.exp(band.lower())),
                        words.whole(Math.exp(band.upper()))));
            }
        });
        return more;
    }

    private String sentence() {
        String region = words.region(resilience.region());
        String base = Integer.toString(resilience.base());
        String industry = words.basket(resilience.basket());
        return switch (resilience.finding()) {
            case Finding.Measured measured -> measured(region, measured.path(), measured.cut());
            case Finding.Broken broken ->
                broken.after().isPresent()
                        ? words.text(
                                "resilience.broken",
                                region,
                                Integer.toString(broken.year()),
                                Integer.toString(broken.after().get().end()),
                                words.change(broken.after().get().endLevel() - 1),
                                industry)
                        : words.text("resilience.broken.nothing", region, Integer.toString(broken.year()), industry);
            case Finding.Unknown unknown ->
                words.text(
                        unknown.baseMissing() ? "resilience.unknown.base" : "resilience.unknown.after",
                        region,
                        base,
                        industry);
        };
    }

    private String measured(String region, ShockPath path, OptionalInt cut) {
        String base = Integer.toString(resilience.base());
        String end = words.text(
                cut.isPresent() ? "resilience.end.cut" : "resilience.end",
                Integer.toString(path.end()),
                words.percent(path.endLevel()),
                base);
        if (path.depth() == 0) {
            return words.text(
                    "resilience.never",
                    region,
                    base,
                    Integer.toString(resilience.horizon()),
                    end,
                    words.basket(resilience.basket()));
        }
        String recovery = path.recovery().isPresent()
                ? words.text(
                        "resilience.recovered", Integer.toString(path.recovery().getAsInt()))
                : words.text("resilience.notRecovered", Integer.toString(path.end()));
        return words.text(
                "resilience.fell",
                region,
                words.size(path.depth()),
                base,
                Integer.toString(path.trough()),
                recovery,
                end,
                words.basket(resilience.basket()));
    }

    private Table levels() {
        Table.Builder table = Table.named("levels", words.text("resilience.levels", words.basket(resilience.basket())))
                .number("year", words.text("column.year"))
                .number("persons_employed", words.text("column.persons"))
                .number("level", words.text("column.level", Integer.toString(resilience.base())))
                .text("mark", words.text("column.mark"))
                .hidden("flags");
        double base = resilience.levels().stream()
                .filter(level -> level.year() == resilience.base())
                .mapToDouble(Resilience.Level::value)
                .findFirst()
                .orElse(Double.NaN);
        int cut = resilience.breaks().stream()
                .filter(year -> year > resilience.base())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        for (Resilience.Level level : resilience.levels()) {
            boolean broken = resilience.breaks().contains(level.year());
            boolean comparable = level.year() >= resilience.base() && level.year() < cut;
            table.row(
                    Cell.whole(level.year()),
                    Cell.of(level.value(), words::whole),
                    comparable ? Cell.of(100 * level.value() / base, words::score) : Cell.NONE,
                    broken ? Cell.coded(words.text("break"), "break") : Cell.coded("", ""),
                    Cell.text(level.flags()));
        }
        return table.build();
    }

    private Table spread(Context context) {
        Table.Builder table = Table.named("spread", words.text("resilience.spread"))
                .number("year", words.text("column.year"))
                .number("regions", words.text("column.regions"))
                .number("herfindahl", "Herfindahl")
                .number("gini", "Gini")
                .number("theil", "Theil");
        for (Spread spread : context.concentration()) {
            table.row(
                    Cell.whole(spread.year()),
                    Cell.whole(spread.value().units()),
                    Cell.of(spread.value().herfindahl(), words::significant),
                    Cell.of(spread.value().gini(), words::significant),
                    Cell.of(spread.value().theil(), words::significant));
        }
        return table.build();
    }
}
