package eu.chemclust.app.cli;

import eu.chemclust.tables.Nearest;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with a command line in the words of those who type it, and where its options are described.
final class WrongUsage implements IParameterExceptionHandler {
    private static final int MOST_SUGGESTED = 3;

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(sentence(failure, List.of(arguments)));
        err.println("Help: ./" + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitStatus.USAGE;
    }

    private static String sentence(ParameterException failure, List<String> words) {
        return switch (failure) {
            case MissingParameterException missing -> missing(missing, words);
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            default -> value(failure).orElseGet(() -> String.valueOf(failure.getMessage()));
        };
    }

    /// "--node NODE is missing: Pillar or indicator by its code."
    private static String missing(MissingParameterException failure, List<String> words) {
        List<ArgSpec> missing = failure.getMissing();
        return missing.isEmpty()
                ? String.valueOf(failure.getMessage())
                : missing.stream()
                        .map(argument -> missing(argument, words))
                        .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String missing(ArgSpec argument, List<String> words) {
        String meaning = String.join(" ", argument.description());
        boolean isGiven = argument instanceof OptionSpec option
                && Arrays.stream(option.names()).anyMatch(words::contains);
        return name(argument)
                + (isGiven
                        ? " wants a value, " + argument.paramLabel() + ": "
                        : (argument.isOption() ? " " + argument.paramLabel() : "") + " is missing: ")
                + meaning;
    }

    private static String unmatched(UnmatchedArgumentException failure) {
        String first = failure.getUnmatched().getFirst();
        CommandSpec command = failure.getCommandLine().getCommandSpec();
        if (failure.isUnknownOption()) {
            return "There is no option " + first + " here."
                    + meant(first, command.optionsMap().keySet());
        }
        return command.subcommands().isEmpty()
                ? "\"" + first + "\" is one word too many."
                : "There is no command " + first + "."
                        + meant(first, command.subcommands().keySet());
    }

    private static String meant(String word, Set<String> names) {
        List<String> near = Nearest.of(word, names, MOST_SUGGESTED);
        return near.isEmpty() ? "" : " Did you mean " + String.join(", ", near) + "?";
    }

    /// A value that is not what its option takes.
    private static Optional<String> value(ParameterException failure) {
        ArgSpec argument = failure.getArgSpec();
        if (argument == null || failure.getValue() == null) {
            return Optional.empty();
        }
        Class<?> type =
                argument.typeInfo().isMultiValue() ? argument.typeInfo().getAuxiliaryTypes()[0] : argument.type();
        if (failure.getCause() instanceof TypeConversionException own && argument.converters().length > 0) {
            return Optional.of(name(argument) + ": " + own.getMessage() + ".");
        }
        return due(type, argument.paramLabel(), failure.getValue())
                .map(due -> name(argument) + " wants " + due + ", not \"" + failure.getValue() + "\".");
    }

    /// What is due of a type, with an example.
    private static Optional<String> due(Class<?> type, String label, String value) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Optional.of(
                    value.matches("[-+]?[0-9]{10,}")
                            ? "a smaller number"
                            : "a whole number such as " + (label.equals("YEAR") ? "2023" : "10"));
        }
        if (type == double.class || type == Double.class) {
            return Optional.of("a number such as 0.5, with a decimal point");
        }
        if (type == LocalDate.class) {
            return Optional.of(
                    value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                            ? "a day that the calendar has, such as 2023-12-31"
                            : "a day such as 2023-12-31");
        }
        if (type == URI.class) {
            return Optional.of("an address such as https://example.org/");
        }
        if (type == Path.class) {
            return Optional.of("the name of a file or folder");
        }
        return type.isEnum()
                ? Optional.of("one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> String.valueOf(constant).toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
