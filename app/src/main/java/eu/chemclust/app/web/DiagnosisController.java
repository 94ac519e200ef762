package eu.chemclust.app.web;

import eu.chemclust.app.answer.ScenarioAnswer;
import eu.chemclust.app.api.ApiChemistry;
import eu.chemclust.app.diagnosis.Diagnosis;
import eu.chemclust.app.diagnosis.Industries;
import eu.chemclust.app.output.LineageJson;
import eu.chemclust.app.view.Messages;
import eu.chemclust.observatory.framework.Basket;
import eu.chemclust.observatory.lineage.LineageTracer;
import eu.chemclust.observatory.peers.PeerGroup;
import eu.chemclust.observatory.whatif.WhatIf;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The questions of the diagnosis for programs: sentences and tables, the same as the command line's.
@RestController
@RequestMapping("/api/v1")
final class DiagnosisController {
    private static final String REGION = "/regions/{code}";

    private final Diagnosis diagnosis;
    private final RequestReader reader;
    private final QuestionReader questions;
    private final ApiAnswers answers;

    DiagnosisController(Diagnosis diagnosis, RequestReader reader, QuestionReader questions, ApiAnswers answers) {
        this.diagnosis = diagnosis;
        this.reader = reader;
        this.questions = questions;
        this.answers = answers;
    }

    @GetMapping(REGION + "/summary")
    ResponseEntity<byte[]> summary(@PathVariable String code, HttpServletRequest request) {
        reader.region(code);
        Messages messages = Messages.complete(reader.messages(request).locale());
        int year = reader.year(request);
        Industries.Shock shock = Industries.Shock.crisis(questions.basket(request));
        PeerGroup.Origin.Nearest nearest = questions.nearest(request);
        return answers.answer(
                request,
                "" + year + shock + nearest + messages.language(),
                Turnstile.REPLICATION,
                () -> diagnosis.region(messages, code, year, shock, peers -> peers.nearest(code, nearest)));
    }

    @GetMapping(REGION + "/peers")
    ResponseEntity<byte[]> peers(@PathVariable String code, HttpServletRequest request) {
        reader.region(code);
        Messages messages = Messages.complete(reader.messages(request).locale());
        PeerGroup.Origin.Nearest nearest = questions.nearest(request);
        return answers.answer(
                request,
                nearest + messages.language(),
                Turnstile.QUESTION,
                () -> diagnosis.peers(messages, group(code, nearest)));
    }

    @GetMapping(REGION + "/needs")
    ResponseEntity<byte[]> needs(@PathVariable String code, HttpServletRequest request) {
        reader.region(code);
        Messages messages = Messages.complete(reader.messages(request).locale());
        int year = reader.year(request);
        PeerGroup.Origin.Nearest nearest = questions.nearest(request);
        return answers.answer(
                request,
                "" + year + nearest + messages.language(),
                Turnstile.REPLICATION,
                () -> diagnosis.needs(messages, group(code, nearest), year));
    }

    @GetMapping(REGION + "/resilience")
    ResponseEntity<byte[]> resilience(@PathVariable String code, HttpServletRequest request) {
        reader.region(code);
        Messages messages = Messages.complete(reader.messages(request).locale());
        Industries.Shock shock = questions.shock(request);
        PeerGroup.Origin.Nearest nearest = questions.nearest(request);
        return answers.answer(
                request,
                "" + shock + nearest + messages.language(),
                Turnstile.QUESTION,
                () -> diagnosis.resilience(messages, group(code, nearest), shock));
    }

    @GetMapping(REGION + "/effect")
    ResponseEntity<byte[]> effect(@PathVariable String code, HttpServletRequest request) {
        reader.region(code);
        Messages messages = Messages.complete(reader.messages(request).locale());
        String node = questions.node(request);
        int since = questions.since(request);
        PeerGroup.Origin.Nearest nearest = questions.nearest(request);
        return answers.answer(
                request,
                node + since + nearest + messages.language(),
                Turnstile.REPLICATION,
                () -> diagnosis.effect(messages, group(code, nearest), node, since));
    }

    @GetMapping(REGION + "/chemistry")
    ResponseEntity<byte[]> chemistry(@PathVariable String code, HttpServletRequest request) {
        reader.region(code);
        var basket = questions.basket(request);
        return answers.json(
                request,
                basket.code(),
                () -> ApiChemistry.of(
                        diagnosis.result().geography(),
                        diagnosis.industries().bases(basket).of(code)));
    }

    /// From a score to every published figure under it.
    @GetMapping(REGION + "/lineage")
    ResponseEntity<byte[]> lineage(@PathVariable String code, HttpServletRequest request) {
        reader.region(code);
        String node = questions.nodeOrIndex(request);
        int year = reader.year(request);
        return answers.text(
                request,
                AnswerKind.JSON,
                node + year,
                () -> LineageJson.text(new LineageTracer(diagnosis.result()).trace(code, node, year)));
    }

    @GetMapping("/compare")
    ResponseEntity<byte[]> compare(HttpServletRequest request) {
        Messages messages = Messages.complete(reader.messages(request).locale());
        List<String> regions = reader.regions(request);
        if (regions.isEmpty()) {
            throw new BadRequest("problem.needed", "regions", "NL42,DEE");
        }
        List<Diagnosis.Beside> beside = questions.beside(request);
        Diagnosis.Rows rows = new Diagnosis.Rows(questions.nodes(request), reader.year(request), reader.scope(request));
        PeerGroup.Origin.Nearest nearest = questions.nearest(request);
        return answers.answer(
                request,
                "" + regions + beside + rows + nearest + messages.language(),
                Turnstile.QUESTION,
                () -> diagnosis.compare(messages, regions, beside, rows, () -> group(regions.getFirst(), nearest)));
    }

    /// What the index would say with other weights, methods, indicators, regions or values.
    @GetMapping("/what-if")
    ResponseEntity<byte[]> whatIf(HttpServletRequest request) {
        Messages messages = Messages.complete(reader.messages(request).locale());
        WhatIf whatIf = questions.whatIf(request);
        Optional<String> focus = questions.focus(request);
        var scope = reader.scope(request);
        boolean replicate = questions.isReplicated(request);
        return answers.answer(
                request,
                "" + whatIf + focus + scope + replicate + messages.language(),
                replicate ? Turnstile.REPLICATION : Turnstile.QUESTION,
                () -> ScenarioAnswer.of(
                        messages, diagnosis.result(), diagnosis.whatIf(whatIf, scope, replicate), focus, 0));
    }

    /// An industry in all regions: size, specialisation, growth, wages, unit size.
    @GetMapping("/chemistry")
    ResponseEntity<byte[]> bases(HttpServletRequest request) {
        var basket = questions.basket(request);
        ApiRequest.Form form = questions.tableForm(request);
        if (form == ApiRequest.Form.CSV) {
            return answers.text(
                    request,
                    form.kind(),
                    basket.code(),
                    () -> ApiChemistry.grid(all(basket)).csv());
        }
        return answers.slice(request, basket.code(), () -> all(basket), "basket");
    }

    private List<ApiChemistry> all(Basket basket) {
        return diagnosis.industries().bases(basket).all().stream()
                .map(base -> ApiChemistry.of(diagnosis.result().geography(), base))
                .toList();
    }

    /// Regions on a plane, like ones near each other.
    @GetMapping("/likeness")
    ResponseEntity<byte[]> likeness(HttpServletRequest request) {
        return answers.json(request, "", diagnosis::likeness);
    }

    private PeerGroup group(String region, PeerGroup.Origin.Nearest nearest) {
        return diagnosis.peers().nearest(region, nearest);
    }
}
