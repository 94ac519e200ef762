package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.engine.analysis.DifferenceInDifferences;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.effect.EffectAnswer;
import eu.chemclust.observatory.effect.EffectAnswer.Part;
import eu.chemclust.observatory.peers.PeerGroup;
import java.util.ArrayList;
import java.util.List;

/// Whether an action worked, in words and tables.
public final class ActionAnswer {
    private final Wording words;
    private final BenchmarkResult result;
    private final EffectAnswer effect;

    private ActionAnswer(Wording words, BenchmarkResult result, EffectAnswer effect) {
        this.words = words;
        this.result = result;
        this.effect = effect;
    }

    /// The answer in words and tables.
    public static Answer of(Messages messages, BenchmarkResult result, EffectAnswer effect) {
        return new ActionAnswer(new Wording(messages, result.geography()), result, effect).build();
    }

    private Answer build() {
        String node = words.node(result.framework(), effect.node());
        String first = switch (effect.peers()) {
            case Part.Found<DifferenceInDifferences> found -> peers(node, found.value());
            case Part.Refused<DifferenceInDifferences> refused ->
                words.text(
                        "effect.peers.refused",
                        words.region(effect.region()),
                        node,
                        reason(refused.reason(), refused.detail()));
        };
        String second = switch (effect.control()) {
            case Part.Found<EffectAnswer.Synthetic> found -> control(found.value());
            case Part.Refused<EffectAnswer.Synthetic> refused ->
                words.text("effect.control.refused", reason(refused.reason(), refused.detail()));
        };
        List<Table> tables = new ArrayList<>(List.of(series()));
        if (effect.control() instanceof Part.Found<EffectAnswer.Synthetic> found) {
            tables.add(weights(found.value()));
        }
        return new Answer(
                "effect",
                effect.region(),
                first,
                List.of(second),
                tables,
                List.of(origin(), words.text("effect.caution")),
                words.text("effect.next", effect.region(), effect.node()));
    }

    private String origin() {
        return switch (effect.origin()) {
            case PeerGroup.Origin.Nearest nearest -> words.text("effect.origin.nearest");
            case PeerGroup.Origin.Fixed fixed -> words.text("effect.origin.fixed", fixed.file());
            case PeerGroup.Origin.Frozen frozen -> words.text("effect.origin.frozen", frozen.edition());
        };
    }

    private String reason(EffectAnswer.Reason reason, String detail) {
        return words.text("effect.reason." + reason.name(), detail);
    }

    private String peers(String node, DifferenceInDifferences found) {
        boolean sure = found.lower() > 0 || found.upper() < 0;
        return words.text(
                sure ? "effect.peers" : "effect.peers.unsure",
                words.region(effect.region()),
                node,
                Integer.toString(effect.start()),
                words.signed(found.change()),
                words.signed(found.controlChange()),
                words.signed(found.estimate()),
                words.range(found.lower(), found.upper(), words::signed),
                Integer.toString(found.controls()));
    }

    private String control(EffectAnswer.Synthetic found) {
        return words.text(
                found.probability() <= 0.05 ? "effect.control" : "effect.control.unsure",
                words.signed(found.effect()),
                words.significant(found.probability()),
                Integer.toString(found.donors()),
                words.significant(found.errorBefore()));
    }

    private Table series() {
        Table.Builder table = Table.named("series", words.text("effect.series"))
                .number("year", words.text("column.year"))
                .number("score", words.text("column.own"))
                .number("control", words.text("column.control"))
                .number("gap", words.text("column.gap"))
                .text("phase", words.text("column.phase"));
        for (int t = 0; t < effect.years().size(); t++) {
            double own = effect.series().get(t);
            double mix = effect.control() instanceof Part.Found<EffectAnswer.Synthetic> found
                    ? found.value().mix().get(t)
                    : Double.NaN;
            boolean after = effect.years().get(t) >= effect.start();
            table.row(
                    Cell.whole(effect.years().get(t)),
                    Cell.of(own, words::score),
                    Cell.of(mix, words::score),
                    Cell.of(own - mix, words::signed),
                    Cell.coded(words.text(after ? "effect.after" : "effect.before"), after ? "after" : "before"));
        }
        return table.build();
    }

    private Table weights(EffectAnswer.Synthetic found) {
        Table.Builder table = Table.named("donors", words.text("effect.donors"))
                .text("code", words.text("column.code"))
                .text("region", words.text("column.region"))
                .number("weight", words.text("column.weight"));
        found.weights()
                .forEach((code, weight) ->
                        table.row(Cell.text(code), Cell.text(words.region(code)), Cell.of(weight, words::percent)));
        return table.build();
    }
}
