package eu.chemclust.app.web;

import eu.chemclust.app.diagnosis.Diagnosis;
import eu.chemclust.app.diagnosis.Industries;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.chemistry.IndustryFigures;
import eu.chemclust.observatory.framework.Basket;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.peers.PeerGroup;
import eu.chemclust.observatory.whatif.WhatIf;
import eu.chemclust.observatory.whatif.WhatIfAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads what a question of the diagnosis is about; what is not allowed becomes a [BadRequest] that says what is.
final class QuestionReader {
    private static final int LEAST_PEERS = 3;
    private static final int PEERS = 10;
    private static final int MOST_PEERS = 50;
    private static final int LONGEST_BASKET = 40;
    private static final int LONGEST_WHAT_IF = 4000;

    /// Parameters beside those of a what-if.
    private static final Set<String> BESIDE_WHAT_IF = Set.of("lang", "format", "scope", "region", "replicate");

    private final BenchmarkResult result;
    private final Industries industries;
    private final RequestReader reader;
    private final ApiRequest parts;

    QuestionReader(BenchmarkResult result, Diagnosis diagnosis, RequestReader reader, ApiRequest parts) {
        this.result = result;
        this.industries = diagnosis.industries();
        this.reader = reader;
        this.parts = parts;
    }

    /// How peers are found: `peers` is their number, `abroad` leaves the own country out.
    PeerGroup.Origin.Nearest nearest(HttpServletRequest request) {
        return new PeerGroup.Origin.Nearest(
                parts.number(request, "peers", PEERS, LEAST_PEERS, MOST_PEERS), !parts.isSet(request, "abroad"));
    }

    /// The industry of `basket`; a plus sign that an address turned into a space is read as one.
    Basket basket(HttpServletRequest request) {
        String text = parts.text(request, "basket").replace(' ', '+');
        if (text.isEmpty()) {
            text = "chemistry";
        }
        if (text.length() > LONGEST_BASKET) {
            throw new BadRequest("problem.basket");
        }
        try {
            return industries.baskets().get(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("problem.basket");
        }
    }

    /// The shock that `base` and `until` name: by default the crisis of 2008.
    Industries.Shock shock(HttpServletRequest request) {
        Industries.Shock crisis = Industries.Shock.crisis(basket(request));
        int first = IndustryFigures.FIRST_YEAR;
        int last = IndustryFigures.LAST_YEAR;
        int base = parts.number(request, "base", crisis.base(), first, last - 1);
        int until = parts.number(request, "until", Math.max(crisis.until(), base + 1), base + 1, last);
        return new Industries.Shock(crisis.basket(), base, until);
    }

    /// The node of `node`, which has to be given.
    String node(HttpServletRequest request) {
        String code = parts.text(request, "node");
        if (code.isEmpty()) {
            throw new BadRequest(
                    "problem.needed",
                    "node",
                    result.framework().indicators().getFirst().code());
        }
        return known(code);
    }

    /// The node of `node`, or the index.
    String nodeOrIndex(HttpServletRequest request) {
        String code = parts.text(request, "node");
        return code.isEmpty() ? result.framework().root().code() : known(code);
    }

    /// The nodes of `nodes`.
    List<String> nodes(HttpServletRequest request) {
        return parts.list(request, "nodes").stream().map(this::known).toList();
    }

    private String known(String code) {
        if (result.nodes().stream().noneMatch(node -> node.code().equals(code))) {
            throw new BadRequest(
                    "problem.node",
                    RequestReader.echo(code),
                    result.nodes().stream().map(FrameworkNode::code).collect(Collectors.joining(", ")));
        }
        return code;
    }

    /// The first year of an action, `since`.
    int since(HttpServletRequest request) {
        int first = result.years().getFirst();
        int last = result.years().getLast();
        return parts.number(request, "since", last, first + 1, last);
    }

    /// The groups of `with`.
    List<Diagnosis.Beside> beside(HttpServletRequest request) {
        return parts.list(request, "with").stream()
                .map(word -> Arrays.stream(Diagnosis.Beside.values())
                        .filter(group -> group.name().toLowerCase(Locale.ROOT).equals(word))
                        .findFirst()
                        .orElseThrow(() -> new BadRequest("problem.with")))
                .toList();
    }

    /// The what-if that the address holds, as the command line writes it.
    WhatIf whatIf(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return WhatIfAddress.parse("");
        }
        if (query.length() > LONGEST_WHAT_IF) {
            throw new BadRequest("problem.long");
        }
        String own = Arrays.stream(query.split("&", -1))
                .filter(part -> !BESIDE_WHAT_IF.contains(part.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
        try {
            return WhatIfAddress.parse(own);
        } catch (IllegalArgumentException e) {
            // A percent sign without two digits behind it.
            throw new BadRequest("problem.request");
        }
    }

    /// The region to tell about first, `region`.
    Optional<String> focus(HttpServletRequest request) {
        String code = parts.text(request, "region");
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(reader.region(code).region().code().code());
    }

    boolean isReplicated(HttpServletRequest request) {
        return parts.isSet(request, "replicate");
    }

    /// JSON or CSV.
    ApiRequest.Form tableForm(HttpServletRequest request) {
        return parts.form(request, ApiRequest.Form.JSON, ApiRequest.Form.CSV);
    }
}
