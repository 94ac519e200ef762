/// How fast the engine is on tables of three sizes.
@NullMarked
package eu.chemclust.benchmarks;

import org.jspecify.annotations.NullMarked;
