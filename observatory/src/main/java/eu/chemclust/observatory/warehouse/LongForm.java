package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.region.RegionCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// A file of observations in the form that DuckDB loads by itself: CSV in UTF-8, plain or packed with gzip, with the
/// header `indicator,dimensions,geo,period,value,flag,unit`. A missing value is blank or `:`.
///
/// @param file    the file
/// @param name    its name in findings
/// @param regions the region that a code means; empty where no NUTS version knows it
public record LongForm(Path file, String name, Function<String, Optional<RegionCode>> regions) {}
