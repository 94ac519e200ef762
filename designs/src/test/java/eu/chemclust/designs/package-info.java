/// Tests of designs as files.
@NullMarked
package eu.chemclust.designs;

import org.jspecify.annotations.NullMarked;
