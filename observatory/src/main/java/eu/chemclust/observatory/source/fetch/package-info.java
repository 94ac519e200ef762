/// Tables fetched live over HTTPS into data packages.
@NullMarked
package eu.chemclust.observatory.source.fetch;

import org.jspecify.annotations.NullMarked;
