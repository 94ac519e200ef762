package eu.chemclust.app.match;

import eu.chemclust.exchange.rawmaterial.Exposure;
import eu.chemclust.exchange.rawmaterial.RawMaterialFiles;
import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.chemistry.Figure;
import eu.chemclust.observatory.chemistry.IndustryFigures;
import eu.chemclust.observatory.framework.Basket;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.warehouse.ObservationStore;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/// The use case "which critical materials does our industry hang on?".
///
/// @param region     the region
/// @param year       year of the employment
/// @param exposures  all materials, the highest exposure first
/// @param employed   persons employed by division, where published
/// @param missing    divisions of which nothing is published
/// @param withoutUse materials of whose uses the studies' tables say nothing
public record RegionExposure(
        String region,
        int year,
        List<Exposure> exposures,
        Map<String, Double> employed,
        List<String> missing,
        List<String> withoutUse) {
    private static final int TOBACCO = 12;
    private static final List<String> DIVISIONS = IntStream.rangeClosed(10, 33)
            .filter(division -> division != TOBACCO)
            .mapToObj(division -> "C" + division)
            .toList();

    /// Copies the lists.
    public RegionExposure {
        exposures = List.copyOf(exposures);
        employed = Collections.unmodifiableMap(new LinkedHashMap<>(employed));
        missing = List.copyOf(missing);
        withoutUse = List.copyOf(withoutUse);
    }

    /// The exposure of a region.
    ///
    /// @throws ObservatoryException NOT_FOUND where employment in manufacturing is not known of it
    public static RegionExposure of(DataFolder folder, ObservationStore store, Geography geography, String region) {
        IndustryFigures figures =
                IndustryFigures.read(store, geography, Basket.ofDivisions(String.join("+", DIVISIONS)));
        int year = IndustryFigures.NEWEST_YEAR;
        double manufacturing = persons(figures, IndustryFigures.MANUFACTURING, region)
                .orElseThrow(() -> ObservatoryException.notFound("Employment in manufacturing in " + year
                        + " is not known of " + region + ", so its exposure cannot be told."));
        Map<String, Double> employed = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (String division : DIVISIONS) {
            persons(figures, Basket.ofDivisions(division), region)
                    .ifPresentOrElse(known -> employed.put(division, known), () -> missing.add(division));
        }
        RawMaterialFiles files = new RawMaterialFiles();
        read(folder, "raw-material-names", files::names);
        read(folder, "raw-material-risk", files::risks);
        read(folder, "raw-material-supply", files::supply);
        read(folder, "raw-material-use", files::uses);
        return new RegionExposure(
                region,
                year,
                Exposure.of(files.materials(), employed, manufacturing),
                employed,
                missing,
                files.withoutUse());
    }

    private static Optional<Double> persons(IndustryFigures figures, Basket basket, String region) {
        return figures.region(IndustryFigures.Measure.PERSONS_EMPLOYED, basket, region, IndustryFigures.NEWEST_YEAR)
                .map(Figure::value);
    }

    private static void read(DataFolder folder, String reader, BiConsumer<String, InputStream> how) {
        folder.read(reader, (file, in) -> {
            how.accept(file, in);
            return file;
        });
    }
}
