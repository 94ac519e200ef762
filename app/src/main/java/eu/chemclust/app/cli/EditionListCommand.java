package eu.chemclust.app.cli;

import eu.chemclust.observatory.edition.Edition;
import eu.chemclust.observatory.edition.EditionState;
import eu.chemclust.tables.BadInputException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `chemclust edition list`: the editions there are.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {"Lists the editions there are.", ""})
final class EditionListCommand implements Callable<Integer> {
    private static final String ROW = "%-20s  %-8s  %-10s  %-16s  %8s  %8s%n";

    @Mixin
    private EditionOptions options = new EditionOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        Map<String, Path> editions = options.editions().list();
        if (editions.isEmpty()) {
            print.println("There is no edition yet. Make one with: ./chemclust edition create crii-2027.1");
            return ExitStatus.DONE;
        }
        print.printf(Locale.ROOT, ROW, "Edition", "State", "Published", "Method", "Headline", "Regions");
        boolean unreadable = false;
        for (Map.Entry<String, Path> entry : editions.entrySet()) {
            try {
                print(print, Edition.open(entry.getValue()));
            } catch (BadInputException e) {
                unreadable = true;
                print.printf(Locale.ROOT, "%-20s  cannot be read: %s%n", entry.getKey(), e.getMessage());
            }
        }
        print.println();
        print.println("Next:  ./chemclust edition verify "
                + editions.keySet().iterator().next() + options.asGiven());
        print.flush();
        return unreadable ? ExitStatus.FINDINGS : ExitStatus.DONE;
    }

    private static void print(PrintWriter print, Edition edition) {
        print.printf(
                Locale.ROOT,
                ROW,
                edition.name(),
                edition.state() == EditionState.FROZEN ? "frozen" : "draft",
                edition.published().isEmpty() ? "-" : edition.published(),
                edition.description().methodVersion(),
                edition.description().headlineYear(),
                edition.description().regions());
    }
}
