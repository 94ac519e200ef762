package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.ScenarioAnswer;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.whatif.WhatIf;
import eu.chemclust.observatory.whatif.WhatIfAddress;
import eu.chemclust.observatory.whatif.WhatIfAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `chemclust whatif`: shows what the index would say with other weights, methods, indicators, regions or values.
@Command(
        name = "whatif",
        mixinStandardHelpOptions = true,
        description = {"Shows what the index would say with other weights, methods, indicators, regions or values.", ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust whatif --weight firms=2 --region NL42",
            "  ./chemclust whatif --value NL42.smecollaboration=150 --region NL42 --replicate",
            "  ./chemclust whatif 'aggregation=arithmetic&out=patents'"
        })
final class WhatIfCommand extends AnswerCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "ADDRESS",
            description = "Address of a what-if, as an earlier answer gave it.")
    private String address = "";

    @Option(names = "--weight", paramLabel = "NODE=N", description = "Weight of a pillar or indicator (1 as it is).")
    private Map<String, String> weights = Map.of();

    @Option(
            names = "--value",
            paramLabel = "CODE.NODE=N",
            description = "Value of a region on an indicator, in the indicator's unit.")
    private Map<String, String> values = Map.of();

    @Option(names = "--normalisation", paramLabel = "NAME", description = "min_max, z_score or percentile_rank.")
    private @Nullable String normalisation;

    @Option(names = "--aggregation", paramLabel = "NAME", description = "geometric or arithmetic between pillars.")
    private @Nullable String aggregation;

    @Option(names = "--out", split = ",", paramLabel = "NODE", description = "Indicators or pillars to leave out.")
    private List<String> out = List.of();

    @Option(names = "--only", split = ",", paramLabel = "CODE", description = "Regions to compare alone.")
    private List<String> only = List.of();

    @Option(names = "--without", split = ",", paramLabel = "CODE", description = "Regions to leave out.")
    private List<String> without = List.of();

    @Option(names = "--region", paramLabel = "CODE", description = "A region to tell about first.")
    private @Nullable String focus;

    @Option(names = "--replicate", description = "Give every new rank its interval.")
    private boolean replicate;

    @Option(names = "--all", description = "Rank all regions, not only the chemical ones.")
    private boolean all;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "Regions in the table beside those that move beyond their interval; 0 for all. Default: 10.")
    private int top = 10;

    @Override
    Answer answer(Questions questions) {
        Optional<String> region = Optional.ofNullable(focus).map(questions::region);
        WhatIf whatIf = WhatIfAddress.parse(query());
        if (whatIf.year().isEmpty()) {
            int year = questions.year();
            whatIf = year == questions.result().method().headlineYear() ? whatIf : whatIf.withYear(year);
        }
        RankingScope scope = all ? RankingScope.ALL : RankingScope.CHEMICAL;
        WhatIfAnswer answer = questions.diagnosis().whatIf(whatIf, scope, replicate);
        return ScenarioAnswer.of(questions.messages(), questions.result(), answer, region, Math.max(0, top));
    }

    /// The options as parts of an address, so that both are read and checked in one place.
    private String query() {
        List<String> parts = new ArrayList<>();
        if (!address.isEmpty()) {
            parts.add(address);
        }
        weights.forEach((node, weight) -> parts.add("weight." + node + "=" + weight));
        values.forEach((cell, value) -> parts.add("value." + cell + "=" + value));
        if (normalisation != null) {
            parts.add("normalisation=" + normalisation);
        }
        if (aggregation != null) {
            parts.add("aggregation=" + aggregation);
        }
        list(parts, "out", out);
        list(parts, "only", only);
        list(parts, "without", without);
        return String.join("&", parts);
    }

    private static void list(List<String> parts, String key, List<String> codes) {
        if (!codes.isEmpty()) {
            parts.add(key + "=" + String.join(",", codes));
        }
    }
}
