@NullMarked
package eu.chemclust.observatory.source.fetch;

import org.jspecify.annotations.NullMarked;
