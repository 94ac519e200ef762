package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.IdeaAnswer;
import eu.chemclust.app.match.Offered;
import eu.chemclust.app.match.Partnership;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust idea`: similar projects and possible partners for an idea.
@Command(
        name = "idea",
        mixinStandardHelpOptions = true,
        description = {
            "Finds projects similar to an idea and the organisations behind them; with a region, what it brings itself.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust idea \"methanol from CO2 and green hydrogen\" --region DEE",
            "  ./chemclust idea --region DEE",
            "  ./chemclust idea \"chemical recycling of mixed plastics\" --region NL42 --format csv > partners.csv"
        })
final class IdeaCommand implements Callable<Integer> {
    private static final int MOST = 500;

    @Parameters(paramLabel = "TEXT", arity = "0..*", description = "The idea in a few words or sentences.")
    private List<String> text = List.of();

    @Option(names = "--region", paramLabel = "NUTS", description = "The asker's region, NUTS 2021: DEE, NL42.")
    private String region = "";

    @Option(names = "--similar", paramLabel = "N", description = "How many similar projects. Default: 25.")
    private int similar = 25;

    @Mixin
    private CatalogueAnswerOptions options = new CatalogueAnswerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (similar < 1 || similar > MOST) {
            throw CommandFailure.usage("--similar takes a number from 1 to " + MOST + ".");
        }
        if (region.isEmpty() && String.join("", text).isBlank()) {
            throw CommandFailure.usage("Say the idea in a few words, or name a region with --region.");
        }
        if (!region.isEmpty() && !region.toUpperCase(Locale.ROOT).matches("[A-Z]{2}[0-9A-Z]{0,3}")) {
            throw CommandFailure.usage("--region takes a code of NUTS 2021 such as DEE or NL42.");
        }
        return options.answer(spec.commandLine(), this::answer);
    }

    private Answer answer(CatalogueAnswerOptions.Opened opened) {
        Partnership.Idea idea = new Partnership.Idea(String.join(" ", text), region.toUpperCase(Locale.ROOT), similar);
        return IdeaAnswer.of(
                opened.messages(),
                idea,
                Partnership.of(
                        idea,
                        opened.index(),
                        new Offered(opened.index()),
                        options.catalogue().today()));
    }
}
