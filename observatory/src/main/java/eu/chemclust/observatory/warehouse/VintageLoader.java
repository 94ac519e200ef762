package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.PackageFile;
import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.source.Source;
import eu.chemclust.observatory.source.TableSources;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// Brings the warehouse up to date with a folder of data packages: every file of observations that it does not
/// hold yet becomes a vintage.
public final class VintageLoader {
    private static final String CROSSWALKS = "nuts-crosswalks";
    private static final String LONG_FORM = "observations-long";

    private final DataFolder folder;
    private final Warehouse warehouse;
    private final Map<String, Source> sources;

    public VintageLoader(DataFolder folder, Warehouse warehouse) {
        this.folder = folder;
        this.warehouse = warehouse;
        this.sources = TableSources.all(folder);
    }

    /// Checks the checksum of every file, then loads what is new, file by file. A file that fails stops the
    /// loading; those loaded before it stay.
    ///
    /// @return the number of vintages that were loaded
    /// @throws BadInputException with all findings of the checksums, or of the first bad file
    public int load(Progress progress) {
        List<PackageFile> all = new ArrayList<>();
        folder.packages().forEach(owner -> owner.resources().forEach(file -> all.add(new PackageFile(owner, file))));
        progress.report("Checking data packages", 0, all.size());
        List<Finding> findings = folder.verify(all);
        if (!findings.isEmpty()) {
            throw new BadInputException(findings);
        }
        List<PackageFile> fresh =
                all.stream().filter(this::isObservationFile).filter(this::isNew).toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        NutsCodes codes = ReferenceFiles.codes(folder);
        for (int i = 0; i < fresh.size(); i++) {
            progress.report("Loading " + fresh.get(i).resource().title(), i, fresh.size());
            load(fresh.get(i), codes);
        }
        progress.report("Loading data", fresh.size(), fresh.size());
        return fresh.size();
    }

    private boolean isObservationFile(PackageFile file) {
        String reader = file.resource().reader();
        return sources.containsKey(reader) || reader.equals(CROSSWALKS) || reader.equals(LONG_FORM);
    }

    private boolean isNew(PackageFile file) {
        return !warehouse.holds(DataFolder.vintage(file).id());
    }

    private void load(PackageFile file, NutsCodes codes) {
        Vintage vintage = DataFolder.vintage(file);
        if (file.resource().reader().equals(CROSSWALKS)) {
            warehouse.storeFlows(vintage, ReferenceFiles.flows(folder));
        } else if (file.resource().reader().equals(LONG_FORM)) {
            String declared = Objects.requireNonNullElse(file.resource().nutsVersion(), "");
            NutsVersion version = NutsVersion.find(declared)
                    .orElseThrow(() -> new BadInputException(new Finding(
                            file.dataPackage().name() + "/datapackage.json",
                            0,
                            "nutsVersion",
                            declared,
                            "a NUTS version from 2006 to 2024 is due for " + file.name() + ".",
                            "Add it.")));
            warehouse.storeLongForm(
                    vintage, new LongForm(folder.path(file), file.name(), code -> codes.resolve(code, version)));
        } else {
            Source source = Objects.requireNonNull(sources.get(file.resource().reader()));
            warehouse.store(vintage, consumer -> read(source, file, codes, consumer));
        }
    }

    private void read(Source source, PackageFile file, NutsCodes codes, Consumer<Observation> consumer) {
        try (InputStream in = folder.open(file)) {
            source.read(file, in, codes, consumer);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.name(), e);
        }
    }
}
