/// Results of a design as tables and as words.
@NullMarked
package eu.chemclust.designs.report;

import org.jspecify.annotations.NullMarked;
