package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.exchange.Exchange;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.Stream;
import eu.chemclust.exchange.matching.ByProduct;
import eu.chemclust.exchange.matching.Takers;
import eu.chemclust.exchange.matching.WantedStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Takers of a by-product in words and tables.
public final class ByProductAnswer {
    private static final int SITES = 15;

    private final Messages messages;
    private final ByProduct product;
    private final Takers takers;
    private final Map<String, String> sectors;

    private ByProductAnswer(Messages messages, ByProduct product, Takers takers, Map<String, String> sectors) {
        this.messages = messages;
        this.product = product;
        this.takers = takers;
        this.sectors = sectors;
    }

    /// The answer in words and tables.
    ///
    /// @param entry   the entry of the catalogue of wastes
    /// @param sectors names of NACE by code without points
    public static Answer of(
            Messages messages, Stream entry, ByProduct product, Takers takers, Map<String, String> sectors) {
        return new ByProductAnswer(messages, product, takers, sectors).build(entry);
    }

    /// A waste code as it is printed, `07 01 04*`.
    public static String code(Stream entry) {
        return entry.wasteCode().replaceAll("(..)(?=.)", "$1 ") + (entry.hazardous() ? "*" : "");
    }

    private Answer build(Stream entry) {
        Language language = Language.find(messages.language()).orElse(Language.EN);
        String name = code(entry) + " " + entry.head().title(language);
        Set<Exchange> cases = new LinkedHashSet<>();
        Set<String> sites = new LinkedHashSet<>();
        for (Takers.Industry industry : takers.industries()) {
            cases.addAll(industry.cases());
            industry.sites().forEach(site -> sites.add(site.organisation().id()));
        }
        String first = takers.fit() == Takers.Fit.NONE
                ? text("none", name)
                : text(
                        "first",
                        name,
                        whole(cases.size()),
                        whole(takers.industries().size()),
                        whole(sites.size()),
                        whole(Math.round(product.kilometres())));
        List<String> notes = new ArrayList<>();
        if (takers.fit() == Takers.Fit.SUBGROUP || takers.fit() == Takers.Fit.CHAPTER) {
            notes.add(text("fit." + takers.fit().name().toLowerCase(Locale.ROOT)));
        }
        if (entry.hazardous()) {
            notes.add(text("hazardous"));
        }
        notes.add(text("claim"));
        notes.add(text("sites"));
        return new Answer("byproduct", entry.wasteCode(), first, List.of(), tables(cases), notes, text("next"));
    }

    private List<Table> tables(Set<Exchange> cases) {
        List<Table> tables = new ArrayList<>();
        if (!takers.wanted().isEmpty()) {
            tables.add(wanted());
        }
        if (takers.fit() != Takers.Fit.NONE) {
            tables.addAll(List.of(sites(), industries(), cases(cases)));
        }
        return tables;
    }

    private Table wanted() {
        Table.Builder table = Table.named("wanted", text("title.wanted"))
                .number("kilometres", "km")
                .text("stream", text("column.wanted"))
                .text("code", text("column.code"))
                .text("quantity", text("column.quantity"))
                .text("organisation", text("column.organisation"))
                .text("place", text("column.place"))
                .hidden("record");
        for (WantedStream each : takers.wanted()) {
            Stream stream = each.stream();
            table.row(
                    each.kilometres().isPresent()
                            ? Cell.number(
                                    each.kilometres().getAsDouble(),
                                    whole(Math.round(each.kilometres().getAsDouble())))
                            : Cell.text(""),
                    Cell.text(stream.head().title(Language.EN)),
                    Cell.text(code(stream)),
                    Cell.text(stream.quantity()),
                    Cell.text(String.join(", ", stream.head().organisations())),
                    Cell.text(stream.head().locality()),
                    Cell.text(stream.id()));
        }
        return table.build(SITES);
    }

    private String text(String key, String... values) {
        return messages.text("answer.byproduct." + key, values);
    }

    private String whole(long number) {
        return messages.numbers().whole(number);
    }

    private String sector(String code) {
        return code + " " + sectors.getOrDefault(code, "");
    }

    private Table industries() {
        Table.Builder table = Table.named("industries", text("title.industries"))
                .text("sector", text("column.industry"))
                .number("cases", text("column.cases"))
                .number("sites", text("column.sites"));
        for (Takers.Industry industry : takers.industries()) {
            table.row(
                    Cell.coded(sector(industry.sector()), industry.sector()),
                    Cell.whole(industry.cases().size()),
                    Cell.whole(industry.sites().size()));
        }
        return table.build();
    }

    private Table cases(Set<Exchange> cases) {
        Table.Builder table = Table.named("cases", text("title.cases"))
                .text("material", text("column.material"))
                .text("codes", text("column.code"))
                .text("provider", text("column.provider"))
                .text("receiver", text("column.receiver"))
                .text("use", text("column.use"))
                .text("development", text("column.development"))
                .text("reference", text("column.reference"));
        for (Exchange exchange : cases) {
            table.row(
                    Cell.text(exchange.material()),
                    Cell.text(String.join(" ", exchange.wasteCodes())),
                    Cell.text(exchange.provider()),
                    Cell.text(exchange.receiver()),
                    Cell.text(exchange.use()),
                    Cell.text(exchange.development()),
                    Cell.text(exchange.reference()));
        }
        return table.build();
    }

    private Table sites() {
        Table.Builder table = Table.named("sites", text("title.sites"))
                .number("kilometres", "km")
                .text("site", text("column.site"))
                .text("place", text("column.place"))
                .text("country", messages.text("answer.column.country"))
                .text("industry", text("column.industry"))
                .text("known", text("column.known"))
                .hidden("record")
                .hidden("precision");
        List<Row> rows = new ArrayList<>();
        for (Takers.Industry industry : takers.industries()) {
            industry.sites().forEach(site -> rows.add(new Row(industry.sector(), site)));
        }
        rows.sort(java.util.Comparator.comparingDouble((Row row) -> row.site().kilometres())
                .thenComparing(row -> row.site().organisation().id())
                .thenComparing(Row::sector));
        rows.forEach(row -> table.row(cells(row)));
        return table.build(SITES);
    }

    private record Row(String sector, Takers.Site site) {}

    private List<Cell> cells(Row row) {
        Organisation site = row.site().organisation();
        Place.Precision precision = site.head().place().orElseThrow().precision();
        return List.of(
                Cell.number(row.site().kilometres(), whole(Math.round(row.site().kilometres()))),
                Cell.text(site.head().title(Language.EN)),
                Cell.text(site.head().locality()),
                Cell.text(String.join(" ", site.head().countries())),
                Cell.coded(sector(row.sector()), row.sector()),
                Cell.coded(
                        text("known." + row.site().known().name().toLowerCase(Locale.ROOT)),
                        row.site().known().name().toLowerCase(Locale.ROOT)),
                Cell.text(site.id()),
                Cell.text(precision.name().toLowerCase(Locale.ROOT)));
    }
}
