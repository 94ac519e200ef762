package eu.chemclust.app.cli;

import eu.chemclust.app.answer.PlanAnswer;
import eu.chemclust.exchange.money.CoFinancing;
import eu.chemclust.exchange.money.CoFinancingRates;
import eu.chemclust.exchange.money.FinancingPlan;
import eu.chemclust.exchange.money.PlanFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust plan`: who pays what of a project, to the cent.
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a project's budget against dated co-financing rates: grant and own contribution to the cent,",
            "several funds on one cost without paying for the same euro twice.",
            ""
        },
        footerHeading = "%nThe plan is a CSV file with these columns, of which the last three may be empty:%n",
        footer = {
            "  partner,item,cost_eur,fund,kind,declared_eur,grant_eur,date",
            "  City of X,staff,100000.00,interreg-2021,any,,,2026-05-01",
            "",
            "Example:",
            "  ./chemclust plan plan.csv"
        })
final class PlanCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PLAN", description = "The plan, a CSV file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path plan;

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            description = "Your own table of rates, in the form of data/co-financing/rates.csv.")
    private @Nullable Path rates;

    @Mixin
    private CatalogueAnswerOptions options = new CatalogueAnswerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        String name = String.valueOf(InputFile.require(plan, "PLAN").getFileName());
        if (rates != null) {
            InputFile.require(rates, "--rates");
        }
        try {
            CoFinancingRates table = rates == null
                    ? eu.chemclust.app.match.MatchRulesReader.rates(options.folder())
                    : CoFinancingRates.read(rates.toString(), Files.newInputStream(rates));
            FinancingPlan financed = CoFinancing.of(
                    PlanFile.read(
                            name,
                            Files.newInputStream(plan),
                            options.catalogue().today(),
                            table),
                    table,
                    name);
            return options.print(spec.commandLine(), PlanAnswer.of(options.messages(), name, financed));
        } catch (IOException e) {
            throw CommandFailure.usage("The file " + e.getMessage() + " cannot be read. Check name and permissions.");
        }
    }
}
