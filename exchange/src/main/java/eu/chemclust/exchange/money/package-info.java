/// Plans of a project's money: co-financing to the cent from dated rates.
@NullMarked
package eu.chemclust.exchange.money;

import org.jspecify.annotations.NullMarked;
