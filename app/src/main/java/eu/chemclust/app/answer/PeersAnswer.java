package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.engine.analysis.Quantile;
import eu.chemclust.observatory.indicator.IndicatorValue;
import eu.chemclust.observatory.peers.Distance;
import eu.chemclust.observatory.peers.PeerGroup;
import eu.chemclust.observatory.peers.Peers;
import eu.chemclust.observatory.peers.StructuralVariable;
import eu.chemclust.observatory.peers.Structure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which regions are like this one, and why.
public final class PeersAnswer {
    private final Wording words;
    private final Structure structure;
    private final PeerGroup group;

    private PeersAnswer(Wording words, Structure structure, PeerGroup group) {
        this.words = words;
        this.structure = structure;
        this.group = group;
    }

    /// The answer in words and tables.
    public static Answer of(Messages messages, Peers peers, PeerGroup group) {
        Structure structure = peers.structure();
        PeersAnswer answer = new PeersAnswer(new Wording(messages, structure.geography()), structure, group);
        List<String> all = structure.geography().regions().stream()
                .map(region -> region.code().code())
                .toList();
        return answer.build(peers.map(all));
    }

    private Answer build(Peers.LikenessMap map) {
        String region = group.region();
        String first = switch (group.origin()) {
            case PeerGroup.Origin.Nearest nearest ->
                words.text(
                        "peers.first",
                        words.region(region),
                        region,
                        words.few(group.codes()),
                        range(),
                        Integer.toString(structure.rules().variables().size()
                                - group.missing().size()),
                        Integer.toString(structure.rules().variables().size()));
            case PeerGroup.Origin.Fixed fixed ->
                words.text("peers.fixed", words.region(region), region, words.few(group.codes()), fixed.file());
            case PeerGroup.Origin.Frozen frozen ->
                words.text("peers.frozen", words.region(region), region, words.few(group.codes()), frozen.edition());
        };
        List<String> notes = new ArrayList<>(List.of(words.text("peers.distance")));
        if (!group.missing().isEmpty()) {
            notes.add(words.text("peers.missing", words.messages().list(names(group.missing()))));
        }
        group.peers().stream()
                .filter(peer -> peer.distance().map(d -> d.shared() < 1 - 1e-9).orElse(true))
                .forEach(peer -> notes.add(words.text(
                        "peers.shared",
                        words.region(peer.region()),
                        words.percent(peer.distance().map(Distance::shared).orElse(0.0)))));
        return new Answer(
                "peers",
                region,
                first,
                List.of(),
                List.of(peers(), variables(), map(map)),
                notes,
                words.text("peers.next", region));
    }

    private String range() {
        double[] distances = group.peers().stream()
                .mapToDouble(peer -> peer.distance().orElseThrow().value())
                .toArray();
        return distances.length == 0
                ? ""
                : words.range(distances[0], distances[distances.length - 1], words::significant);
    }

    private List<String> names(List<String> codes) {
        return structure.rules().variables().stream()
                .filter(variable -> codes.contains(variable.code()))
                .map(this::name)
                .toList();
    }

    private String name(StructuralVariable variable) {
        return variable.name(words.messages().language());
    }

    private Table peers() {
        Table.Builder table = Table.named("peers", words.text("peers.title"))
                .number("position", "#")
                .text("code", words.text("column.code"))
                .text("region", words.text("column.region"))
                .text("country", words.text("column.country"))
                .number("distance", words.text("column.distance"))
                .text("most_alike", words.text("column.alike"))
                .text("least_alike", words.text("column.unlike"))
                .hidden("shared");
        structure.rules().variables().forEach(variable -> table.hidden("squared_" + variable.code()));
        int position = 1;
        for (PeerGroup.Peer peer : group.peers()) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.whole(position++),
                    Cell.text(peer.region()),
                    Cell.text(words.region(peer.region())),
                    Cell.text(words.country(peer.region()))));
            Optional<Distance> distance = peer.distance();
            row.add(distance.map(d -> Cell.of(d.value(), words::significant)).orElse(Cell.NONE));
            row.add(distance.map(d -> extreme(d, false)).orElse(Cell.NONE));
            row.add(distance.map(d -> extreme(d, true)).orElse(Cell.NONE));
            row.add(distance.map(d -> Cell.of(d.shared(), words::percent)).orElse(Cell.NONE));
            for (StructuralVariable variable : structure.rules().variables()) {
                row.add(distance.flatMap(d -> d.contributions().stream()
                                .filter(c -> c.variable().equals(variable.code()))
                                .findFirst())
                        .map(c -> Cell.of(c.squared(), words::significant))
                        .orElse(Cell.NONE));
            }
            table.row(row);
        }
        return table.build();
    }

    /// The variable that adds most or least to a distance, with its share.
    private Cell extreme(Distance distance, boolean most) {
        Comparator<Distance.Contribution> order = Comparator.comparingDouble(Distance.Contribution::squared);
        Optional<Distance.Contribution> found =
                distance.contributions().stream().min(most ? order.reversed() : order);
        if (found.isEmpty()) {
            return Cell.NONE;
        }
        String name = names(List.of(found.get().variable())).getFirst();
        double squared = distance.value() * distance.value();
        String share = squared > 0 ? " (" + words.percent(found.get().squared() / squared) + ")" : "";
        return Cell.coded(shorter(name) + (most ? share : ""), found.get().variable());
    }

    private static String shorter(String name) {
        return name.length() <= 30 ? name : name.substring(0, 29) + "\u2026";
    }

    private Table variables() {
        Table.Builder table = Table.named("variables", words.text("peers.variables"))
                .text("variable", words.text("column.variable"))
                .number("value", words.text("column.own"))
                .number("peers_median", words.text("column.peersMedian"))
                .text("unit", words.text("column.unit"))
                .text("period", words.text("column.period"))
                .number("weight", words.text("column.weight"));
        for (int k = 0; k < structure.rules().variables().size(); k++) {
            StructuralVariable variable = structure.rules().variables().get(k);
            int of = k;
            double[] theirs = group.codes().stream()
                    .mapToDouble(code -> number(structure.value(code, of)))
                    .toArray();
            IndicatorValue own = structure.value(group.region(), k);
            table.row(
                    Cell.coded(name(variable), variable.code()),
                    Cell.of(number(own), words::significant),
                    Cell.of(Quantile.median(theirs), words::significant),
                    Cell.coded(words.messages().unit(variable.unit()), variable.unit()),
                    own instanceof IndicatorValue.Known known ? Cell.text(known.periods()) : Cell.NONE,
                    Cell.of(variable.weight(), words::significant));
        }
        return table.build();
    }

    private static double number(IndicatorValue value) {
        return switch (value) {
            case IndicatorValue.Known known -> known.value();
            case IndicatorValue.Missing missing -> Double.NaN;
        };
    }

    private Table map(Peers.LikenessMap map) {
        Table.Builder table = Table.named("likeness", words.text("peers.map"))
                .text("code", "code")
                .number("x", "x")
                .number("y", "y");
        map.points()
                .forEach((code, point) -> table.row(
                        Cell.text(code),
                        Cell.of(point.x(), words::significant),
                        Cell.of(point.y(), words::significant)));
        return table.forPrograms();
    }
}
