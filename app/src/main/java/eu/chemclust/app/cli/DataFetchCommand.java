package eu.chemclust.app.cli;

import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.VersionDetection;
import eu.chemclust.observatory.source.fetch.Backoff;
import eu.chemclust.observatory.source.fetch.EurostatFetch;
import eu.chemclust.observatory.source.fetch.EurostatForm;
import eu.chemclust.observatory.source.fetch.EurostatQuery;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chemclust data fetch`: a table of Eurostat, live, as a data package.
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = {
            "Fetches a table of Eurostat over HTTPS into a data package: the file as published, its source, licence,",
            "date of retrieval and checksum. A second fetch asks only for what has changed; a fetch that broke off goes",
            "on where it stopped.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust data fetch eurostat:nama_10r_3gdp --filter geo=DEE02,DEE03 --since 2015",
            "  ./chemclust data fetch eurostat:rd_e_gerdreg --filter sectperf=TOTAL,unit=PC_GDP --format json-stat"
        })
final class DataFetchCommand implements Callable<Integer> {
    private static final String PREFIX = "eurostat:";
    private static final String BASE_VARIABLE = "CHEMCLUST_EUROSTAT_URL";

    @Parameters(paramLabel = "eurostat:TABLE", description = "The table's code, as in Eurostat's data browser.")
    private String table = "";

    @Option(
            names = "--filter",
            paramLabel = "DIM=CODE,...",
            description = "Codes wanted of a dimension, as in geo=DEE0,PL91,nace_r2=C20; may be given several times.")
    private List<String> filters = List.of();

    @Option(names = "--since", paramLabel = "YEAR", description = "First year.")
    private @Nullable Integer since;

    @Option(names = "--until", paramLabel = "YEAR", description = "Last year.")
    private @Nullable Integer until;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "tsv, sdmx-csv or json-stat. Default: tsv, the smallest.")
    private String form = "tsv";

    @Option(
            names = "--nuts-version",
            paramLabel = "YEAR",
            description = "NUTS version of the codes. Default: told from the codes.")
    private @Nullable String version;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of data packages that the new one is put into. Default: fetched.")
    private Path out = Path.of("fetched");

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Address of Eurostat's interface. Default: $" + BASE_VARIABLE
                    + ", else https://ec.europa.eu/eurostat/api/dissemination/.")
    private @Nullable URI baseUrl;

    @Mixin
    private StoreOptions dataOptions = new StoreOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        EurostatQuery query = query();
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress())) {
            EurostatFetch fetch =
                    new EurostatFetch(base(), dataOptions.codes(), Backoff.POLITE, Duration.ofSeconds(60));
            EurostatFetch.Result result = fetch.fetch(query, out, declared(), LocalDate.now(ZoneOffset.UTC), progress);
            progress.finish();
            print(query, result);
        }
        return ExitStatus.DONE;
    }

    private EurostatQuery query() {
        if (!table.startsWith(PREFIX)) {
            throw CommandFailure.usage(
                    "\"" + table + "\" names no source that can be fetched; write eurostat:TABLE, for example"
                            + " eurostat:nama_10r_3gdp.");
        }
        EurostatForm wanted = EurostatForm.find(form)
                .orElseThrow(() -> CommandFailure.usage("--format takes tsv, sdmx-csv or json-stat."));
        try {
            return new EurostatQuery(table.substring(PREFIX.length()), filters(), year(since), year(until), wanted);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage() + ".");
        }
    }

    private static OptionalInt year(@Nullable Integer year) {
        if (year != null && (year < 1900 || year > 2100)) {
            throw CommandFailure.usage("--since and --until take years, such as 2015.");
        }
        return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }

    /// `geo=DEE0,PL91,nace_r2=C20` is two filters: a part without `=` belongs to the dimension before it.
    private SortedMap<String, List<String>> filters() {
        SortedMap<String, List<String>> found = new TreeMap<>();
        for (String filter : filters) {
            String dimension = "";
            for (String part : filter.split(",", -1)) {
                int sign = part.indexOf('=');
                dimension = sign > 0 ? part.substring(0, sign).strip() : dimension;
                if (dimension.isEmpty()) {
                    throw CommandFailure.usage("--filter takes DIMENSION=CODE, for example geo=DEE0,PL91.");
                }
                found.computeIfAbsent(dimension, d -> new ArrayList<>())
                        .add(part.substring(sign + 1).strip());
            }
        }
        return found;
    }

    private Optional<NutsVersion> declared() {
        return version == null
                ? Optional.empty()
                : Optional.of(NutsVersion.find(version)
                        .orElseThrow(() -> CommandFailure.usage("--nuts-version takes " + NutsVersions.all() + ".")));
    }

    private URI base() {
        String variable = System.getenv(BASE_VARIABLE);
        if (baseUrl != null) {
            return address(baseUrl.toString(), "--base-url");
        }
        return variable == null || variable.isBlank()
                ? EurostatQuery.BASE
                : address(variable.strip(), "The variable " + BASE_VARIABLE);
    }

    /// An address that can be asked.
    ///
    /// @param given where it was given, for the message
    static URI address(String text, String given) {
        try {
            URI base = new URI(text);
            if (("http".equals(base.getScheme()) || "https".equals(base.getScheme())) && base.getHost() != null) {
                return base;
            }
        } catch (URISyntaxException e) {
            // told below, as an address without host is
        }
        throw CommandFailure.usage(given + " wants an address of the form https://host/path/, not \"" + text + "\".");
    }

    private void print(EurostatQuery query, EurostatFetch.Result result) {
        PrintWriter print = spec.commandLine().getOut();
        if (result.changed()) {
            print.printf(
                    java.util.Locale.ENGLISH,
                    "%s: %,d figures and flags of %,d regions, NUTS %s%s%n",
                    query.table(),
                    result.observations(),
                    result.regions(),
                    result.version().year(),
                    result.detection().map(this::doubt).orElse(""));
        } else {
            print.println(query.table() + ": unchanged since it was fetched last");
        }
        print.println("Package in " + result.folder() + "; load it with: ./chemclust benchmark --fetched " + out);
        print.flush();
    }

    /// What the reader must know about the version where the codes alone do not decide it.
    private String doubt(VersionDetection detection) {
        if (version != null) {
            return " as you say";
        }
        return switch (detection.verdict()) {
            case VersionDetection.Verdict.Certain certain -> " (told from the codes)";
            case VersionDetection.Verdict.Ambiguous ambiguous ->
                " taken; the codes fit "
                        + ambiguous.candidates().stream().map(NutsVersion::year).collect(Collectors.joining(", "))
                        + " alike: name the right one with --nuts-version";
            case VersionDetection.Verdict.Mixed mixed ->
                " is closest; the codes are of several versions: see data nuts-version";
            case VersionDetection.Verdict.NoCodes none -> " taken; no code tells the version";
        };
    }
}
