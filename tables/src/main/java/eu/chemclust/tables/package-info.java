/// Tables in and out, and what is wrong with them: knows rows, columns and files, no domain.
@NullMarked
package eu.chemclust.tables;

import org.jspecify.annotations.NullMarked;
