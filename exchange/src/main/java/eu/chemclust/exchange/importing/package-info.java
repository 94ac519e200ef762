/// Tables and lines of JSON become records; what is wrong with them becomes findings.
@NullMarked
package eu.chemclust.exchange.importing;

import org.jspecify.annotations.NullMarked;
