package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.observatory.peers.Peers;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.Region;
import java.util.ArrayList;
import java.util.List;

/// A map on which regions that are alike lie near each other.
public final class LikenessAnswer {
    private LikenessAnswer() {}

    /// The map of all regions of which every structural variable is known.
    ///
    /// @param top regions that people see; 0 for all. Programs get all
    public static Answer of(Messages messages, Peers peers, int top) {
        Geography geography = peers.structure().geography();
        Wording words = new Wording(messages, geography);
        List<String> all = new ArrayList<>();
        for (Region region : geography.regions()) {
            all.add(region.code().code());
        }
        Peers.LikenessMap map = peers.map(all);
        Table.Builder table = Table.named("likeness", words.text("likeness.title"))
                .text("code", words.text("column.code"))
                .text("region", words.text("column.region"))
                .hidden("country")
                .number("x", "x")
                .number("y", "y");
        map.points()
                .forEach((code, point) -> table.row(
                        Cell.text(code),
                        Cell.text(words.region(code)),
                        Cell.text(words.country(code)),
                        Cell.of(point.x(), words::significant),
                        Cell.of(point.y(), words::significant)));
        all.removeAll(map.points().keySet());
        return new Answer(
                "likeness",
                "",
                words.text(
                        "likeness.first",
                        words.percent(map.share()),
                        words.whole(map.points().size())),
                List.of(),
                List.of(table.build(top)),
                List.of(words.text("likeness.note", String.join(", ", all))),
                words.text("likeness.next"));
    }
}
