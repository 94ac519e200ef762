/// Tests of the files that the program writes.
@NullMarked
package eu.chemclust.app.output;

import org.jspecify.annotations.NullMarked;
