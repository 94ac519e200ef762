/// Index designs as files: a YAML file that says how an index is made, the tables it is made from, and what is wrong
/// with them.
@NullMarked
package eu.chemclust.designs;

import org.jspecify.annotations.NullMarked;
