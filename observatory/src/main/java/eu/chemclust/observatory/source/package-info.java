/// Data packages and the readers that turn their files into observations.
@NullMarked
package eu.chemclust.observatory.source;

import org.jspecify.annotations.NullMarked;
