package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.engine.analysis.ShiftShare;
import eu.chemclust.observatory.chemistry.ChemicalBase;
import eu.chemclust.observatory.chemistry.ChemicalBases;
import eu.chemclust.observatory.region.Geography;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// An industry over all regions: size, specialisation, growth and stars, and what its change is made of.
public final class ChemistryAnswer {
    /// From this estimated share on a figure is marked in the terminal.
    private static final double MARKED = 0.1;

    private final Wording words;
    private final ChemicalBases bases;
    private final String industry;

    private ChemistryAnswer(Wording words, ChemicalBases bases) {
        this.words = words;
        this.bases = bases;
        this.industry = words.basket(bases.basket());
    }

    /// Size x specialisation x growth with wages, unit size and stars, the largest first.
    ///
    /// @param top regions that people see; 0 for all. Programs get all
    public static Answer regions(Messages messages, Geography geography, ChemicalBases bases, int top) {
        return new ChemistryAnswer(new Wording(messages, geography), bases).regions(top);
    }

    /// The parts of the change of employment, the largest part of its own first.
    public static Answer shiftShare(Messages messages, Geography geography, ChemicalBases bases, int top) {
        return new ChemistryAnswer(new Wording(messages, geography), bases).shiftShare(top);
    }

    private Answer regions(int top) {
        List<ChemicalBase> known = bases.all().stream()
                .filter(base -> base.persons().isPresent())
                .sorted(Comparator.comparingDouble((ChemicalBase base) -> -value(base.persons()))
                        .thenComparing(ChemicalBase::region))
                .toList();
        Optional<ChemicalBase> specialised = known.stream()
                .filter(base -> base.locationQuotient().isPresent())
                .max(Comparator.comparingDouble(base -> value(base.locationQuotient())));
        String first = known.isEmpty() || specialised.isEmpty()
                ? words.text("chemistry.none", industry)
                : words.text(
                        "chemistry.first",
                        industry,
                        words.region(known.getFirst().region()),
                        words.whole(value(known.getFirst().persons())),
                        words.region(specialised.get().region()),
                        words.significant(value(specialised.get().locationQuotient())),
                        words.whole(known.size()),
                        words.whole(bases.present().size()));
        List<String> notes = new ArrayList<>(List.of(words.text("chemistry.stars")));
        if (top > 0 && top < known.size()) {
            notes.add(words.text("chemistry.kept", words.whole(top), words.whole(known.size())));
        }
        return new Answer(
                "chemistry",
                bases.basket().code(),
                first,
                List.of(),
                List.of(table(known).build(top)),
                notes,
                known.isEmpty()
                        ? ""
                        : words.text("chemistry.next", known.getFirst().region()));
    }

    private static double value(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private Table.Builder table(List<ChemicalBase> rows) {
        Table.Builder table = Table.named("regions", words.text("chemistry.title", industry))
                .text("code", words.text("column.code"))
                .text("region", words.text("column.region"))
                .hidden("country")
                .number("year", words.text("column.year"))
                .number("persons_employed", words.text("column.size"))
                .number("location_quotient", words.text("column.lq"))
                .number("growth_percent_per_year", words.text("column.growth"))
                .hidden("structure_year")
                .number("wages_eur_per_person", words.text("column.wages"))
                .number("persons_per_local_unit", words.text("column.unitSize"))
                .text("stars", words.text("column.stars"))
                .hidden("estimated_share")
                .hidden("flags");
        for (ChemicalBase base : rows) {
            String mark = base.estimated() > MARKED ? "*" : "";
            table.row(
                    Cell.text(base.region()),
                    Cell.text(words.region(base.region())),
                    Cell.text(words.country(base.region())),
                    base.year().isPresent() ? Cell.whole(base.year().getAsInt()) : Cell.NONE,
                    Cell.of(base.persons(), persons -> words.whole(persons) + mark),
                    Cell.of(base.locationQuotient(), words::significant),
                    Cell.of(base.growth(), words::signed),
                    base.structureYear().isPresent()
                            ? Cell.whole(base.structureYear().getAsInt())
                            : Cell.NONE,
                    Cell.of(base.wages(), words::whole),
                    Cell.of(base.unitSize(), words::significant),
                    stars(base),
                    Cell.of(base.estimated(), words::percent),
                    Cell.text(base.flags()));
        }
        return table;
    }

    private Cell stars(ChemicalBase base) {
        List<String> names = base.starList().stream()
                .map(star -> words.text("star." + star.name()))
                .toList();
        List<String> codes = base.starList().stream()
                .map(star -> star.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
        return Cell.coded(names.isEmpty() ? "" : "\u2605 " + String.join(", ", names), String.join(" ", codes));
    }

    private Answer shiftShare(int top) {
        List<ChemicalBase> known = bases.all().stream()
                .filter(base -> base.shiftShare().isPresent())
                .sorted(Comparator.comparingDouble((ChemicalBase base) -> -own(base))
                        .thenComparing(ChemicalBase::region))
                .toList();
        if (known.isEmpty()) {
            return new Answer(
                    "shift-share",
                    bases.basket().code(),
                    words.text("shiftshare.none", industry),
                    List.of(),
                    List.of(changes(known).build()),
                    List.of(),
                    "");
        }
        ChemicalBase best = known.getFirst();
        ChemicalBase.Shift shift = best.shiftShare().orElseThrow();
        String first = words.text(
                "shiftshare.first",
                words.whole(known.stream().filter(base -> own(base) > 0).count()),
                words.whole(known.size()),
                industry,
                persons(shift.parts().regional()),
                words.region(best.region()),
                Integer.toString(shift.from()),
                Integer.toString(shift.to()));
        return new Answer(
                "shift-share",
                bases.basket().code(),
                first,
                List.of(),
                List.of(changes(known).build(top)),
                List.of(words.text("shiftshare.note", industry)),
                words.text("shiftshare.next", best.region()));
    }

    private static double own(ChemicalBase base) {
        return base.shiftShare().orElseThrow().parts().regional();
    }

    private String persons(double change) {
        long whole = Math.round(change);
        return (whole > 0 ? "+" : whole < 0 ? "\u2212" : "") + words.whole(Math.abs(whole));
    }

    private Table.Builder changes(List<ChemicalBase> rows) {
        Table.Builder table = Table.named("changes", words.text("shiftshare.title", industry))
                .text("code", words.text("column.code"))
                .text("region", words.text("column.region"))
                .hidden("country")
                .number("from", words.text("column.from"))
                .number("to", words.text("column.to"))
                .number("change", words.text("column.change"))
                .number("national", words.text("column.national"))
                .number("industry", words.text("column.branch"))
                .number("regional", words.text("column.ownPart"))
                .hidden("estimated_share");
        for (ChemicalBase base : rows) {
            ChemicalBase.Shift shift = base.shiftShare().orElseThrow();
            ShiftShare parts = shift.parts();
            table.row(
                    Cell.text(base.region()),
                    Cell.text(words.region(base.region())),
                    Cell.text(words.country(base.region())),
                    Cell.whole(shift.from()),
                    Cell.whole(shift.to()),
                    Cell.of(parts.change(), this::persons),
                    Cell.of(parts.national(), this::persons),
                    Cell.of(parts.industry(), this::persons),
                    Cell.of(parts.regional(), this::persons),
                    Cell.of(base.estimated(), words::percent));
        }
        return table;
    }
}
