/// A member's own table: what it probably means, and how it becomes observations.
@NullMarked
package eu.chemclust.observatory.submission;

import org.jspecify.annotations.NullMarked;
