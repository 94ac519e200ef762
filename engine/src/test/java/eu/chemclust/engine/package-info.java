/// Tests of the engine: a ladder of single features, reference numbers, properties with printed seeds, guards.
@NullMarked
package eu.chemclust.engine;

import org.jspecify.annotations.NullMarked;
