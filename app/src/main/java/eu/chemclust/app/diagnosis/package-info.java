/// The questions of the diagnosis: what is computed for an answer, in one place for command line and server, and what
/// a server keeps of it.
@NullMarked
package eu.chemclust.app.diagnosis;

import org.jspecify.annotations.NullMarked;
