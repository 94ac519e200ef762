package eu.chemclust.exchange.catalogue;

import eu.chemclust.exchange.ExchangeException;
import eu.chemclust.exchange.reconciliation.OrganisationMatch;
import eu.chemclust.exchange.reconciliation.Participant;
import eu.chemclust.exchange.search.CatalogueIndex;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.DataPackage;
import eu.chemclust.tables.Cell;
import eu.chemclust.tables.CsvFile;
import eu.chemclust.tables.Finding;
import eu.chemclust.tables.Sheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The index of a data folder's catalogue, kept on disk under the checksums of what it was made from: it is built when
/// any of that changes, else opened.
public final class CatalogueStore {
    private CatalogueStore() {}

    /// Opens the index for searching, after building it if there is none yet.
    ///
    /// @param root folder of indexes
    /// @param own  a user's own mappings
    public static CatalogueIndex open(DataFolder folder, Path root, List<Path> own, Progress progress) {
        Vocabulary vocabulary = CatalogueReader.vocabulary(folder);
        Path index = root.resolve(key(folder, own));
        if (!CatalogueIndex.isBuilt(index)) {
            Catalogue catalogue = CatalogueReader.read(folder, own, progress);
            write(catalogue, reviewFolder(folder, root, own));
            CatalogueIndex.build(
                    index,
                    new CatalogueIndex.Content(catalogue.records(), catalogue.represented(), catalogue.places()),
                    vocabulary,
                    progress);
        }
        return CatalogueIndex.open(index, vocabulary);
    }

    /// The folder with what a person should look at: `findings.csv`, `merged.csv`, `doubtful.csv`, and
    /// `participants.csv` with names in projects that may be those of organisations.
    public static Path reviewFolder(DataFolder folder, Path root, List<Path> own) {
        return root.resolve("review-" + key(folder, own));
    }

    /// A name that changes with the content of everything the index is made from.
    static String key(DataFolder folder, List<Path> own) {
        StringBuilder all = new StringBuilder(CatalogueIndex.format());
        for (DataPackage each : folder.packages()) {
            boolean used = each.name().equals("nuts")
                    || each.name().equals("network-members")
                    || each.name().equals("industrial-sites")
                    || each.name().equals("ets-chemical-installations")
                    || each.resources().stream().anyMatch(file -> file.reader().startsWith("catalogue"));
            if (used) {
                each.resources().forEach(file -> all.append('\n').append(file.hash()));
            }
        }
        try {
            for (Path mapping : own) {
                all.append('\n').append(sum(mapping));
                // Only the table counts: files that somebody writes beside it, such as hits, are not read.
                Path table = CatalogueReader.table(mapping);
                if (Files.isRegularFile(table)) {
                    all.append('\n')
                            .append(table.getFileName())
                            .append(Files.getLastModifiedTime(table))
                            .append(Files.size(table));
                }
            }
            return DataFolder.sha256(new ByteArrayInputStream(all.toString().getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 16);
        } catch (IOException e) {
            throw ExchangeException.notFound(
                    "A mapping cannot be read: " + e.getMessage() + " is not there. Check its name and folder.");
        }
    }

    private static String sum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DataFolder.sha256(in);
        }
    }

    private static void write(Catalogue catalogue, Path review) {
        try {
            Files.createDirectories(review);
            CsvFile.write(findings(catalogue.findings()), review.resolve("findings.csv"));
            CsvFile.write(matches("merged", catalogue.reconciliation().merges()), review.resolve("merged.csv"));
            CsvFile.write(matches("doubtful", catalogue.reconciliation().doubtful()), review.resolve("doubtful.csv"));
            CsvFile.write(participants(catalogue.participants().doubtful()), review.resolve("participants.csv"));
        } catch (IOException | UncheckedIOException e) {
            throw ExchangeException.storage("The folder " + review + " cannot be written. Check its permissions.", e);
        }
    }

    private static Sheet findings(List<Finding> findings) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            rows.add(List.of(
                    Cell.of(finding.file()),
                    Cell.of((double) finding.row()),
                    Cell.of(finding.column()),
                    Cell.of(finding.value()),
                    Cell.of(finding.rule()),
                    Cell.of(finding.remedy())));
        }
        return new Sheet("findings", List.of("file", "row", "field", "value", "rule", "remedy"), rows);
    }

    private static Sheet matches(String name, List<OrganisationMatch> matches) {
        List<List<Cell>> rows = new ArrayList<>();
        for (OrganisationMatch match : matches) {
            rows.add(List.of(
                    Cell.of(match.first()),
                    Cell.of(match.second()),
                    Cell.of(match.score()),
                    Cell.of(parts(match.parts()))));
        }
        return new Sheet(name, List.of("first", "second", "score", "parts"), rows);
    }

    private static Sheet participants(List<Participant> doubtful) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Participant each : doubtful) {
            rows.add(List.of(
                    Cell.of(each.project()),
                    Cell.of(each.name()),
                    Cell.of(each.organisation()),
                    Cell.of(each.score()),
                    Cell.of(parts(each.parts()))));
        }
        return new Sheet("participants", List.of("project", "name", "organisation", "score", "parts"), rows);
    }

    private static String parts(List<OrganisationMatch.Part> parts) {
        return parts.stream()
                .map(part -> part.reason() + " " + Math.round(100 * part.points()) + " %")
                .collect(Collectors.joining(", "));
    }
}
