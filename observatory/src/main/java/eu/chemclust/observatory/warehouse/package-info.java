/// Immutable vintages of observations as Parquet files under a manifest, queried by DuckDB.
@NullMarked
package eu.chemclust.observatory.warehouse;

import org.jspecify.annotations.NullMarked;
