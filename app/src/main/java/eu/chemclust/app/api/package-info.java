/// What programs get: the results as records that become JSON, tables and JSON-stat. Knows no server.
@NullMarked
package eu.chemclust.app.api;

import org.jspecify.annotations.NullMarked;
