package eu.chemclust.app.cli;

import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.benchmark.IndicatorStudy;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.framework.FrameworkNode.Indicator;
import eu.chemclust.observatory.framework.IndicatorSheet;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust indicators`: the indicators of a framework and of the baskets, or one of them with all that is known.
@Command(
        name = "indicators",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the indicators of a framework and of the baskets with their coverage, or shows one in full.",
            ""
        })
final class IndicatorsCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "CODE",
            description = "Indicator to show in full. Default: all, as a list.")
    private @Nullable String code;

    @Mixin
    private DataOptions dataOptions = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress());
                DataOptions.Opened opened = dataOptions.open(progress, "")) {
            BenchmarkInputs inputs = opened.inputs();
            List<Indicator> all = new ArrayList<>(inputs.framework().indicators());
            all.addAll(BenchmarkInputs.basketIndicators(opened.folder()));
            List<Indicator> chosen = code == null ? all : List.of(find(all, code));
            IndicatorStudy study = IndicatorStudy.of(inputs, opened.known(), chosen);
            progress.finish();
            PrintWriter print = spec.commandLine().getOut();
            if (code == null) {
                list(print, inputs, study);
            } else {
                show(print, inputs, study, chosen.getFirst());
            }
            print.flush();
        }
        return ExitStatus.DONE;
    }

    private static Indicator find(List<Indicator> all, String code) {
        String plain =
                code.contains(".") && all.stream().noneMatch(one -> one.code().equals(code))
                        ? code.substring(code.indexOf('.') + 1)
                        : code;
        return all.stream()
                .filter(indicator -> indicator.code().equals(plain))
                .findFirst()
                .orElseThrow(() -> CommandFailure.usage("There is no indicator \"" + code + "\". There are: "
                        + String.join(
                                ", ", all.stream().map(FrameworkNode::code).toList()) + "."));
    }

    private static void list(PrintWriter print, BenchmarkInputs inputs, IndicatorStudy study) {
        TextColumns table = new TextColumns("Code", "Coverage", "Unit", "Name");
        for (Indicator indicator : study.indicators()) {
            table.row(
                    indicator.code(),
                    percent(coverage(inputs, study, indicator, inputs.method().headlineYear())),
                    indicator.unit(),
                    indicator.name("en"));
        }
        print.println("Indicators of " + inputs.framework().root().code() + " and of the baskets; coverage of "
                + inputs.geography().regions().size() + " regions in "
                + inputs.method().headlineYear() + ".");
        print.println();
        print.print(table.text());
        print.println();
        print.println("Next:  ./chemclust indicators CODE shows one, ./chemclust explain REGION CODE its figures.");
    }

    private static double coverage(BenchmarkInputs inputs, IndicatorStudy study, Indicator indicator, int year) {
        return study.values().coverage(indicator.code(), inputs.geography(), year);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static void show(PrintWriter print, BenchmarkInputs inputs, IndicatorStudy study, Indicator indicator) {
        IndicatorSheet sheet = indicator.sheet();
        print.println(indicator.name("en") + " (" + indicator.code() + ")");
        line(print, "", indicator.name("de"));
        line(print, "Definition", sheet.definitionEnglish());
        line(print, "", sheet.definitionGerman());
        line(print, "Why", indicator.description().rationaleEnglish());
        line(print, "Unit", indicator.unit());
        line(print, "Direction", indicator.direction() > 0 ? "more is better" : "less is better");
        line(print, "Formula", indicator.formula().text());
        line(print, "Denominator", sheet.denominator());
        line(print, "Basket", sheet.basket());
        line(print, "Valid", sheet.isLimited() ? sheet.validFrom() + " to " + sheet.validTo() : "all years");
        line(print, "Max. age", indicator.maxAgeYears() + " years");
        line(print, "Zeros", indicator.zeros().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        line(print, "Source", indicator.source());
        line(print, "Licence", sheet.licence());
        line(print, "Note", sheet.note());
        TextColumns table = new TextColumns("Year", "Regions with a value");
        for (int year : inputs.method().years()) {
            table.row(Integer.toString(year), percent(coverage(inputs, study, indicator, year)));
        }
        print.println();
        print.print(table.text());
    }

    private static void line(PrintWriter print, String label, String text) {
        if (!text.isEmpty()) {
            print.println(String.format(Locale.ROOT, "  %-12s %s", label, text));
        }
    }
}
