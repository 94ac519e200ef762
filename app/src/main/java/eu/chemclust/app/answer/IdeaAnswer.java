package eu.chemclust.app.answer;

import eu.chemclust.app.match.Partnership;
import eu.chemclust.app.view.Messages;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.matching.PartnerFinder;
import eu.chemclust.exchange.matching.RegionNetwork;
import java.util.ArrayList;
import java.util.List;

/// Similar projects and possible partners for an idea, in words and tables.
public final class IdeaAnswer {
    private static final int SHOWN = 10;

    private IdeaAnswer() {}

    /// The partnership that was found for an idea, in words and tables that call the region by its code.
    public static Answer of(Messages messages, Partnership.Idea idea, Partnership found) {
        return of(messages, idea, idea.region(), found);
    }

    /// The partnership that was found for an idea, in words and tables.
    ///
    /// @param called what the asker's region is called in them
    public static Answer of(Messages messages, Partnership.Idea idea, String called, Partnership found) {
        String region = idea.region();
        long elsewhere = found.partners().stream()
                .filter(partner -> region.isEmpty() || !partner.isIn(region))
                .count();
        long placed = found.partners().stream()
                .filter(PartnerFinder.Partner::isPlaced)
                .count();
        List<String> own = own(messages, called, found);
        List<Table> tables = new ArrayList<>(List.of(partners(messages, region, found), projects(messages, found)));
        found.position()
                .ifPresent(position ->
                        tables.add(idea.text().isEmpty() ? 0 : tables.size(), members(messages, called, position)));
        List<String> notes =
                new ArrayList<>(List.of(messages.text("answer.idea.network", whole(messages, found.network()))));
        if (!idea.text().isEmpty()) {
            notes.add(messages.text(
                    "answer.idea.placed",
                    whole(messages, placed),
                    whole(messages, found.partners().size())));
        }
        return new Answer(
                "idea",
                idea.text().isEmpty() ? region : idea.text(),
                idea.text().isEmpty()
                        ? own.getFirst()
                        : messages.text(
                                "answer.idea.first",
                                whole(messages, found.similar().size()),
                                whole(messages, found.partners().size()),
                                whole(messages, elsewhere)),
                idea.text().isEmpty() ? own.subList(1, own.size()) : own,
                tables,
                notes,
                messages.text("answer.idea.next"));
    }

    /// What the asker's region brings: organisations, money, its place in the network.
    private static List<String> own(Messages messages, String region, Partnership found) {
        List<String> own = new ArrayList<>();
        found.position().ifPresent(position -> {
            own.add(messages.text(
                    "answer.idea.own",
                    region,
                    whole(messages, found.own()),
                    whole(messages, Math.round(found.participations())),
                    whole(messages, Math.round(found.moneyEur()))));
            own.add(
                    position.degree() == 0
                            ? messages.text("answer.idea.position.none", region)
                            : messages.text(
                                    "answer.idea.position",
                                    region,
                                    whole(messages, position.members().size()),
                                    whole(messages, position.participations()),
                                    whole(messages, position.degree()),
                                    whole(messages, position.unplaced()),
                                    messages.numbers().significant(position.brokerage()),
                                    whole(messages, position.rank()),
                                    whole(messages, position.regions())));
        });
        return own;
    }

    private static Table members(Messages messages, String region, RegionNetwork.Position position) {
        Table.Builder table = Table.named("own", messages.text("answer.idea.members", region))
                .text("organisation", messages.text("answer.idea.column.organisation"))
                .number("projects", messages.text("answer.idea.column.projects"))
                .number("degree", messages.text("answer.idea.column.degree"))
                .number("brokerage", messages.text("answer.idea.column.brokerage"))
                .hidden("record");
        for (RegionNetwork.Member member : position.members()) {
            table.row(
                    Cell.text(member.name()),
                    Cell.whole(member.participations()),
                    Cell.whole(member.degree()),
                    Cell.of(member.brokerage(), messages.numbers()::significant),
                    Cell.text(member.record()));
        }
        return table.build(SHOWN);
    }

    private static String whole(Messages messages, long number) {
        return messages.numbers().whole(number);
    }

    private static Table partners(Messages messages, String region, Partnership found) {
        Table.Builder table = Table.named("partners", messages.text("answer.idea.partners"))
                .text("organisation", messages.text("answer.idea.column.organisation"))
                .text("place", messages.text("answer.byproduct.column.place"))
                .text("own", messages.text("answer.idea.column.own"))
                .number("projects", messages.text("answer.idea.column.projects"))
                .number("similarity", messages.text("answer.idea.column.similarity"))
                .number("degree", messages.text("answer.idea.column.degree"))
                .number("brokerage", messages.text("answer.idea.column.brokerage"))
                .hidden("record")
                .hidden("regions");
        for (PartnerFinder.Partner partner : found.partners()) {
            String place = partner.known()
                    .map(known -> known.head().locality() + " "
                            + String.join(" ", known.head().countries()))
                    .orElse("");
            String own = region.isEmpty() || !partner.isPlaced() ? "" : partner.isIn(region) ? "yes" : "no";
            table.row(
                    Cell.text(partner.name()),
                    place.isBlank() ? Cell.NONE : Cell.text(place),
                    own.isEmpty() ? Cell.NONE : Cell.coded(messages.text("answer.idea." + own), own),
                    Cell.whole(partner.projects().size()),
                    Cell.of(partner.similarity(), messages.numbers()::significant),
                    Cell.whole(partner.degree()),
                    Cell.of(partner.brokerage(), messages.numbers()::significant),
                    Cell.text(partner.known().map(known -> known.id()).orElse("")),
                    Cell.text(partner.known()
                            .map(known -> String.join(
                                    " ",
                                    known.head().regions().stream()
                                            .map(each -> each.code())
                                            .toList()))
                            .orElse("")));
        }
        return table.build(SHOWN);
    }

    private static Table projects(Messages messages, Partnership found) {
        Table.Builder table = Table.named("projects", messages.text("answer.idea.projects"))
                .text("project", messages.text("answer.idea.column.project"))
                .text("acronym", messages.text("answer.idea.column.acronym"))
                .text("coordinator", messages.text("answer.idea.column.coordinator"))
                .number("similarity", messages.text("answer.idea.column.similarity"))
                .number("cost_eur", messages.text("answer.plan.column.cost"))
                .hidden("record");
        for (PartnerFinder.Similar each : found.similar()) {
            List<String> names = each.project().head().organisations();
            table.row(
                    Cell.text(each.project().head().title(Language.EN)),
                    Cell.text(each.project().acronym()),
                    names.isEmpty() ? Cell.NONE : Cell.text(names.getFirst()),
                    Cell.of(each.similarity(), messages.numbers()::significant),
                    Cell.of(each.project().totalCostEur(), value -> whole(messages, Math.round(value))),
                    Cell.text(each.project().id()));
        }
        return table.build(SHOWN);
    }
}
