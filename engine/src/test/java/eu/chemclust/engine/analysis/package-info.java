/// Tests of the analyses.
@NullMarked
package eu.chemclust.engine.analysis;

import org.jspecify.annotations.NullMarked;
