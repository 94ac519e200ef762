package eu.chemclust.app.web;

import eu.chemclust.app.site.SitePages;
import eu.chemclust.app.site.WhatIfMaker;
import eu.chemclust.app.site.WhatIfOutcome;
import eu.chemclust.app.view.Address;
import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.Messages;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.BenchmarkModel;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.whatif.WhatIf;
import eu.chemclust.observatory.whatif.WhatIfAddress;
import eu.chemclust.observatory.whatif.WhatIfAnswer;
import eu.chemclust.observatory.whatif.WhatIfs;
import eu.chemclust.tables.BadInputException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the index would say with other weights, methods, indicators or regions: the page, and the answer alone for the
/// script that asks while a weight is dragged.
@RestController
final class WhatIfController {
    /// Parameters of the page that are no part of a what-if.
    private static final Set<String> BESIDE = Set.of("lang", "scope", "region", "intervals");

    private static final int MOST_PARTS = 100;

    private final BenchmarkResult result;
    private final RequestReader reader;
    private final Answers answers;
    private final Turnstile turnstile;
    private final WhatIfs points;
    private final WhatIfs replicated;
    /// Replicating takes all processors; a second at a time would make both slower.
    private final Semaphore replicating = new Semaphore(1, true);

    WhatIfController(BenchmarkResult result, RequestReader reader, Answers answers, Turnstile turnstile) {
        this.result = result;
        this.reader = reader;
        this.answers = answers;
        this.turnstile = turnstile;
        points = new WhatIfs(result, BenchmarkModel.of(result, 1));
        replicated = new WhatIfs(
                result, BenchmarkModel.of(result, Runtime.getRuntime().availableProcessors()));
    }

    /// What was asked.
    private record Asked(WhatIf whatIf, RankingScope scope, String region, boolean intervals, Frame frame) {}

    @GetMapping("/what-if")
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        Asked asked = asked(request);
        return answers.text(
                request,
                AnswerKind.PAGE,
                key(asked),
                () -> SitePages.whatIf(
                        asked.frame(),
                        WhatIfMaker.of(
                                result,
                                asked.frame(),
                                asked.whatIf(),
                                asked.scope(),
                                asked.region(),
                                outcome(request, asked))));
    }

    /// The part of the page that changes, as HTML.
    @GetMapping("/what-if/answer")
    ResponseEntity<byte[]> answer(HttpServletRequest request) {
        Asked asked = asked(request);
        return answers.text(
                request,
                AnswerKind.PAGE,
                "answer " + key(asked),
                () -> SitePages.whatIfAnswer(asked.frame(), outcome(request, asked)));
    }

    private static String key(Asked asked) {
        return asked.frame().here().text() + ' ' + asked.frame().language();
    }

    private WhatIfOutcome outcome(HttpServletRequest request, Asked asked) {
        turnstile.enter(request, asked.intervals() ? Turnstile.REPLICATION : Turnstile.FIGURE);
        return WhatIfOutcome.of(result, compute(asked), asked.frame(), asked.region());
    }

    private WhatIfAnswer compute(Asked asked) {
        try {
            return asked.intervals() ? replicate(asked) : points.point(asked.whatIf(), asked.scope());
        } catch (BadInputException e) {
            throw refused(e);
        }
    }

    private WhatIfAnswer replicate(Asked asked) {
        replicating.acquireUninterruptibly();
        try {
            return replicated.replicated(asked.whatIf(), asked.scope(), Progress.SILENT);
        } finally {
            replicating.release();
        }
    }

    private Asked asked(HttpServletRequest request) {
        Messages messages = reader.messages(request);
        RankingScope scope = reader.scope(request);
        String region = region(request);
        boolean intervals = intervals(request);
        WhatIf whatIf;
        try {
            whatIf = WhatIfAddress.parse(query(request));
        } catch (BadInputException e) {
            throw refused(e);
        }
        return new Asked(whatIf, scope, region, intervals, frame(request, messages, whatIf, region, intervals));
    }

    private static BadRequest refused(BadInputException e) {
        return new BadRequest(
                "problem.whatif",
                String.join(
                        " ",
                        e.findings().stream()
                                .limit(3)
                                .map(finding -> finding.sentence())
                                .toList()));
    }

    private String region(HttpServletRequest request) {
        String code = RequestReader.parameter(request, "region");
        return code.isEmpty() ? "" : reader.region(code).region().code().code();
    }

    private static boolean intervals(HttpServletRequest request) {
        return switch (RequestReader.parameter(request, "intervals")) {
            case "" -> false;
            case "yes" -> true;
            default -> throw new BadRequest("problem.intervals");
        };
    }

    /// The parts of the what-if as an address has them. A form sends every field; what is empty or as the framework has
    /// it is left out, so that the same what-if always has the same address.
    private String query(HttpServletRequest request) {
        Map<String, String[]> parameters = request.getParameterMap();
        if (parameters.size() > MOST_PARTS) {
            throw new BadRequest("problem.long");
        }
        List<String> parts = new ArrayList<>();
        parameters.forEach((name, values) -> {
            String value = String.join(
                    ",",
                    Arrays.stream(values)
                            .map(String::strip)
                            .filter(text -> !text.isEmpty())
                            .toList());
            if (!BESIDE.contains(name) && !value.isEmpty() && !isNormal(name, value)) {
                parts.add(name + '=' + java.net.URLEncoder.encode(codes(name, value), StandardCharsets.UTF_8));
            }
        });
        return String.join("&", parts);
    }

    /// Names of regions as readers write them become codes.
    private String codes(String name, String value) {
        return name.equals("only") || name.equals("without") ? String.join(",", reader.codes(value)) : value;
    }

    private boolean isNormal(String name, String value) {
        if (name.equals("year")) {
            return value.equals(Integer.toString(result.method().headlineYear()));
        }
        try {
            return name.startsWith("weight.")
                    && result.nodes().stream()
                            .anyMatch(node -> node.code().equals(name.substring(7))
                                    && node.weight() == Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private Frame frame(
            HttpServletRequest request, Messages messages, WhatIf whatIf, String region, boolean intervals) {
        Address here = Address.of("/what-if")
                .with("lang", RequestReader.parameter(request, "lang"))
                .with("scope", RequestReader.parameter(request, "scope").equals("all") ? "all" : "")
                .with("region", region)
                .with("intervals", intervals ? "yes" : "");
        for (String part : WhatIfAddress.format(whatIf).split("&", -1)) {
            int sign = part.indexOf('=');
            if (sign > 0) {
                here = here.with(decoded(part.substring(0, sign)), decoded(part.substring(sign + 1)));
            }
        }
        return reader.frame(messages, messages.text("nav.whatif"), here);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
