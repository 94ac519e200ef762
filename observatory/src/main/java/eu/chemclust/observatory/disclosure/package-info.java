/// Which withheld figures could be computed from those that are shown, and what else has to be withheld so that none
/// can.
@NullMarked
package eu.chemclust.observatory.disclosure;

import org.jspecify.annotations.NullMarked;
