package eu.chemclust.observatory.source.fetch;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.VersionDetection;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Fetches a table of Eurostat into a data package that the warehouse can load.
public final class EurostatFetch {
    private final URI base;
    private final NutsCodes codes;
    private final Backoff backoff;
    private final Duration idle;

    /// A fetch from an address, which ends in `dissemination/`.
    public EurostatFetch(URI base, NutsCodes codes, Backoff backoff, Duration idle) {
        this.base = base;
        this.codes = codes;
        this.backoff = backoff;
        this.idle = idle;
    }

    /// What was fetched.
    ///
    /// @param folder       folder of the package
    /// @param changed      false if the package was there and is still the newest
    /// @param observations how many figures and flags it holds; 0 if it did not change
    /// @param regions      of how many regions
    /// @param version      the NUTS version written into the package
    /// @param detection    what its codes say about the version; empty if it did not change
    public record Result(
            Path folder,
            boolean changed,
            long observations,
            int regions,
            NutsVersion version,
            Optional<VersionDetection> detection) {}

    /// Fetches a table. Nothing of an existing package changes before the new one is whole and read without findings.
    ///
    /// @param query    what is wanted
    /// @param folder   folder of data packages; the package gets a folder of its own in it
    /// @param declared the NUTS version of the codes; empty to tell it from them
    /// @param today    date of retrieval
    /// @throws ObservatoryException SOURCE if Eurostat refuses or cannot be reached, STORAGE if the folder cannot be
    ///                              written
    /// @throws eu.chemclust.tables.BadInputException with findings if what arrives cannot be read
    public Result fetch(
            EurostatQuery query, Path folder, Optional<NutsVersion> declared, LocalDate today, Progress progress) {
        FetchedPackage target = new FetchedPackage(folder, query, query.address(base));
        try {
            Files.createDirectories(folder);
            Path part = target.part();
            Download download = new Download(query.address(base), part, backoff, idle, progress);
            Validators known = target.validators();
            return switch (download.fetch(known)) {
                case Download.Outcome.Unchanged unchanged ->
                    new Result(
                            target.folder(), false, 0, 0, target.version().orElse(NutsVersion.V2024), Optional.empty());
                case Download.Outcome.Fetched fetched -> store(target, fetched.validators(), declared, today, progress);
            };
        } catch (IOException e) {
            throw ObservatoryException.storage(
                    "The folder " + target.folder() + " cannot be written: " + e.getMessage()
                            + ". Check permissions and free space, or name another with --out.",
                    e);
        }
    }

    private Result store(
            FetchedPackage target,
            Validators validators,
            Optional<NutsVersion> declared,
            LocalDate today,
            Progress progress)
            throws IOException {
        progress.report("Reading what arrived", 0, 0);
        FetchedCheck check = FetchedCheck.read(target, codes, declared);
        target.write(check.version(), validators, today);
        return new Result(
                target.folder(),
                true,
                check.observations(),
                check.regions().size(),
                check.version(),
                Optional.of(check.detection()));
    }

    /// The version to take where the codes do not tell: Eurostat gives its tables in the newest that fits.
    static NutsVersion likely(VersionDetection detection) {
        return switch (detection.verdict()) {
            case VersionDetection.Verdict.Certain certain -> certain.version();
            case VersionDetection.Verdict.Ambiguous ambiguous ->
                ambiguous.candidates().getLast();
            case VersionDetection.Verdict.Mixed mixed -> mixed.closest().getFirst();
            case VersionDetection.Verdict.NoCodes none ->
                List.of(NutsVersion.values()).getLast();
        };
    }
}
