package eu.chemclust.app.cli;

import eu.chemclust.app.output.OutputException;
import eu.chemclust.app.web.WebServerException;
import eu.chemclust.engine.EngineException;
import eu.chemclust.exchange.ExchangeException;
import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.tables.BadInputException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/// The command that all others hang on.
@Command(
        name = "chemclust",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {"Measures how innovative Europe's chemical regions are, and says how sure it is.", ""},
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:findings: a data file, framework or setting breaks a rule",
            "2:usage: the command line is wrong, or no JDK 25 was found",
            "3:failure: a folder that cannot be written, a port in use, a failed build"
        },
        footerHeading = "%nStart with:%n",
        footer = {
            "  ./chemclust benchmark     the ranking in the terminal, files in out/",
            "  ./chemclust region NL42   one region: rank, peers, needs for action, chemical base",
            "  ./chemclust find skills   practices, facilities, partners, calls of the network",
            "  ./chemclust serve         the same as pages on http://localhost:8080",
            "  ./chemclust index         composite indicators of your own"
        })
public final class ChemClustCommand implements Runnable {
    /// In the order of the help.
    private static final List<Class<?>> COMMANDS = List.of(
            BenchmarkCommand.class,
            RegionCommand.class,
            PeersCommand.class,
            NeedsCommand.class,
            RecommendCommand.class,
            ResilienceCommand.class,
            ChemistryCommand.class,
            CompareCommand.class,
            WhatIfCommand.class,
            EffectCommand.class,
            ExplainCommand.class,
            FindCommand.class,
            FacilityCommand.class,
            IdeaCommand.class,
            ByProductCommand.class,
            RawMaterialsCommand.class,
            PlanCommand.class,
            CallsCommand.class,
            IndicatorsCommand.class,
            FrameworkCommand.class,
            ServeCommand.class,
            DataCommand.class,
            EditionCommand.class,
            IndexCommand.class,
            RehearseCommand.class);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    /// Runs a command line.
    ///
    /// @return the exit status
    public static int run(String... arguments) {
        return run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
    }

    /// Runs a command line that prints elsewhere.
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine(arguments)
                .registerConverter(LocalDate.class, LocalDate::parse)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(ChemClustCommand::explain)
                .setParameterExceptionHandler(new WrongUsage())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .execute(arguments);
    }

    /// The command with its subcommands. Reading the options of all of them takes a second, so a line that begins with
    /// the name of one gets that one alone; help and misspelt names get all.
    private static CommandLine commandLine(String... arguments) {
        CommandLine command = new CommandLine(new ChemClustCommand());
        List<Class<?>> named = COMMANDS.stream()
                .filter(type -> arguments.length > 0 && name(type).equals(arguments[0]))
                .toList();
        (named.isEmpty() ? COMMANDS : named).forEach(command::addSubcommand);
        return command;
    }

    private static String name(Class<?> type) {
        return type.getAnnotation(Command.class).name();
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// One message for people instead of a stack trace.
    private static int explain(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        return switch (failure) {
            case BadInputException bad -> explain(bad, err);
            case ObservatoryException observatory -> say(err, observatory.getMessage(), ExitStatus.FAILURE);
            case ExchangeException exchange -> say(err, exchange.getMessage(), ExitStatus.FAILURE);
            case OutputException output -> say(err, output.getMessage(), ExitStatus.FAILURE);
            case WebServerException server -> say(err, server.getMessage(), ExitStatus.FAILURE);
            case EngineException engine -> say(err, engine.getMessage(), status(engine));
            case CommandFailure told -> say(err, told.getMessage(), told.status());
            default -> fault(failure, err);
        };
    }

    private static int status(EngineException failure) {
        return failure.code() == EngineException.Code.CANCELLED ? ExitStatus.FAILURE : ExitStatus.FINDINGS;
    }

    private static int say(PrintWriter err, @Nullable String sentence, int status) {
        err.println(sentence);
        return status;
    }

    private static int explain(BadInputException failure, PrintWriter err) {
        int count = failure.findings().size();
        err.println(count == 1 ? "The input has a finding:" : "The input has " + count + " findings:");
        return say(err, failure.getMessage(), ExitStatus.FINDINGS);
    }

    private static int fault(Exception failure, PrintWriter err) {
        err.println("ChemClust met a fault of its own (" + failure + ", number " + number(failure) + ").");
        err.println("Your data are safe. Please report it with the lines below.");
        failure.printStackTrace(err);
        return ExitStatus.FAILURE;
    }

    /// A short number by which the same fault can be recognised.
    private static String number(Exception failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        int hash = java.util.Arrays.hashCode(text.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits(hash);
    }
}
