package eu.chemclust.app.web;

import eu.chemclust.app.answer.ByProductAnswer;
import eu.chemclust.app.answer.FacilityAnswer;
import eu.chemclust.app.diagnosis.Diagnosis;
import eu.chemclust.app.diagnosis.Recommendations;
import eu.chemclust.app.exchange.Asked;
import eu.chemclust.app.exchange.FinderDesk;
import eu.chemclust.app.match.Partnership;
import eu.chemclust.app.match.WasteEntries;
import eu.chemclust.app.view.Address;
import eu.chemclust.app.view.Messages;
import eu.chemclust.exchange.Stream;
import eu.chemclust.exchange.matching.ByProduct;
import eu.chemclust.exchange.matching.FacilityRequest;
import eu.chemclust.exchange.matching.UnmetRequests;
import eu.chemclust.observatory.peers.PeerGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The matches of the exchange for programs: sentences and tables, the same as the command line's.
@RestController
@RequestMapping("/api/v1")
final class FinderApiController {
    private static final int MOST = 100;
    private static final int FEW = 3;
    private static final int NAMED = 8;

    private final FinderDesk desk;
    private final Diagnosis diagnosis;
    private final RequestReader reader;
    private final ExchangeReader exchange;
    private final FinderReader finders;
    private final QuestionReader questions;
    private final ApiRequest parts;
    private final ApiAnswers answers;

    FinderApiController(
            FinderDesk desk,
            Diagnosis diagnosis,
            RequestReader reader,
            ExchangeReader exchange,
            FinderReader finders,
            QuestionReader questions,
            ApiRequest parts,
            ApiAnswers answers) {
        this.desk = desk;
        this.diagnosis = diagnosis;
        this.reader = reader;
        this.exchange = exchange;
        this.finders = finders;
        this.questions = questions;
        this.parts = parts;
        this.answers = answers;
    }

    private Messages messages(HttpServletRequest request) {
        return Messages.complete(reader.messages(request).locale());
    }

    /// What an answer depends on beside its path.
    private String key(Asked asked, Messages messages) {
        return asked.address(Address.of("")).text() + ' ' + messages.language() + ' ' + exchange.today();
    }

    private static void need(String value, String name, String example) {
        if (value.isEmpty()) {
            throw new BadRequest("problem.needed", name, example);
        }
    }

    @GetMapping("/facilities")
    ResponseEntity<byte[]> facilities(HttpServletRequest request) {
        exchange.opened();
        Messages messages = messages(request);
        Asked.ForFacility asked = finders.facility(request);
        need(asked.process(), "process", "fermentation");
        FacilityRequest wanted = FinderReader.request(asked).orElseThrow();
        return answers.answer(
                request,
                key(asked, messages),
                Turnstile.QUESTION,
                () -> desk.facilities(messages, wanted, desk.facilities(wanted, exchange.today())));
    }

    /// What was asked for in vain, as far as requests were kept.
    @GetMapping("/facilities/demand")
    ResponseEntity<byte[]> demand(HttpServletRequest request) {
        Messages messages = messages(request);
        UnmetRequests unmet = desk.unmet().requests();
        return answers.answer(
                request,
                messages.language() + unmet.hashCode(),
                Turnstile.FIGURE,
                () -> FacilityAnswer.demand(messages, FinderDesk.KEPT, unmet));
    }

    @GetMapping("/by-products")
    ResponseEntity<byte[]> takers(HttpServletRequest request) {
        exchange.opened();
        Messages messages = messages(request);
        Asked.ForTakers asked = finders.takers(request);
        need(asked.waste(), "waste", "07 01 04*");
        need(asked.near(), "near", "DEE0");
        return answers.answer(request, key(asked, messages), Turnstile.QUESTION, () -> {
            Stream entry = entry(asked.waste());
            return desk.takers(
                    messages,
                    entry,
                    new ByProduct(
                            entry.wasteCode().replaceAll("[^0-9]", ""),
                            asked.place().orElseThrow(),
                            asked.within()));
        });
    }

    private Stream entry(String asked) {
        return switch (desk.waste(asked, exchange.today())) {
            case WasteEntries.One one -> one.entry();
            case WasteEntries.Several several ->
                throw new BadRequest(
                        "problem.waste.several",
                        RequestReader.echo(asked),
                        several.entries().stream()
                                .limit(NAMED)
                                .map(ByProductAnswer::code)
                                .collect(Collectors.joining(", ")));
            case WasteEntries.None none ->
                throw new BadRequest(none.isCode() ? "problem.waste" : "finder.waste.none", RequestReader.echo(asked));
        };
    }

    @GetMapping("/partners")
    ResponseEntity<byte[]> partners(HttpServletRequest request) {
        exchange.opened();
        Messages messages = messages(request);
        Asked.ForPartners asked = finders.partners(request);
        need(asked.idea() + asked.region(), "idea", "methanol from CO2");
        return answers.answer(
                request,
                key(asked, messages),
                Turnstile.QUESTION,
                () -> desk.partners(
                        messages,
                        new Partnership.Idea(asked.idea(), asked.region(), asked.similar()),
                        exchange.today()));
    }

    @GetMapping("/plan")
    ResponseEntity<byte[]> plan(HttpServletRequest request) {
        Messages messages = messages(request);
        Asked.ForMoney asked = FinderReader.money(request);
        if (asked.isEmpty()) {
            throw new BadRequest("problem.needed", "cost", "1762400.00");
        }
        return answers.answer(
                request,
                key(asked, messages),
                Turnstile.FIGURE,
                () -> desk.plan(messages, "plan", asked.table(), exchange.today()));
    }

    @GetMapping("/regions/{code}/raw-materials")
    ResponseEntity<byte[]> rawMaterials(@PathVariable String code, HttpServletRequest request) {
        reader.region(code);
        Messages messages = messages(request);
        return answers.answer(
                request, messages.language(), Turnstile.REPLICATION, () -> desk.exposure(messages, code, 0));
    }

    /// Practices of other regions for a region's needs.
    @GetMapping("/regions/{code}/practices")
    ResponseEntity<byte[]> practices(@PathVariable String code, HttpServletRequest request) {
        reader.region(code);
        exchange.opened();
        Messages messages = messages(request);
        List<String> nodes = questions.nodes(request);
        int year = reader.year(request);
        int needs = parts.number(request, "needs", FEW, 1, MOST);
        int top = parts.number(request, "top", FEW, 1, MOST);
        PeerGroup.Origin.Nearest nearest = questions.nearest(request);
        return answers.answer(
                request,
                "" + nodes + year + needs + '+' + top + nearest + messages.language() + exchange.today(),
                Turnstile.REPLICATION,
                () -> new Recommendations(diagnosis, desk.offers(exchange.today()))
                        .answer(
                                messages,
                                new Recommendations.Question(
                                        diagnosis.peers().nearest(code, nearest), year, nodes, needs, top)));
    }
}
