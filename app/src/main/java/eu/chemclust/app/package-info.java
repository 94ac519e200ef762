/// ChemClust as people run it. The only module that wires the others together.
@NullMarked
package eu.chemclust.app;

import org.jspecify.annotations.NullMarked;
