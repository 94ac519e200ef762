package eu.chemclust.app.cli;

import eu.chemclust.observatory.edition.Edition;
import eu.chemclust.observatory.edition.EditionDescription;
import eu.chemclust.observatory.edition.EditionState;
import eu.chemclust.observatory.observation.Years;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust edition show`: what an edition consists of.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {"Shows what an edition was made from and by which number it is recognised.", ""})
final class EditionShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Name of the edition.")
    private String name = "";

    @Mixin
    private EditionOptions options = new EditionOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Edition edition = options.editions().get(EditionOptions.requireName(name));
        EditionDescription about = edition.description();
        PrintWriter print = spec.commandLine().getOut();
        print.println(about.title());
        line(print, "Edition", about.name());
        line(
                print,
                "State",
                edition.state() == EditionState.FROZEN
                        ? "frozen, published on " + edition.published()
                        : "draft, may be made again");
        line(print, "Framework", about.framework());
        line(print, "Method", about.methodVersion());
        line(
                print,
                "Replications",
                String.format(Locale.ROOT, "%,d with the seed %d", about.replications(), about.seed()));
        line(print, "Years", Years.text(about.years()));
        line(
                print,
                "Regions",
                about.regions() + " (NUTS " + about.geography() + "), " + about.chemicalRegions()
                        + " of them chemical");
        line(print, "Members", about.members() + " in the list");
        if (!about.asKnownOn().isEmpty()) {
            line(print, "As known on", about.asKnownOn());
        }
        line(print, "Made by", about.software());
        line(print, "Folder", edition.folder() + String.format(Locale.ROOT, " (%.1f MB)", edition.bytes() / 1e6));
        line(print, "Fingerprint", edition.fingerprint());
        print.println("Figures from:");
        about.vintages()
                .forEach(vintage -> print.println("  " + vintage.title() + " (" + vintage.label()
                        + "), published " + vintage.published() + ", retrieved " + vintage.retrieved() + ", "
                        + vintage.licence()));
        print.println();
        print.println("Next:  ./chemclust edition verify " + about.name() + options.asGiven()
                + " computes it anew from its inputs.");
        print.flush();
        return ExitStatus.DONE;
    }

    private static void line(PrintWriter print, String label, String text) {
        print.printf(Locale.ROOT, "  %-13s %s%n", label, text);
    }
}
