package eu.chemclust.app.view;

import eu.chemclust.figures.Figure;
import eu.chemclust.figures.GroundMap;
import eu.chemclust.figures.MapFigure;
import eu.chemclust.figures.MapGeometry;
import eu.chemclust.figures.RankingFigure;
import eu.chemclust.figures.ScatterFigure;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.Standing;
import eu.chemclust.observatory.peers.Peers;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.resilience.Resilience;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.PackageFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The figures of one benchmark. The command line writes them to files and the web pages serve them: the same
/// choice gives the same bytes.
public final class BenchmarkFigures {
    private final BenchmarkResult result;
    private final MapGeometry geometry;
    private final Function<String, List<String>> peers;

    /// Figures of a result on boundaries of at least its regions.
    public BenchmarkFigures(BenchmarkResult result, MapGeometry geometry) {
        this(result, geometry, region -> List.of());
    }

    private BenchmarkFigures(BenchmarkResult result, MapGeometry geometry, Function<String, List<String>> peers) {
        this.result = result;
        this.geometry = geometry;
        this.peers = peers;
    }

    /// The same, with each region's peers darker in its profile.
    ///
    /// @param alike codes of a region's peers; empty where they are unknown
    public BenchmarkFigures withPeers(Function<String, List<String>> alike) {
        return new BenchmarkFigures(result, geometry, alike);
    }

    /// Figures of a result on the boundaries of the data packages.
    ///
    /// @throws ObservatoryException NOT_FOUND without boundary files
    public static BenchmarkFigures of(BenchmarkResult result, DataFolder folder) {
        return new BenchmarkFigures(result, boundaries(folder, result.geography()));
    }

    /// The boundaries of the data packages for the regions of a geography. Reading them takes as long as reading the
    /// observations, and both can be done at the same time.
    ///
    /// @throws ObservatoryException NOT_FOUND without boundary files
    public static MapGeometry boundaries(DataFolder folder, Geography geography) {
        folder.file("boundaries");
        List<InputStream> streams = new ArrayList<>();
        try {
            for (PackageFile file : folder.files("boundaries")) {
                if (isDrawn(file, geography)) {
                    streams.add(folder.open(file));
                }
            }
            List<String> codes = geography.regions().stream()
                    .map(region -> region.code().code())
                    .toList();
            return MapGeometry.ofThoseFound(codes, streams);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the boundaries below " + folder.root(), e);
        } finally {
            streams.forEach(BenchmarkFigures::closeQuietly);
        }
    }

    /// Benchmark regions are countries and NUTS 1 and 2 regions; other versions and small regions are not drawn.
    private static boolean isDrawn(PackageFile file, Geography geography) {
        Integer level = file.resource().level();
        return geography.version().year().equals(file.resource().nutsVersion()) && (level == null || level <= 2);
    }

    private static void closeQuietly(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a boundary file", e);
        }
    }

    /// Codes of a region's peers; empty where they are unknown.
    List<String> peers(String region) {
        return peers.apply(region);
    }

    /// The ranking of all regions of the scope.
    public RankingFigure ranking(FigureChoice choice) {
        return new RankingFigures(result, choice).of(result.ranking(choice.scope(), choice.year()));
    }

    /// The ranking of the first regions of the scope, and of the accent region if it is further down.
    ///
    /// @param top how many regions, at least one
    public RankingFigure ranking(FigureChoice choice, int top) {
        List<Standing.Ranked> ranking = result.ranking(choice.scope(), choice.year());
        List<Standing.Ranked> shown = new ArrayList<>();
        for (int i = 0; i < ranking.size(); i++) {
            if (i < top || ranking.get(i).region().equals(choice.accent())) {
                shown.add(ranking.get(i));
            }
        }
        return new RankingFigures(result, choice).of(shown);
    }

    /// The ranking of some regions only, their ranks being those in the whole scope.
    ///
    /// @param regions ranked regions in the order drawn, at least one
    /// @param title   the finding
    RankingFigure ranking(FigureChoice choice, List<Standing.Ranked> regions, String title) {
        return new RankingFigures(result, choice).of(regions, title);
    }

    /// The ranking of what a reader selected, or nothing where no region fits. Scope and year are the selection's.
    public Optional<RankingFigure> ranking(FigureChoice choice, Selection selection) {
        List<Standing.Ranked> regions = selection.ranked(result);
        FigureChoice same = choice.withScope(selection.scope()).withYear(selection.year());
        return regions.isEmpty() ? Optional.empty() : Optional.of(new RankingFigures(result, same).of(regions));
    }

    /// The land and its borders as SVG, to put marks on.
    public String ground() {
        return GroundMap.svg(geometry);
    }

    /// The map of scores.
    public MapFigure map(FigureChoice choice) {
        return new MapFigures(result, geometry, choice).figure();
    }

    /// The map of an indicator's values, or nothing if no region has one in that year.
    public Optional<Figure> indicatorMap(String indicator, FigureChoice choice) {
        return new IndicatorFigures(result, choice).map(indicator, geometry);
    }

    /// How an indicator's values are spread, or nothing if no region has one in that year.
    public Optional<Figure> distribution(String indicator, FigureChoice choice) {
        return new IndicatorFigures(result, choice).distribution(indicator);
    }

    /// A region's indicators among those of all regions, or nothing if it has no indicator in that year.
    public Optional<Figure> profile(String region, FigureChoice choice) {
        return new ProfileFigures(result, choice, peers.apply(region)).of(region);
    }

    /// Employment in a region's chemistry over the years, or nothing if it is not published.
    ///
    /// @param finding what the path says, a sentence without its full stop
    public Optional<Figure> employment(Resilience resilience, String finding, FigureChoice choice) {
        return new EmploymentFigures(result, choice).of(resilience, finding);
    }

    /// A region's rank over the years, or nothing if it is ranked in none.
    public Optional<Figure> trend(String region, FigureChoice choice) {
        return new TrendFigures(result, choice).of(region);
    }

    /// Two measures against each other, or nothing where no region has both.
    public Optional<ScatterFigure> scatter(FigureChoice choice, ExploreChoice explore) {
        return new ScatterFigures(result, choice, explore).values();
    }

    /// Regions on a plane, like ones near each other, or nothing where no region has a place.
    public Optional<ScatterFigure> likeness(FigureChoice choice, ExploreChoice explore, Peers.LikenessMap map) {
        return new ScatterFigures(result, choice, explore).likeness(map);
    }
}
