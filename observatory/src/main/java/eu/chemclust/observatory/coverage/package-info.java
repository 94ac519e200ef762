/// What is missing or overdue, where, and why.
@NullMarked
package eu.chemclust.observatory.coverage;

import org.jspecify.annotations.NullMarked;
