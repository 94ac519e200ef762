/// Small records for tests.
@NullMarked
package eu.chemclust.exchange.support;

import org.jspecify.annotations.NullMarked;
