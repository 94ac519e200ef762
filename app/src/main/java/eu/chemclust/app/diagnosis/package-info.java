/// What is known of a region beside its scores: peers, needs, chemical base, gaps in its data; computed once and kept.
@NullMarked
package eu.chemclust.app.diagnosis;

import org.jspecify.annotations.NullMarked;
