/// Pages over answers that cost more than a ranking: a region's diagnosis, what-if, editions, coverage.
@NullMarked
package eu.chemclust.app.site;

import org.jspecify.annotations.NullMarked;
