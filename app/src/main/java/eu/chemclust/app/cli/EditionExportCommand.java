package eu.chemclust.app.cli;

import eu.chemclust.observatory.edition.Edition;
import eu.chemclust.observatory.edition.EditionState;
import eu.chemclust.report.EditionExport;
import eu.chemclust.report.ExportFormat;
import eu.chemclust.report.Publication;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `chemclust edition export`: an edition in the forms that others read.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes an edition as CSV, JSON-stat 2.0, SDMX-CSV 2.0, Excel workbook and DCAT-AP 3 description.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust edition export crii-2026.1",
            "  ./chemclust edition export crii-2026.1 --format xlsx,csv --out shared",
            "  ./chemclust edition export crii-2026.1 --address https://example.org/editions/crii-2026.1/"
        })
final class EditionExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Name of the edition.")
    private String name = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            converter = Converter.class,
            description = "csv, json-stat, sdmx-csv, xlsx or dcat, separated by commas. Default: all.")
    private List<ExportFormat> formats = List.of(ExportFormat.values());

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the files. Default: export/NAME.")
    private @Nullable Path out;

    @Option(
            names = "--publisher",
            paramLabel = "TEXT",
            defaultValue = "ChemClust",
            description = "Who publishes it, for the DCAT-AP description. Default: ChemClust.")
    private String publisher = "ChemClust";

    @Option(
            names = "--address",
            paramLabel = "URL",
            defaultValue = "",
            description = "Where the files will lie, ending in /, for the DCAT-AP description. Default: beside it.")
    private String address = "";

    @Mixin
    private EditionOptions options = new EditionOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    /// Reads the name of a format.
    static final class Converter implements ITypeConverter<ExportFormat> {
        @Override
        public ExportFormat convert(String text) {
            for (ExportFormat format : ExportFormat.values()) {
                if (format.code().equals(text.strip().toLowerCase(Locale.ROOT))) {
                    return format;
                }
            }
            throw new TypeConversionException("\"" + text + "\" is none of csv, json-stat, sdmx-csv, xlsx, dcat");
        }
    }

    @Override
    public Integer call() {
        Edition edition = options.editions().get(EditionOptions.requireName(name));
        Set<ExportFormat> wanted = EnumSet.copyOf(formats);
        Path folder = out == null ? Path.of("export", name) : out;
        List<Path> files;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress())) {
            files = EditionExport.write(edition, wanted, publication(), folder, progress);
        }
        PrintWriter print = spec.commandLine().getOut();
        if (edition.state() == EditionState.DRAFT) {
            print.println("Note: " + name + " is a draft; its figures are not published.");
        }
        files.forEach(file -> print.printf(Locale.ROOT, "%10.1f kB  %s%n", size(file) / 1e3, file));
        print.println();
        print.println("Next:  name the sources when you pass the figures on; every form carries them.");
        print.flush();
        return ExitStatus.DONE;
    }

    private Publication publication() {
        try {
            return new Publication(publisher, address);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(
                    "--address takes an address that begins with https:// and ends in /, --publisher" + " a name.");
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
