package eu.chemclust.app.diagnosis;

import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.chemistry.Basket;
import eu.chemclust.observatory.chemistry.ChemicalBase;
import eu.chemclust.observatory.chemistry.ChemicalBases;
import eu.chemclust.observatory.chemistry.IndustryFigures;
import eu.chemclust.observatory.chemistry.StarRules;
import eu.chemclust.observatory.coverage.Coverage;
import eu.chemclust.observatory.coverage.CoverageCell;
import eu.chemclust.observatory.coverage.OverdueSeries;
import eu.chemclust.observatory.coverage.ReleaseCalendar;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.peers.PeerRules;
import eu.chemclust.observatory.peers.Peers;
import eu.chemclust.observatory.peers.Structure;
import eu.chemclust.observatory.resilience.Resiliences;
import eu.chemclust.observatory.revision.Revision;
import eu.chemclust.observatory.revision.Revisions;
import eu.chemclust.observatory.revision.SeriesRevision;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.PackageFile;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What diagnoses are made from. It is read from the warehouse once; afterwards no warehouse is needed.
///
/// @param peers       structures of all regions
/// @param bases       their chemical industries
/// @param resiliences how these came through a shock
/// @param cells       how every indicator is covered, by region and year
/// @param overdue     series with figures that are due and not held
/// @param revisions   what later publications changed
/// @param today       the day that decides what is overdue
public record Foundations(
        Peers peers,
        Bases bases,
        Resiliences resiliences,
        List<CoverageCell> cells,
        List<OverdueSeries> overdue,
        List<RevisionSummary> revisions,
        LocalDate today) {
    public Foundations {
        cells = List.copyOf(cells);
        overdue = List.copyOf(overdue);
        revisions = List.copyOf(revisions);
    }

    /// The chemical industry of every region.
    @FunctionalInterface
    public interface Bases {
        /// That of a region.
        ChemicalBase of(String region);
    }

    /// What a publication changed, without its cells.
    ///
    /// @param before labels of the publications that were known
    /// @param after  label of the one that came to them
    public record RevisionSummary(String source, String before, String after, List<SeriesRevision> series) {
        public RevisionSummary {
            series = List.copyOf(series);
        }
    }

    /// Reads all of it.
    ///
    /// @param store the warehouse with what may be known
    public static Foundations read(DataFolder folder, BenchmarkInputs inputs, Warehouse store, LocalDate today) {
        Peers peers = new Peers(Structure.of(
                PeerRules.read(folder),
                inputs.geography(),
                store,
                inputs.method().headlineYear()));
        IndustryFigures figures = IndustryFigures.read(store, inputs.geography(), Basket.CHEMISTRY);
        Coverage coverage = new Coverage(inputs, store, calendar(folder), today);
        return new Foundations(
                peers,
                new ChemicalBases(figures, Basket.CHEMISTRY, StarRules.read(folder))::of,
                new Resiliences(figures, Basket.CHEMISTRY),
                coverage.cells(),
                coverage.overdue(),
                revisions(new Revisions(store)),
                today);
    }

    private static ReleaseCalendar calendar(DataFolder folder) {
        PackageFile file = folder.file("release-calendar");
        try (InputStream in = folder.open(file)) {
            return ReleaseCalendar.read(file.name(), in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.name(), e);
        }
    }

    private static List<RevisionSummary> revisions(Revisions all) {
        List<RevisionSummary> found = new ArrayList<>();
        for (String source : all.revisedSources()) {
            for (Revision revision : all.ofSource(source)) {
                found.add(new RevisionSummary(
                        source, labels(revision.before()), labels(revision.after()), revision.series()));
            }
        }
        return found;
    }

    private static String labels(List<Vintage> vintages) {
        return String.join(", ", vintages.stream().map(Vintage::label).toList());
    }
}
