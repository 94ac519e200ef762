package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.engine.analysis.ShiftShare;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.Standing;
import eu.chemclust.observatory.chemistry.ChemicalBase;
import eu.chemclust.observatory.needs.Need;
import eu.chemclust.observatory.needs.NeedsReport;
import eu.chemclust.observatory.peers.PeerGroup;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.resilience.Resilience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A region at a glance: where it stands, who is like it, what to do, what it builds on.
public final class RegionAnswer {
    private static final int NEEDS = 3;

    private final Wording words;
    private final BenchmarkResult result;
    private final Parts parts;

    private RegionAnswer(Wording words, BenchmarkResult result, Parts parts) {
        this.words = words;
        this.result = result;
        this.parts = parts;
    }

    /// What is known of the region.
    ///
    /// @param region     code
    /// @param year       year
    /// @param scope      among which regions it is ranked
    /// @param peers      its peers; empty where too little is known
    /// @param needs      its needs; empty where the index does not cover it
    /// @param base       its chemical base
    /// @param resilience how its industry came through 2008-2009
    /// @param notes      why a part is empty
    public record Parts(
            String region,
            int year,
            RankingScope scope,
            Optional<PeerGroup> peers,
            Optional<NeedsReport> needs,
            ChemicalBase base,
            Resilience resilience,
            List<String> notes) {
        public Parts {
            notes = List.copyOf(notes);
        }
    }

    /// The answer in words and tables.
    public static Answer of(Messages messages, BenchmarkResult result, Parts parts) {
        return new RegionAnswer(new Wording(messages, result.geography()), result, parts).build();
    }

    private Answer build() {
        List<String> more = new ArrayList<>();
        parts.peers().ifPresent(group -> more.add(words.text("region.peers", words.few(group.codes()))));
        parts.needs().ifPresent(report -> {
            report.needs().stream()
                    .limit(NEEDS)
                    .forEach(need -> more.add(NeedsAnswer.sentence(words.messages(), result, report, need)));
            if (report.needs().isEmpty()) {
                more.add(words.text("needs.none", words.region(parts.region()), Integer.toString(parts.year())));
            }
            report.strengths().stream()
                    .limit(1)
                    .forEach(need -> more.add(NeedsAnswer.sentence(words.messages(), result, report, need)));
        });
        more.add(ResilienceAnswer.sentence(words.messages(), result.geography(), parts.resilience()));
        parts.base().shiftShare().ifPresent(shift -> more.add(shift(words, parts.base(), shift)));
        List<String> notes = new ArrayList<>(parts.notes());
        double estimated = Math.max(parts.base().estimated(), parts.resilience().estimated());
        if (estimated > 0) {
            notes.add(words.text("region.estimated", words.percent(estimated)));
        }
        notes.add(words.text("region.stars"));
        return new Answer(
                "region",
                parts.region(),
                first(),
                more,
                List.of(figures(), pillars()),
                notes,
                words.text("region.next", parts.region()));
    }

    private String first() {
        String name = words.region(parts.region());
        if (result.standing(parts.region(), parts.year()) instanceof Standing.Ranked ranked
                && ranked.rank(parts.scope()).isPresent()) {
            RankInterval rank = ranked.rank(parts.scope()).get();
            return words.text(
                    "region.first",
                    name,
                    words.messages().ordinal(rank.rank()),
                    words.whole(rank.of()),
                    words.messages().text("scope." + parts.scope().name() + ".plural"),
                    words.interval(rank),
                    Integer.toString(parts.year()));
        }
        return words.text("region.noRank", name, Integer.toString(parts.year()));
    }

    /// The sentence on what changed employment: its country's industry, chemistry, or the region itself.
    public static String shift(Messages messages, Geography geography, ChemicalBase base, ChemicalBase.Shift shift) {
        return shift(new Wording(messages, geography), base, shift);
    }

    private static String shift(Wording words, ChemicalBase base, ChemicalBase.Shift shift) {
        ShiftShare p = shift.parts();
        return words.text(
                "region.shift",
                signed(words, p.change()),
                Integer.toString(shift.from()),
                Integer.toString(shift.to()),
                signed(words, p.national()),
                words.messages().country(words.country(base.region())),
                signed(words, p.industry()),
                signed(words, p.regional()),
                words.basket(base.basket()));
    }

    private static String signed(Wording words, double persons) {
        long whole = Math.round(persons);
        String size = words.whole(Math.abs(whole));
        return whole > 0 ? "+" + size : whole < 0 ? "\u2212" + size : "0";
    }

    private Table figures() {
        ChemicalBase base = parts.base();
        Table.Builder table = Table.named(
                        "base", words.text("region.base", base.basket().dimension()))
                .text("figure", words.text("column.figure"))
                .number("value", words.text("column.value"))
                .text("unit", words.text("column.unit"))
                .number("year", words.text("column.year"))
                .text("star", words.text("column.star"));
        Cell year = base.year().isPresent() ? Cell.whole(base.year().getAsInt()) : Cell.NONE;
        Cell structure = base.structureYear().isPresent()
                ? Cell.whole(base.structureYear().getAsInt())
                : Cell.NONE;
        row(table, "size", Cell.of(base.persons(), words::whole), year, Optional.of(ChemicalBase.Star.SIZE));
        row(
                table,
                "specialisation",
                Cell.of(base.locationQuotient(), words::significant),
                year,
                Optional.of(ChemicalBase.Star.SPECIALISATION));
        row(table, "growth", Cell.of(base.growth(), words::signed), year, Optional.of(ChemicalBase.Star.GROWTH));
        row(
                table,
                "wages",
                Cell.of(base.wages(), words::whole),
                structure,
                Optional.of(ChemicalBase.Star.PRODUCTIVITY));
        row(table, "unitSize", Cell.of(base.unitSize(), words::significant), structure, Optional.empty());
        return table.build();
    }

    private void row(Table.Builder table, String figure, Cell value, Cell year, Optional<ChemicalBase.Star> star) {
        boolean has = star.filter(parts.base().stars()::contains).isPresent();
        table.row(
                Cell.coded(words.text("base." + figure), figure),
                value,
                Cell.text(words.text("base." + figure + ".unit")),
                year,
                new Cell(has ? "\u2605" : "", has));
    }

    private Table pillars() {
        Table.Builder table = Table.named("pillars", words.text("needs.title.pillars"))
                .hidden("node")
                .text("name", words.text("column.node"))
                .number("score", words.text("column.own"))
                .number("peers_median", words.text("column.median"))
                .number("confidence", words.text("column.sure"))
                .text("kind", words.text("column.kind"));
        parts.needs().ifPresent(report -> {
            for (Need need : report.pillars()) {
                table.row(
                        Cell.text(need.node()),
                        Cell.text(words.node(result.framework(), need.node())),
                        Cell.of(need.own(), words::score),
                        Cell.of(need.median(), words::score),
                        Cell.of(need.confidence(), words::percent),
                        Cell.coded(
                                words.text("kind." + need.kind().name()),
                                need.kind().name().toLowerCase(java.util.Locale.ROOT)));
            }
        });
        return table.build();
    }
}
