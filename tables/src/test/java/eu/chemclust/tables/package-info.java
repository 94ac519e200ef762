/// Tests of the readers of tables: what they take, and what they refuse.
@NullMarked
package eu.chemclust.tables;

import org.jspecify.annotations.NullMarked;
