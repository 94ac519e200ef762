/// What matches are made from: rules, rates and tables of the data packages, figures of the warehouse.
@NullMarked
package eu.chemclust.app.match;

import org.jspecify.annotations.NullMarked;
