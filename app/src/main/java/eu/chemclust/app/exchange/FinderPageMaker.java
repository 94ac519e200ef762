package eu.chemclust.app.exchange;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.ByProductAnswer;
import eu.chemclust.app.answer.FacilityAnswer;
import eu.chemclust.app.answer.Reasons;
import eu.chemclust.app.match.Partnership;
import eu.chemclust.app.match.WasteEntries;
import eu.chemclust.app.output.DemandFile;
import eu.chemclust.app.view.Address;
import eu.chemclust.app.view.Frame;
import eu.chemclust.exchange.Facility;
import eu.chemclust.exchange.matching.ByProduct;
import eu.chemclust.exchange.matching.FacilityRequest;
import eu.chemclust.exchange.matching.Match;
import eu.chemclust.exchange.matching.UnmetRequests;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the pages of the finders.
public final class FinderPageMaker {
    private static final int MATERIALS = 12;
    private static final int CHOICES = 12;

    private final Frame frame;
    private final BenchmarkResult result;
    private final FinderDesk desk;
    private final ExchangeWords words;
    private final CatalogueShelf.Opened opened;
    private final LocalDate today;
    private final FinderForms forms;
    private final FinderAnswers answers;

    /// A maker.
    ///
    /// @param today the day from which ages are counted
    public FinderPageMaker(
            Frame frame, BenchmarkResult result, FinderDesk desk, CatalogueShelf.Opened opened, LocalDate today) {
        this.frame = frame;
        this.result = result;
        this.desk = desk;
        this.opened = opened;
        this.words = new ExchangeWords(frame, result, opened.vocabulary());
        this.today = today;
        this.forms = new FinderForms(frame);
        this.answers = new FinderAnswers(frame, desk);
    }

    /// Where a process can be tested, and what is asked for in vain.
    ///
    /// @param request the question; empty where none is asked
    public FinderPage facilities(Asked.ForFacility asked, Optional<FacilityRequest> request) {
        return page(
                FinderKind.FACILITY,
                forms.of(asked),
                List.of(
                        example(FinderKind.FACILITY, "process", "fermentation", "near", "DEE0", "within", "300"),
                        example(FinderKind.FACILITY, "process", "chemical recycling", "trl", "5-7"),
                        example(FinderKind.FACILITY, "process", "Elektrolyse", "near", "Leuna")),
                request.map(known -> found(asked, known)),
                Optional.of(demand()));
    }

    private FinderPage.Found found(Asked.ForFacility asked, FacilityRequest request) {
        List<Match<Facility>> matches = desk.facilities(request, today);
        Answer answer = desk.facilities(frame.messages(), request, matches);
        return new FinderPage.Found(
                answer.first(),
                List.of(),
                List.of(),
                MatchLine.of(
                        words,
                        Reasons.of(frame.messages(), result.geography(), opened.vocabulary(), node -> node, matches)),
                List.of(),
                matches.isEmpty() ? List.of(frame.text("finder.unmet")) : answer.notes(),
                answers.downloads(asked.address(Address.of("/api/v1/facilities"))));
    }

    private FinderPage.Below demand() {
        String heading = frame.text("answer.facility.demand.title");
        String command = "./chemclust facility \"…\" --trl 5-6 --near DEE0 --keep data/" + FinderDesk.KEPT;
        List<ExchangePage.Step> downloads = answers.downloads(Address.of("/api/v1/facilities/demand"));
        try {
            DemandFile.Kept kept = desk.unmet();
            UnmetRequests unmet = kept.requests();
            Answer answer = FacilityAnswer.demand(frame.messages(), FinderDesk.KEPT, unmet);
            boolean isEmpty = unmet.requests().isEmpty();
            return new FinderPage.Below(
                    heading,
                    isEmpty ? frame.text("finder.demand.none") : answer.first(),
                    AnswerTable.of(frame, answer.tables()),
                    kept.cut().isEmpty()
                            ? isEmpty ? List.of() : answer.notes()
                            : List.of(frame.text("finder.demand.cut", kept.cut())),
                    command,
                    downloads);
        } catch (BadInputException e) {
            return new FinderPage.Below(
                    heading,
                    frame.text("finder.demand.damaged"),
                    List.of(),
                    e.findings().stream().limit(CHOICES).map(Finding::sentence).toList(),
                    command,
                    List.of());
        }
    }

    /// Who takes a by-product.
    public FinderPage takers(Asked.ForTakers asked) {
        return page(
                FinderKind.BY_PRODUCT,
                forms.of(asked),
                List.of(
                        example(FinderKind.BY_PRODUCT, "waste", "07 01 04*", "near", "DEE0"),
                        example(FinderKind.BY_PRODUCT, "waste", "10 01 02", "near", "Leuna"),
                        example(FinderKind.BY_PRODUCT, "waste", "Schlacke", "near", "CZ04")),
                asked.waste().isEmpty() || asked.place().isEmpty() ? Optional.empty() : Optional.of(found(asked)),
                Optional.empty());
    }

    private FinderPage.Found found(Asked.ForTakers asked) {
        return switch (desk.waste(asked.waste(), today)) {
            case WasteEntries.One one -> {
                ByProduct product = new ByProduct(
                        one.entry().wasteCode().replaceAll("[^0-9]", ""),
                        asked.place().orElseThrow(),
                        asked.within());
                String language = words.titleLanguage(one.entry().head());
                yield answers.warned(answers.of(
                                desk.takers(frame.messages(), one.entry(), product),
                                asked.address(Address.of("/api/v1/by-products"))))
                        .withForeign(
                                language == null ? null : new FinderPage.Foreign(words.title(one.entry()), language));
            }
            case WasteEntries.Several several ->
                FinderPage.Found.sentence(
                        frame.text("finder.waste.several", asked.waste()),
                        List.of(),
                        several.entries().stream()
                                .limit(CHOICES)
                                .map(entry -> new FinderPage.Choice(
                                        ByProductAnswer.code(entry) + " " + words.title(entry),
                                        words.titleLanguage(entry.head()),
                                        asked.withWaste(ByProductAnswer.code(entry))
                                                .address(frame.to(FinderKind.BY_PRODUCT.path()))
                                                .text()))
                                .toList());
            case WasteEntries.None none ->
                FinderPage.Found.sentence(
                        frame.text(none.isCode() ? "problem.waste" : "finder.waste.none", asked.waste()),
                        List.of(),
                        List.of());
        };
    }

    /// Who works on something similar.
    public FinderPage partners(Asked.ForPartners asked) {
        return page(
                FinderKind.PARTNER,
                forms.of(asked),
                List.of(
                        example(FinderKind.PARTNER, "idea", "methanol from CO2 and green hydrogen", "region", "DEE"),
                        example(FinderKind.PARTNER, "idea", "chemical recycling of mixed plastics", "region", "NL42"),
                        example(FinderKind.PARTNER, "region", "DEE")),
                asked.idea().isEmpty() && asked.region().isEmpty()
                        ? Optional.empty()
                        : Optional.of(answers.of(
                                desk.partnersByName(
                                        frame.messages(),
                                        new Partnership.Idea(asked.idea(), asked.region(), asked.similar()),
                                        today),
                                asked.address(Address.of("/api/v1/partners")))),
                Optional.empty());
    }

    /// Who pays what of a budget. What is wrong with it is the answer, too.
    public FinderPage money(Asked.ForMoney asked) {
        return page(
                FinderKind.MONEY,
                forms.of(asked, desk.rates()),
                List.of(example(
                        FinderKind.MONEY,
                        "fund",
                        "interreg-2021 any",
                        "cost",
                        "1762400.00",
                        "grant",
                        "1342200.00",
                        "day",
                        "2022-01-01")),
                asked.isEmpty() ? Optional.empty() : Optional.of(found(asked)),
                Optional.empty());
    }

    private FinderPage.Found found(Asked.ForMoney asked) {
        try {
            Answer answer = desk.plan(frame.messages(), "plan", asked.table(), today);
            FinderPage.Found found = answers.of(answer, asked.address(Address.of("/api/v1/plan")));
            return asked.plan().isEmpty() ? found.withoutTables() : found;
        } catch (BadInputException e) {
            return FinderPage.Found.sentence(
                    frame.text("finder.money.wrong"),
                    e.findings().stream()
                            .limit(CHOICES)
                            .map(finding -> PlanFindings.sentence(
                                    frame.messages(), finding, asked.plan().isEmpty()))
                            .toList(),
                    List.of());
        }
    }

    /// Which critical raw materials the industries of a region hang on.
    public FinderPage exposure(String region) {
        String name = result.find(region).orElseThrow().region().name();
        Address here = Address.of("/api/v1/regions/" + region + "/raw-materials");
        return new FinderPage(
                "",
                new ExchangePage.Step(name, frame.to("/regions/" + region).text()),
                frame.text("finder.raw.lead"),
                List.of(),
                "",
                List.of(),
                Optional.of(answers.named(answers.of(desk.exposure(frame.messages(), region, MATERIALS), here))),
                Optional.empty());
    }

    private FinderPage page(
            FinderKind kind,
            List<FinderPage.Field> fields,
            List<ExchangePage.Step> examples,
            Optional<FinderPage.Found> found,
            Optional<FinderPage.Below> below) {
        return new FinderPage(
                kind.path(),
                new ExchangePage.Step(
                        frame.text("exchange.title"), frame.to("/exchange").text()),
                frame.text(kind.key() + ".lead"),
                fields,
                frame.text(kind == FinderKind.MONEY ? "finder.check" : "finder.go"),
                found.isPresent() ? List.of() : examples,
                found,
                below);
    }

    private ExchangePage.Step example(FinderKind kind, String... pairs) {
        Address address = frame.to(kind.path());
        List<String> values = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            address = address.with(pairs[i], pairs[i + 1]);
            values.add(pairs[i + 1]);
        }
        return new ExchangePage.Step(String.join(", ", values), address.text());
    }
}
