package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.exchange.money.CoFinancingRate;
import eu.chemclust.exchange.money.FinancingPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

/// A financing plan in words and tables.
public final class PlanAnswer {
    private final Messages messages;
    private final FinancingPlan plan;
    private final NumberFormat euro;

    private PlanAnswer(Messages messages, FinancingPlan plan) {
        this.messages = messages;
        this.plan = plan;
        this.euro = new DecimalFormat("#,##0.00", new java.text.DecimalFormatSymbols(messages.locale()));
    }

    /// The answer in words and tables.
    ///
    /// @param name name of the plan's file
    public static Answer of(Messages messages, String name, FinancingPlan plan) {
        return new PlanAnswer(messages, plan).build(name);
    }

    private Answer build(String name) {
        String first = text(
                "first",
                euro.format(plan.total()),
                euro.format(plan.grant()),
                percent(plan.percent()),
                euro.format(plan.own()));
        List<String> notes = new ArrayList<>(List.of(text("method")));
        List<CoFinancingRate> used = plan.lines().stream()
                .flatMap(line -> line.rate().stream())
                .distinct()
                .toList();
        if (used.stream().anyMatch(CoFinancingRate::example)) {
            notes.add(text("example"));
        }
        used.stream()
                .filter(rate -> !rate.example())
                .map(rate -> text(
                        "source",
                        rate.fund() + " " + rate.kind(),
                        rate.percent().toPlainString(),
                        rate.source()))
                .forEach(notes::add);
        return new Answer("plan", name, first, List.of(), List.of(lines(), partners(), funds()), notes, text("next"));
    }

    private String text(String key, String... values) {
        return messages.text("answer.plan." + key, values);
    }

    private String percent(BigDecimal percent) {
        return euro.format(percent.setScale(2, RoundingMode.HALF_UP)) + "\u00a0%";
    }

    private Cell money(BigDecimal amount) {
        return new Cell(euro.format(amount), amount.doubleValue());
    }

    private Table lines() {
        Table.Builder table = Table.named("lines", text("title.lines"))
                .text("partner", text("column.partner"))
                .text("item", text("column.item"))
                .number("cost_eur", text("column.cost"))
                .text("fund", text("column.fund"))
                .number("declared_eur", text("column.declared"))
                .number("rate_percent", text("column.rate"))
                .number("grant_eur", text("column.grant"));
        for (FinancingPlan.Line line : plan.lines()) {
            boolean paid = line.rate().isPresent();
            table.row(
                    Cell.text(line.line().partner()),
                    Cell.text(line.line().item()),
                    money(line.line().cost()),
                    paid ? Cell.text(line.line().fund() + " " + line.line().kind()) : Cell.NONE,
                    paid ? money(line.line().declared()) : Cell.NONE,
                    line.rate()
                            .map(rate -> Cell.number(
                                    rate.percent().doubleValue(), rate.percent().toPlainString()))
                            .orElse(Cell.NONE),
                    money(line.grant()));
        }
        return table.build();
    }

    private Table partners() {
        Table.Builder table = Table.named("partners", text("title.partners"))
                .text("partner", text("column.partner"))
                .number("cost_eur", text("column.cost"))
                .number("grant_eur", text("column.grant"))
                .number("own_eur", text("column.own"));
        plan.byPartner()
                .forEach((partner, share) ->
                        table.row(Cell.text(partner), money(share.cost()), money(share.grant()), money(share.own())));
        return table.build();
    }

    private Table funds() {
        Table.Builder table = Table.named("funds", text("title.funds"))
                .text("fund", text("column.fund"))
                .number("grant_eur", text("column.grant"));
        plan.byFund().forEach((fund, grant) -> table.row(Cell.text(fund), money(grant)));
        return table.build();
    }
}
