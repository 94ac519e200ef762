package eu.chemclust.app.cli;

import eu.chemclust.app.output.HitFiles;
import eu.chemclust.exchange.search.CatalogueIndex;
import eu.chemclust.exchange.search.SearchRequest;
import eu.chemclust.exchange.search.SearchResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust find`: searches practices, facilities, projects, partners, calls and by-products.
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        description = {
            "Finds practices, facilities, projects, organisations, calls, by-products, occupations, papers and events.",
            "Words may be in English, German, Polish, Dutch, Italian, Spanish, Czech or French; \"phrases\" in quotes,"
                    + " begin* with an asterisk, -word to leave out.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust find \"fermentation pilot plant\" --kind facility --near DEE0 --within 300km",
            "  ./chemclust find Kunststoffrecycling --kind call --sort deadline --out calls.ics",
            "  ./chemclust find --kind practice --theme skills --out practices.xlsx"
        })
final class FindCommand implements Callable<Integer> {
    @Parameters(paramLabel = "WORDS", description = "What to look for. Default: everything.", arity = "0..*")
    private List<String> words = List.of();

    @Mixin
    private FindFilters filters = new FindFilters();

    @Mixin
    private CatalogueOptions catalogue = new CatalogueOptions();

    @Option(names = "--format", paramLabel = "FORM", description = "table, csv, json, ics or atom. Default: table.")
    private HitFiles.Form format = HitFiles.Form.TABLE;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the hits to a file; its ending says how: .csv, .xlsx, .json, .ics or .atom.")
    private @Nullable Path out;

    @Option(names = "--facets", description = "Show what the hits can be narrowed by.")
    private boolean facets;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        filters.check();
        if (filters.hasConcepts()) {
            filters.check(catalogue.vocabulary());
        }
        PrintWriter print = spec.commandLine().getOut();
        HitFiles.Form written = out == null
                ? format
                : HitFiles.form(out)
                        .orElseThrow(() -> CommandFailure.usage(
                                "--out takes a file that ends with .csv, .xlsx, .json, .ics or .atom."));
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress());
                CatalogueIndex index = catalogue.open(progress)) {
            progress.finish();
            SearchRequest request = filters.request(String.join(" ", words), index);
            SearchResult result = index.search(request);
            if (out != null) {
                HitFiles.write(out, written, request, result);
                print.println(result.hits().size() + " of " + result.total() + " records written. " + out);
            } else if (format == HitFiles.Form.TABLE) {
                print.print(new HitTable(request, result, Terminal.colours()).text(facets));
                print.println(catalogue.note());
            } else {
                print.print(HitFiles.text(format, request, result));
            }
            print.flush();
            return ExitStatus.DONE;
        }
    }
}
