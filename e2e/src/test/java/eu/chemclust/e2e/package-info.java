/// The packed application as its readers meet it.
@NullMarked
package eu.chemclust.e2e;

import org.jspecify.annotations.NullMarked;
