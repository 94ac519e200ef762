/// The keys of a design file, each said once: what may stand there, its default, its meaning. Reading, the schema and
/// the documentation follow from this table.
@NullMarked
package eu.chemclust.designs.key;

import org.jspecify.annotations.NullMarked;
