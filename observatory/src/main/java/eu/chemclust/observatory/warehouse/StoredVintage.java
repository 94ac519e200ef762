package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.observation.Vintage;

/// A vintage as it lies in the warehouse.
///
/// @param vintage      what it is
/// @param observations true for observations, false for flow matrices
/// @param file         its Parquet file, relative to the warehouse
/// @param rows         rows in the file
/// @param bytes        size of the file
/// @param sha256       checksum of the file
public record StoredVintage(Vintage vintage, boolean observations, String file, long rows, long bytes, String sha256) {}
