package eu.chemclust.app.exchange;

import eu.chemclust.app.view.Frame;
import eu.chemclust.exchange.money.CoFinancingRate;
import eu.chemclust.exchange.money.CoFinancingRates;
import java.util.ArrayList;
import java.util.List;

/// The forms of the finders.
final class FinderForms {
    private static final List<Integer> DISTANCES = List.of(0, 50, 100, 150, 300, 500, 1000);
    private static final int WORDS = 300;
    private static final int IDEA = 1000;
    private static final int PLACE = 80;
    private static final int AMOUNT = 20;

    private final Frame frame;

    FinderForms(Frame frame) {
        this.frame = frame;
    }

    List<FinderPage.Field> of(Asked.ForFacility asked) {
        return List.of(
                wide("process", WORDS, asked.process()),
                plain("trl", 3, asked.trl()),
                plain("scale", PLACE, asked.scale()),
                near(asked.near(), false),
                within(asked.within(), true));
    }

    List<FinderPage.Field> of(Asked.ForTakers asked) {
        return List.of(wide("waste", WORDS, asked.waste()), near(asked.near(), true), within(asked.within(), false));
    }

    List<FinderPage.Field> of(Asked.ForPartners asked) {
        return List.of(
                new FinderPage.Field(
                        "idea",
                        frame.text("finder.idea"),
                        frame.text("finder.idea.hint"),
                        asked.idea(),
                        IDEA,
                        List.of(),
                        true,
                        false),
                new FinderPage.Field(
                        "region",
                        frame.text("finder.region"),
                        frame.text("finder.region.hint"),
                        asked.region(),
                        PLACE,
                        List.of(),
                        false,
                        false));
    }

    List<FinderPage.Field> of(Asked.ForMoney asked, CoFinancingRates rates) {
        List<ExchangePage.Option> funds = new ArrayList<>();
        for (String name :
                rates.rates().stream().map(FinderForms::name).distinct().toList()) {
            funds.add(new ExchangePage.Option(name, name, name.equals(asked.fund())));
        }
        return List.of(
                new FinderPage.Field("fund", frame.text("finder.fund"), "", asked.fund(), 1, funds, true, false),
                plain("cost", AMOUNT, asked.cost()),
                plain("grant", AMOUNT, asked.grant()),
                plain("day", 10, asked.day()),
                new FinderPage.Field(
                        "plan",
                        frame.text("finder.plan"),
                        "partner,item,cost_eur,fund,kind,declared_eur,grant_eur,date",
                        asked.plan(),
                        0,
                        List.of(),
                        true,
                        false));
    }

    private static String name(CoFinancingRate rate) {
        return rate.fund() + " " + rate.kind();
    }

    private FinderPage.Field wide(String name, int longest, String value) {
        return new FinderPage.Field(
                name,
                frame.text("finder." + name),
                frame.text("finder." + name + ".hint"),
                value,
                longest,
                List.of(),
                true,
                true);
    }

    private FinderPage.Field plain(String name, int longest, String value) {
        return new FinderPage.Field(
                name,
                frame.text("finder." + name),
                frame.text("finder." + name + ".hint"),
                value,
                longest,
                List.of(),
                false,
                false);
    }

    private FinderPage.Field near(String value, boolean needed) {
        return new FinderPage.Field(
                "near",
                frame.text("exchange.near"),
                frame.text("finder.near.hint"),
                value,
                PLACE,
                List.of(),
                false,
                needed);
    }

    private FinderPage.Field within(int chosen, boolean any) {
        List<Integer> all = new ArrayList<>(any ? DISTANCES : DISTANCES.subList(1, DISTANCES.size()));
        if (!all.contains(chosen)) {
            all.add(chosen);
        }
        return new FinderPage.Field(
                "within",
                frame.text("exchange.within"),
                "",
                "",
                1,
                all.stream()
                        .map(kilometres -> new ExchangePage.Option(
                                kilometres == 0 ? "" : Integer.toString(kilometres),
                                kilometres == 0 ? frame.text("exchange.anywhere") : kilometres + " km",
                                kilometres == chosen))
                        .toList(),
                false,
                false);
    }
}
