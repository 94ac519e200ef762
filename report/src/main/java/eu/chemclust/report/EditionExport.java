package eu.chemclust.report;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.edition.Edition;
import eu.chemclust.observatory.edition.EditionFigures;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.tables.CsvFile;
import eu.chemclust.tables.ExcelFile;
import eu.chemclust.tables.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Writes an edition in the forms that others read. All files are written into a folder beside and then moved; the list
/// of sources goes with every form.
public final class EditionExport {
    private final Cube cube;
    private final TidyTables tables;
    private final Publication publication;
    private final List<DcatDescription.File> written = new ArrayList<>();

    private EditionExport(EditionFigures figures, Publication publication) {
        this.cube = new Cube(figures);
        this.tables = new TidyTables(cube);
        this.publication = publication;
    }

    /// Exports an edition into a folder. Files of these names are replaced, others stay.
    ///
    /// @param formats the forms; DCAT describes those that are written with it, and all of them if it stands alone
    /// @return the files, in the order of writing
    /// @throws ObservatoryException if the folder cannot be written
    public static List<Path> write(
            Edition edition, Set<ExportFormat> formats, Publication publication, Path folder, Progress progress) {
        Set<ExportFormat> wanted = EnumSet.copyOf(formats);
        if (wanted.equals(EnumSet.of(ExportFormat.DCAT))) {
            wanted = EnumSet.allOf(ExportFormat.class);
        }
        progress.report("Reading the edition", 0, 0);
        EditionExport export = new EditionExport(EditionFigures.read(edition), publication);
        try {
            Files.createDirectories(folder);
            Path beside = Files.createDirectory(folder.resolve(".new-" + UUID.randomUUID()));
            try {
                export.write(wanted, beside, progress);
                return move(beside, folder);
            } finally {
                delete(beside);
            }
        } catch (IOException | UncheckedIOException e) {
            throw ObservatoryException.storage(
                    "The folder " + folder + " cannot be written: " + e.getMessage()
                            + ". Check permissions and free space, or name another folder with --out.",
                    e);
        }
    }

    /// The one file of a form that holds the figures, for a reader who wants nothing beside it.
    ///
    /// @throws ObservatoryException if there is no room to write it in
    public static byte[] file(Edition edition, ExportFormat format, Publication publication) {
        try {
            Path folder = Files.createTempDirectory("chemclust-export");
            try {
                write(edition, EnumSet.of(format), publication, folder, Progress.SILENT);
                return Files.readAllBytes(folder.resolve(edition.name() + format.ending()));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw ObservatoryException.storage("There is no room for a temporary file: " + e.getMessage(), e);
        }
    }

    private void write(Set<ExportFormat> formats, Path folder, Progress progress) throws IOException {
        int done = 0;
        for (ExportFormat format : ExportFormat.values()) {
            if (formats.contains(format)) {
                progress.report("Writing " + format.code(), done++, formats.size());
                write(format, folder);
            }
        }
    }

    private void write(ExportFormat format, Path folder) throws IOException {
        String name = cube.name();
        switch (format) {
            case CSV -> {
                csv(folder, name + ".csv", tables.figures(), "All figures, one a row (CSV)", "");
                accompany(folder);
            }
            case JSON_STAT -> {
                Files.writeString(folder.resolve(name + ".json"), JsonStat.text(cube));
                describe(
                        folder,
                        name + ".json",
                        "All figures as a cube (JSON-stat 2.0)",
                        "application/json",
                        "JSON",
                        "https://json-stat.org/full/");
            }
            case SDMX_CSV -> {
                csv(
                        folder,
                        name + ".sdmx.csv",
                        SdmxCsv.data(cube),
                        "All figures (SDMX-CSV 2.0)",
                        "https://github.com/sdmx-twg/sdmx-csv");
                csv(folder, "data-structure.csv", SdmxCsv.structure(), "Data structure of the SDMX-CSV file", "");
                accompany(folder);
            }
            case XLSX -> {
                ExcelFile.write(
                        List.of(
                                tables.ranking(),
                                tables.scores(),
                                tables.indicators(),
                                tables.method(),
                                tables.sources(),
                                tables.notes()),
                        folder.resolve(name + ".xlsx"));
                describe(
                        folder,
                        name + ".xlsx",
                        "Ranking, scores, indicators, method and sources (Excel workbook)",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "XLSX",
                        "");
            }
            case DCAT ->
                Files.writeString(
                        folder.resolve(name + ".dcat.jsonld"), new DcatDescription(cube, publication).text(written));
        }
    }

    /// What a CSV file cannot say of itself: what its codes mean, and whom to name.
    private void accompany(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("sources.csv"))) {
            csv(folder, "measures.csv", tables.measures(), "What the codes of indicators mean", "");
            csv(folder, "sources.csv", tables.sources(), "Sources with licence and attribution", "");
        }
    }

    private void csv(Path folder, String name, Sheet sheet, String title, String standard) throws IOException {
        CsvFile.write(sheet, folder.resolve(name));
        describe(folder, name, title, "text/csv", "CSV", standard);
    }

    private void describe(Path folder, String name, String title, String mediaType, String format, String standard)
            throws IOException {
        Path file = folder.resolve(name);
        String sha256 = DataFolder.sha256(Files.newInputStream(file));
        written.add(new DcatDescription.File(name, Files.size(file), sha256, title, mediaType, format, standard));
    }

    private static List<Path> move(Path beside, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> children = Files.list(beside)) {
            // The description of the others goes last.
            for (Path file : children.sorted(Comparator.comparing(
                                    (Path child) -> child.toString().endsWith(".jsonld"))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList()) {
                Path target = folder.resolve(file.getFileName());
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                files.add(target);
            }
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> children = Files.walk(folder)) {
            for (Path path : children.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
