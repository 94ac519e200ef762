/// Tests of tables in and out.
@NullMarked
package eu.chemclust.tables;

import org.jspecify.annotations.NullMarked;
