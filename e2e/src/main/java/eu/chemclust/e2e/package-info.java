/// The packed application as a process that the browser tests talk to.
@NullMarked
package eu.chemclust.e2e;

import org.jspecify.annotations.NullMarked;
