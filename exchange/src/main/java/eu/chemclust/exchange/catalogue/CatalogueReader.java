package eu.chemclust.exchange.catalogue;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.ExchangeException;
import eu.chemclust.exchange.Occupation;
import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Project;
import eu.chemclust.exchange.importing.ImportResult;
import eu.chemclust.exchange.importing.MappingReader;
import eu.chemclust.exchange.importing.RecordImport;
import eu.chemclust.exchange.importing.RecordMapping;
import eu.chemclust.exchange.reconciliation.MergeDecision;
import eu.chemclust.exchange.reconciliation.Participants;
import eu.chemclust.exchange.reconciliation.Reconciler;
import eu.chemclust.exchange.reconciliation.Reconciliation;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.exchange.vocabulary.VocabularyFile;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.region.NutsArea;
import eu.chemclust.observatory.region.NutsScheme;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionLocator;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.PackageFile;
import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CsvTable;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// Reads every collection that the data packages have a mapping for, and a user's own.
public final class CatalogueReader {
    static final String MAPPING = "catalogue-mapping";
    static final String TABLE = "catalogue-table";
    static final String VOCABULARY = "catalogue-vocabulary";
    private static final String DECISIONS = "catalogue-merges";
    private static final String NACE = "catalogue-nace";
    private static final String GREEN = "catalogue-green-shares";

    private final DataFolder folder;
    private final List<Path> own;
    private final Progress progress;
    private final List<Finding> findings = new ArrayList<>();
    private final Gazetteer gazetteer = new Gazetteer();
    private long skipped;

    private CatalogueReader(DataFolder folder, List<Path> own, Progress progress) {
        this.folder = folder;
        this.own = own;
        this.progress = progress;
    }

    /// Reads the catalogue. What is wrong in the rows is listed in it; it does not stop the rest.
    ///
    /// @param own a user's own mappings; the table that one names lies beside it
    /// @throws BadInputException if a mapping or the vocabulary cannot be understood
    public static Catalogue read(DataFolder folder, List<Path> own, Progress progress) {
        return new CatalogueReader(folder, own, progress).read();
    }

    /// The vocabulary of a data folder.
    public static Vocabulary vocabulary(DataFolder folder) {
        PackageFile file = folder.file(VOCABULARY);
        return VocabularyFile.read(file.name(), open(folder, file));
    }

    private static InputStream open(DataFolder folder, PackageFile file) {
        try {
            return folder.open(file);
        } catch (IOException e) {
            throw ExchangeException.storage("The file " + file.name() + " cannot be read. Restore it.", e);
        }
    }

    /// A table to read.
    ///
    /// @param path empty for one of a package
    private record Collection(RecordMapping mapping, Optional<PackageFile> file, Optional<Path> path) {}

    private Catalogue read() {
        Vocabulary vocabulary = vocabulary(folder);
        progress.report("Reading boundaries of regions", 0, 0);
        List<NutsArea> small = ReferenceFiles.areas(folder, new NutsScheme(NutsVersion.V2021, 3));
        for (int level = 0; level < 3; level++) {
            ReferenceFiles.areas(folder, new NutsScheme(NutsVersion.V2021, level))
                    .forEach(gazetteer::learn);
        }
        small.forEach(gazetteer::learn);
        CheckedCodes codes =
                new CheckedCodes(ReferenceFiles.codes(folder), new RegionLocator(small), vocabulary, sectors());
        List<Collection> collections = collections();
        Map<String, CatalogueRecord> records = new LinkedHashMap<>();
        progress.report("Reading " + collections.size() + " collections", 0, 0);
        // On all cores; the order of collections is kept.
        for (ImportResult result :
                collections.parallelStream().map(each -> read(each, codes)).toList()) {
            findings.addAll(result.findings());
            skipped += result.skipped();
            result.records().forEach(record -> keep(record, records));
        }
        records.values().forEach(gazetteer::learn);
        Map<String, OptionalDouble> green = greenShares();
        records.replaceAll((id, record) -> gazetteer.place(withGreenShare(record, green)));
        Reconciliation reconciliation = reconcile(records);
        Participants.Found participants = link(records, reconciliation);
        return new Catalogue(
                List.copyOf(records.values()),
                gazetteer.names(),
                vocabulary,
                reconciliation,
                participants,
                findings,
                skipped);
    }

    /// A record of a later collection replaces one of the same identifier: a user's own corrects what ships.
    private static void keep(CatalogueRecord record, Map<String, CatalogueRecord> records) {
        records.put(record.id(), record);
    }

    private List<Collection> collections() {
        List<Collection> collections = new ArrayList<>();
        Map<String, PackageFile> tables = new HashMap<>();
        folder.packages()
                .forEach(each -> each.resources().forEach(resource -> {
                    PackageFile file = new PackageFile(each, resource);
                    tables.put(file.name(), file);
                }));
        for (PackageFile file : folder.files(MAPPING)) {
            RecordMapping mapping = mapping(file.name(), open(folder, file));
            PackageFile table = tables.get(mapping.from());
            if (table == null) {
                throw new BadInputException(new Finding(
                        file.name(), 0, "from", mapping.from(), "no data package has this file.", "Correct it."));
            }
            collections.add(new Collection(mapping, Optional.of(table), Optional.empty()));
        }
        for (Path path : own) {
            try {
                RecordMapping mapping = mapping(path.toString(), Files.newInputStream(path));
                collections.add(
                        new Collection(mapping, Optional.empty(), Optional.of(path.resolveSibling(mapping.from()))));
            } catch (IOException e) {
                throw new BadInputException(
                        Finding.ofFile(path.toString(), "the mapping cannot be read.", "Check its name and folder."));
            }
        }
        return collections;
    }

    /// The table that a user's own mapping names.
    ///
    /// @throws BadInputException if it is no mapping
    static Path table(Path mapping) throws IOException {
        return mapping.resolveSibling(
                mapping(mapping.toString(), Files.newInputStream(mapping)).from());
    }

    private static RecordMapping mapping(String name, InputStream in) {
        try (in) {
            return MappingReader.read(name, in);
        } catch (IOException e) {
            throw new BadInputException(Finding.ofFile(name, "the mapping cannot be read.", "Restore it."));
        }
    }

    private ImportResult read(Collection collection, CheckedCodes codes) {
        String name = collection
                .file()
                .map(PackageFile::name)
                .orElseGet(() -> collection.path().map(Path::toString).orElse(""));
        try (InputStream in = collection.file().isPresent()
                ? folder.open(collection.file().get())
                : unpacked(collection.path().orElseThrow())) {
            return RecordImport.read(name, in, collection.mapping(), codes);
        } catch (IOException e) {
            throw new BadInputException(Finding.ofFile(
                    name,
                    "the file cannot be read: " + e.getMessage() + ".",
                    "Put it where the mapping says, below its own folder, or restore it."));
        }
    }

    private static InputStream unpacked(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        return path.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private Set<String> sectors() {
        Set<String> sectors = new HashSet<>();
        PackageFile file = folder.file(NACE);
        CsvTable.read(
                file.name(),
                open(folder, file),
                ',',
                Set.of(""),
                List.of("Code"),
                row -> sectors.add(row.text("Code").replace(".", "")));
        return sectors;
    }

    private Map<String, OptionalDouble> greenShares() {
        Map<String, OptionalDouble> shares = new HashMap<>();
        for (PackageFile file : folder.files(GREEN)) {
            CsvTable.read(
                    file.name(),
                    open(folder, file),
                    ',',
                    Set.of(""),
                    List.of("conceptUri", "greenShare"),
                    row -> shares.put(row.text("conceptUri"), row.number("greenShare")));
        }
        return shares;
    }

    private static CatalogueRecord withGreenShare(CatalogueRecord record, Map<String, OptionalDouble> shares) {
        if (!(record instanceof Occupation occupation)
                || occupation.head().provenance().urls().isEmpty()) {
            return record;
        }
        return new Occupation(
                occupation.head(),
                occupation.code(),
                occupation.group(),
                occupation.otherNames(),
                shares.getOrDefault(occupation.head().provenance().urls().getFirst(), OptionalDouble.empty()));
    }

    private Reconciliation reconcile(Map<String, CatalogueRecord> records) {
        progress.report("Comparing organisations", 0, 0);
        List<MergeDecision> decisions = new ArrayList<>();
        for (PackageFile file : folder.files(DECISIONS)) {
            decisions.addAll(MergeDecision.read(file.name(), open(folder, file)));
        }
        Reconciliation reconciliation = Reconciler.of(all(records, Organisation.class), decisions);
        reconciliation.groups().forEach((stands, others) -> {
            List<Organisation> group = others.stream()
                    .map(id -> (Organisation) java.util.Objects.requireNonNull(records.get(id)))
                    .toList();
            Organisation one = (Organisation) java.util.Objects.requireNonNull(records.get(stands));
            records.put(stands, MergedOrganisation.of(one, group));
        });
        return reconciliation;
    }

    /// Puts the organisations of the catalogue behind the names in projects.
    private static Participants.Found link(Map<String, CatalogueRecord> records, Reconciliation reconciliation) {
        Participants.Found found =
                Participants.find(all(records, Project.class), all(records, Organisation.class), reconciliation);
        found.linked()
                .forEach((id, partners) -> records.computeIfPresent(
                        id,
                        (key, record) -> record instanceof Project project ? project.withPartners(partners) : record));
        return found;
    }

    private static <T extends CatalogueRecord> List<T> all(Map<String, CatalogueRecord> records, Class<T> kind) {
        return records.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
